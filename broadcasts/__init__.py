"""What is sent: words to many and answers to questions, one Markdown file each, with the loader that reads them."""
