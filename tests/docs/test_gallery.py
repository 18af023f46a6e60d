"""Each page of the console has its picture."""

from console.catalogue import PAGES
from docs.pictures.pages import FOLDER, GALLERY, NO_PAGES, shown


def test_every_page_that_is_shown_has_a_picture_at_both_widths():
    words = GALLERY.read_text(encoding="utf-8")
    taken = {one.stem for one in FOLDER.glob("*.webp")}
    assert {name for name, _ in shown()} == taken
    assert [name for name, _ in shown() if f"(pictures/pages/{name}.webp)" not in words] == []


def test_what_has_none_is_in_the_catalogue_still():
    assert {one.name for one in PAGES if not one.act} >= NO_PAGES
