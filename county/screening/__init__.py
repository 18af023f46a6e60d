"""Screening: returnees, door-knocks, contacts, tasks from above; what the rule proposes and who decides."""
