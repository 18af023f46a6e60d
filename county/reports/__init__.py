"""Reports: what each area says of its day, summed from those below that have said it, signed and frozen."""
