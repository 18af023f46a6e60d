"""The one list of tables, and the column types they share."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Integer, LargeBinary, MetaData

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_N_label)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# SQLite clusters a table by its key only when the type is spelt INTEGER.
Number = BigInteger().with_variant(Integer, "sqlite")


class Sealed(LargeBinary):
    """A column whose values `secrecy.Keyring` seals; the key rotation finds its work by this type."""


def refers(column: str) -> ForeignKey:
    """Checked at the commit, so that a turn may write its rows in any order."""
    return ForeignKey(column, deferrable=True, initially="DEFERRED")
