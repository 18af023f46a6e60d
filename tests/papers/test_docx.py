import io
from dataclasses import replace

from docx import Document

from papers import Grid, Paper, Text
from papers.docx import render
from tests.papers.stage import PAPER


def sheet():
    return Document(io.BytesIO(render(PAPER)))


def test_the_words_stand_in_order():
    text = [paragraph.text for paragraph in sheet().paragraphs if paragraph.text]
    assert text[:2] == ["解除隔离通知书", "安防解〔2026〕12号"]
    assert text.index("测温记录") < text.index("└ 李四 同桌吃饭") < text.index("2026年11月22日")


def foot(file, which="footer"):
    return getattr(file.sections[0], which)._element.xpath("string(.)")


def test_every_page_has_its_number():
    assert foot(sheet()) == "安禾县指挥部　第 1 页"
    assert 'w:instr="PAGE"' in sheet().sections[0].footer._element.xml


def test_a_lead_stands_before_its_text():
    file = Document(io.BytesIO(render(Paper("报告", (Text("查了三人。", lead="（一）排查。"),), official=True))))
    lead, text = file.paragraphs[1].runs
    assert (lead.text, text.text) == ("（一）排查。", "查了三人。")
    assert [face(one) for one in (file.paragraphs[0].runs[0], lead, text)] == ["方正小标宋简体", "楷体", "仿宋"]


def test_an_official_one_is_set_as_offices_set_it():
    file = Document(io.BytesIO(render(replace(PAPER, official=True))))
    section, normal = file.sections[0], file.styles["Normal"]
    assert [round(one.mm) for one in (section.top_margin, section.left_margin, section.right_margin)] == [37, 28, 26]
    assert (normal.font.size.pt, normal.paragraph_format.line_spacing.pt) == (16, 28.9)
    assert "— 1 —" in foot(file) and "— 1 —" in foot(file, "even_page_footer")


def test_offices_leave_no_space_between_a_number_and_what_it_counts():
    paper = Paper("报告", (Text("有 6 个村（买药 7），截至 16:30。"), Grid(("村", "人"), (("南坡村", "12 人"),))))
    official, plain = (Document(io.BytesIO(render(replace(paper, official=one)))) for one in (True, False))
    assert (
        official.paragraphs[1].text == "有6个村（买药7），截至16:30。" and official.tables[0].cell(1, 1).text == "12人"
    )
    assert (
        plain.paragraphs[1].text == "有 6 个村（买药 7），截至 16:30。" and plain.tables[0].cell(1, 1).text == "12 人"
    )


def test_who_signs_stands_on_no_page_alone():
    file = Document(io.BytesIO(render(Paper("报告", (Text("查了三人。"), Text("指挥部\n今天", align="right"))))))
    assert [one.paragraph_format.keep_with_next for one in file.paragraphs[1:]] == [True, True, None]


def face(run):
    return next(value for name, value in run._element.rPr.rFonts.attrib.items() if name.endswith("eastAsia"))


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
