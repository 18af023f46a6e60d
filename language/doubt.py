"""Why a figure cannot be taken for a body temperature as it stands."""

from enum import Enum


class Doubt(Enum):
    """Each wants another question: the flow words it."""

    TOO_LOW = "too low"  # below 34 °C
    TOO_HIGH = "too high"  # above 43 °C
    POINT_MOVED = "point moved"  # 3.65 for 36.5
    POINT_MISSING = "point missing"  # 356: may be 35.6, may be a slip for 365
    FAHRENHEIT = "fahrenheit"
    VAGUE = "vague"  # 不到37, 38度多: a bound and no figure
    NO_FIGURE = "no figure"
