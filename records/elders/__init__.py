"""Elders alone: who looks after whom, when they are usually heard of, and who has been told that they are silent."""

from records.elders import habit, pairing, silence

PARTS = (habit, pairing, silence)
