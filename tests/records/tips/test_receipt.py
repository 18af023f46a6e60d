import pytest

from records.tips import receipt
from records.tips.receipt import ALPHABET, SECRET


def test_a_receipt_has_a_secret_of_eighty_bits():
    assert len(ALPHABET) ** SECRET >= 2**80


@pytest.mark.parametrize(
    "spoilt", [lambda s: s, str.lower, lambda s: s.replace("-", ""), lambda s: s.replace("-", " ")]
)
def test_it_is_read_however_it_is_grouped(spoilt):
    one = receipt.fresh()
    assert receipt.find(f"进度 {spoilt(str(one))}，谢谢") == one


@pytest.mark.parametrize("said", ["进度", "ABCD-EFGH", "电话 13800000000", "A" * 30])
def test_other_words_are_no_receipt(said):
    assert receipt.find(said) is None


def test_it_is_stripped_from_words():
    assert receipt.strip(f"我的码是{receipt.fresh()}，东头摆酒") == "我的码是〔回执码〕，东头摆酒"


def test_only_its_own_secret_fits():
    one = receipt.fresh()
    kept = receipt.hashed(one.digest)
    assert receipt.fits(one, kept)
    assert not receipt.fits(receipt.Receipt(one.locator, receipt.fresh().secret), kept)
    assert not receipt.fits(one, None)


def test_what_is_kept_differs_for_the_same_secret():
    one = receipt.fresh()
    assert one.secret not in receipt.hashed(one.digest) != receipt.hashed(one.digest)
