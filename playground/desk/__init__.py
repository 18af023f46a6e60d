"""The program interface under /api: act as a person, read what phones show, travel in time, break things."""
