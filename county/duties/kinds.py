"""Every kind of duty. A new one is its module and its line here."""

from __future__ import annotations

from county.duties.duty import Kind

KINDS: tuple[Kind, ...] = ()
