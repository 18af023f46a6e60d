"""Every page of the console, in the order of the menu."""

from __future__ import annotations

from console.page import Page
from console.pages import factor, home, sessions, sign_in

PAGES: tuple[Page, ...] = (
    home.home,
    sessions.listed,
    sessions.end,
    sessions.end_others,
    sessions.sign_out,
    factor.ask,
    factor.show,
    factor.set_up,
    factor.picture,
    factor.prove,
    factor.print_codes,
    sign_in.ask,
    sign_in.enter,
    sign_in.arrive,
    sign_in.come_in,
    home.elsewhere,
)
