"""What an official looks at on one page: how a place stands today, part by part, and everything in it that is late."""
