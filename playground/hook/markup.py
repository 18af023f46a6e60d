"""XML as the platform writes it: text in CDATA, numbers bare, lists as repeated elements."""

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

Fields = Mapping[str, Any]


def write(fields: Fields) -> str:
    return f"<xml>{_inside(fields)}</xml>"


def read(xml: str) -> dict[str, Any]:
    """Fields of a document; raises ElementTree.ParseError on anything that is not one."""
    if "<!DOCTYPE" in xml:
        raise ElementTree.ParseError("a reply has no document type")
    root = ElementTree.fromstring(xml)  # noqa: S314 - of our own bot, at most 1 MB, and without a DTD
    value = _value(root)
    return value if isinstance(value, dict) else {}


def _inside(fields: Fields) -> str:
    return "".join(_element(name, value) for name, value in fields.items())


def _element(name: str, value: Any) -> str:
    if isinstance(value, list):
        return "".join(_element(name, item) for item in value)
    if isinstance(value, Mapping):
        return f"<{name}>{_inside(value)}</{name}>"
    if isinstance(value, str):
        return f"<{name}><![CDATA[{value.replace(']]>', ']]]]><![CDATA[>')}]]></{name}>"
    return f"<{name}>{value}</{name}>"


def _value(element: ElementTree.Element) -> str | dict[str, Any]:
    if not len(element):
        return element.text or ""
    fields: dict[str, Any] = {}
    for child in element:
        if child.tag in fields:
            before = fields[child.tag]
            fields[child.tag] = [*(before if isinstance(before, list) else [before]), _value(child)]
        else:
            fields[child.tag] = _value(child)
    return fields
