"""The ladder: an alarm that nobody takes climbs from office to office, and whoever reported hears who has it now."""
