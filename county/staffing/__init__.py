"""Who serves where: handing a post over, standing in, leaving; households and their cells; one person under two numbers."""
