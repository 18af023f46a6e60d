"""The round: what a worker's line means, which doors it closes, and what each of the others leads to."""
