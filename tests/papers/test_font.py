from papers import Paper, Text, font
from papers.pdf import render
from tests.papers.stage import PAPER

PUT_TOGETHER = Paper("Accents", (Text("àáâãäåçèéêëìíîïñòóôõöùúûüý，以及喆堃犇骉鱻。"),))
"""In the font é is e and its mark: cutting the font renumbers the parts of such glyphs."""


def state():
    tables = font._read().ttfont.tables
    told = {tag: dict(vars(table)) for tag, table in tables.items()}
    glyphs = {name: dict(vars(glyph)) for name, glyph in tables["glyf"].glyphs.items()}
    return told, glyphs, [dict(vars(table)) for table in tables["cmap"].tables]


def test_what_is_written_changes_nothing_of_what_was_read():
    """The next sheet takes its glyphs from there."""
    before = state()
    render(PAPER)
    render(PUT_TOGETHER)
    assert state() == before


def test_the_font_is_read_once():
    render(PAPER)
    before = font._read.cache_info().misses
    render(PAPER)
    assert font._read.cache_info().misses == before
