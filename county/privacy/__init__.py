"""What protects people: who reads what, for how long, with a trace; their rights with a clock; the end of everything."""
