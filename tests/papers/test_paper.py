import pytest

from papers import Code, Grid, Heading, Paper, Signatures, Text, Tree
from papers.paper import loads
from tests.papers.stage import PAPER


def test_a_paper_survives_being_kept():
    assert loads(PAPER.dumps()) == PAPER


def test_how_it_is_set_is_kept_and_one_of_before_is_set_plainly():
    official = Paper("报告", (Text("查了。", lead="（一）排查。"),), official=True)
    assert loads(official.dumps()) == official
    before = b'{"title": "x", "number": "", "footer": "", "blocks": [{"block": "Text", "text": "y", "align": "left", "flush": false}]}'
    assert loads(before) == Paper("x", (Text("y"),))


@pytest.mark.parametrize("block", [Heading, Text, Grid, Code, Signatures, Tree])
def test_the_specimen_shows_every_block(block):
    assert any(isinstance(one, block) for one in PAPER.blocks)


@pytest.mark.parametrize("kept", ["", "{}", '{"title": "x"}'])
def test_what_is_no_paper_is_refused(kept):
    with pytest.raises((ValueError, KeyError)):
        loads(kept.encode())


def test_an_empty_paper_is_one():
    assert loads(Paper("空白", ()).dumps()) == Paper("空白", ())
