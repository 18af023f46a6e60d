"""Elders alone: anything they send is a sign of life, silence climbs, and what they need becomes a ticket."""
