from playground.state import bubbles
from playground.state.store import Store


def test_the_newest_come_oldest_first():
    store = Store(":memory:")
    with store.turn() as db:
        for number in range(5):
            bubbles.add(db, number, "o1", bubbles.SENT, "text", {"text": str(number)})
        bubbles.add(db, 9, "o2", bubbles.SENT, "text", {"text": "别人"})
        found = bubbles.since(db, 0, "o1", 3)
        assert [bubble["content"]["text"] for bubble in found] == ["2", "3", "4"]
        assert bubbles.since(db, found[1]["id"], "o1", 3) == found[2:]
    store.close()
