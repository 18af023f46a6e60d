"""Every kind of duty. A new one is its module and its line here."""

from __future__ import annotations

from county.duties import alarm, elder, knock, reading, receipt, report, sign_off, temperature, verification
from county.duties import round as rounds
from county.duties.duty import Kind

KINDS: tuple[Kind, ...] = (alarm, receipt, report, elder, knock, rounds, sign_off, temperature, verification, reading)
LIGHT: tuple[Kind, ...] = (alarm, receipt, report)
"""Those that are few in a whole county, so that a township's or the county's own list can be asked for."""
