"""What is promised while processes die: nothing answered is lost, nothing is kept twice."""
