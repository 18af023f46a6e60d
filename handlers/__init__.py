"""What arrives: the webhook, one transaction a message, one file per kind of message or event."""
