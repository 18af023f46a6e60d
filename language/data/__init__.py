"""Official names and codes, and the script that gathers them."""
