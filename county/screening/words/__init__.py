"""What those who serve a place read of an item of screening."""
