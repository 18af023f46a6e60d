import io

from docx import Document

from papers.docx import render
from tests.papers.stage import PAPER


def sheet():
    return Document(io.BytesIO(render(PAPER)))


def test_the_words_stand_in_order():
    text = [paragraph.text for paragraph in sheet().paragraphs if paragraph.text]
    assert text[:2] == ["解除隔离通知书", "安防解〔2026〕12号"]
    assert text.index("测温记录") < text.index("└ 李四 同桌吃饭") < text.index("2026年11月22日")


def test_tables_keep_their_cells():
    table = sheet().tables[0]
    assert [cell.text for cell in table.rows[2].cells] == ["11月9日", "36.4", "36.7"]


def test_the_signatures_stand_side_by_side():
    assert [cell.text for cell in sheet().tables[1].rows[0].cells] == ["村医：赵明", "村干部：＿＿＿＿＿＿"]


def test_chinese_has_a_font_of_its_own():
    fonts = sheet().styles["Normal"].element.rPr.rFonts
    assert [value for name, value in fonts.attrib.items() if name.endswith("eastAsia")] == ["宋体"]


def test_the_qr_code_is_a_picture():
    assert len(sheet().inline_shapes) == 1


def test_the_head_of_a_table_is_repeated_and_no_row_is_torn():
    first, second = sheet().tables[0].rows[:2]
    assert first._tr.trPr.xpath("w:tblHeader") and not second._tr.trPr.xpath("w:tblHeader")
    assert first._tr.trPr.xpath("w:cantSplit") and second._tr.trPr.xpath("w:cantSplit")
