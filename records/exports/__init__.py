"""Exports: who asked for which list and why, who agreed, and the sealed file until its day is over."""

from records.exports import request
from records.exports.part import PART
from records.exports.request import EXPORT

__all__ = ["EXPORT", "PART", "request"]
