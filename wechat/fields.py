"""A body as a flat list of named values, read by expat with everything refused that the platform never sends."""

from pyexpat import ExpatError, ParserCreate

from wechat.errors import Refused

MAX_DEPTH = 8
MAX_ELEMENTS = 512

Field = tuple[str, str]

# A resident's keyboard can put control characters into a text and the platform passes them on, though XML has no
# place for them. They are dropped so that one odd key does not cost an answer. NUL stays, and is refused.
_CONTROL = bytes(code for code in range(1, 32) if code not in b"\t\n\r")


def read(body: bytes) -> list[Field]:
    """Names (nested ones joined by dots) and trimmed values in document order.

    An element that holds others comes before them with the value "", so that the items of a list can be told apart
    whether there is one or many. Raises Refused(400) for anything but UTF-8 XML of modest size under one root `xml`.
    """
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused(400, "encoding") from None
    reader = _Reader()
    parser = ParserCreate("utf-8")  # named here, so that a declaration in the body cannot choose another
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _no_doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    try:
        parser.Parse(body.translate(None, _CONTROL), True)
    except ExpatError:
        raise Refused(400, "xml") from None
    return reader.fields


def _no_doctype(*_: object) -> None:
    """Entities are declared in a DOCTYPE: without one there is no bomb and nothing to fetch."""
    raise Refused(400, "doctype")


class _Reader:
    """What is open, and what has been read."""

    __slots__ = ("count", "fields", "leaf", "open", "text")

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self.open: list[str] = []
        self.count = 0
        self.leaf = False  # nothing has been opened inside the innermost element so far
        self.text = ""

    def start(self, name: str, _attributes: object) -> None:
        depth = len(self.open)
        self.count += 1
        if depth >= MAX_DEPTH or self.count > MAX_ELEMENTS:
            raise Refused(400, "shape")
        if depth > 1:
            parent = self.open[-1]
            if self.leaf:
                self.fields.append((parent, ""))
            name = f"{parent}.{name}"
        elif depth == 0 and name != "xml":
            raise Refused(400, "root")
        self.open.append(name)
        self.leaf = True
        self.text = ""

    def end(self, _name: str) -> None:
        path = self.open.pop()
        if self.leaf and self.open:
            self.fields.append((path, self.text.strip()))
        self.leaf = False

    def characters(self, text: str) -> None:
        self.text += text
