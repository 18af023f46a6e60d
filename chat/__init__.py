"""What a conversation is: steps, answers, engine. Standard library only, no I/O."""
