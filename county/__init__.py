"""What is right, and who owes what."""
