"""What can be wrong with an index."""


class OldWeights(ValueError):
    """The trained figures belong to other features than the code computes."""
