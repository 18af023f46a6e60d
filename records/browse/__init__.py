"""What officials look through: pages of any ledger, one person's file, the people of a village, the cases.

Everything is found by key and bounded: no page counts or sorts more than some thousand rows, however large the county.
"""
