"""A poster: one page, as large as it can be, and readable again."""

import pypdfium2
import pytest

from papers.poster import A3_MM, A4_MM, Poster, render

RULES = "\n".join(f"{n}. 出门戴口罩，回家先洗手，人多的地方不去。" for n in range(1, 11))


def page(words=RULES, size=A4_MM, code="https://example.com/a"):
    document = pypdfium2.PdfDocument(render(Poster("大家十条", words, "安禾县指挥部", code, "扫一扫"), size))
    try:
        assert len(document) == 1
        one = document[0]
        text = one.get_textpage()
        letters = {round(abs(b - t), 1) for _, b, _, t in (text.get_charbox(n) for n in range(20, 40))}
        return text.get_text_range(), one.get_size(), max(letters), one.render(scale=1).to_pil().convert("RGB")
    finally:
        document.close()


def test_everything_stands_on_one_sheet():
    said, size, _, _ = page()
    assert size == pytest.approx((595, 842), abs=1)
    assert all(words in said for words in ("大家十条", "10. 出门戴口罩", "安禾县指挥部", "扫一扫"))


def test_a_larger_sheet_has_larger_letters():
    assert page(size=A3_MM)[2] > 1.2 * page()[2]


def test_few_words_are_written_large():
    assert page("戴口罩，勤洗手，少出门，不聚餐，早点说。" * 2)[2] > 1.5 * page()[2]


def foot(picture):
    return {picture.getpixel((x, 760)) for x in range(450, 560)}


def test_the_band_is_red_and_the_code_is_there():
    picture = page()[3]
    assert picture.getpixel((5, 5)) == (178, 34, 34)
    assert (0, 0, 0) in foot(picture)
    assert (0, 0, 0) not in foot(page(code="")[3])


def test_too_many_words_are_refused():
    with pytest.raises(ValueError, match="too many for one sheet"):
        page("戴口罩。" * 4000)
