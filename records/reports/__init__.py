"""The reports that write themselves: each figure one query, each day's report of an area one row that is signed and frozen."""

from records.reports import daily

PARTS = (daily,)
