"""The console seen from the chat: the way in, and the way out of every device."""
