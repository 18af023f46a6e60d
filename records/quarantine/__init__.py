"""Who is kept apart: stays, the slots of their days and the signatures under them, rooms, letters and the figures."""

from records.quarantine import letters, lodgings, rooms, signatures, slot_notes

PARTS = (letters, lodgings, rooms, signatures, slot_notes)
