"""The registers that a county has already, as sheets of a workbook: read, checked row by row, and taken in whole or not at all."""
