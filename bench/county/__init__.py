"""The field workers' day at full size: the lists of seven o'clock, every list a person opens, fifty doors in one line."""
