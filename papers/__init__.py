"""Papers: what is printed or downloaded, written once and drawn as PDF or as a Word document."""

from papers.paper import Code, Grid, Heading, NewPage, Paper, Signatures, Text, Tree

__all__ = ["Code", "Grid", "Heading", "NewPage", "Paper", "Signatures", "Text", "Tree"]
