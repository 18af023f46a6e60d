"""What people mean: pure functions from the words of a sentence to temperatures, days, symptoms, places and people."""
