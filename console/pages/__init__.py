"""The pages, one module each; console/catalogue.py lists what they declare."""
