"""What a talk of screening may look up, one file a sort of item."""
