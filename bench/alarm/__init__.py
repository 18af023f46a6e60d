"""From a fever typed to the doctor's phone, while the county reports."""
