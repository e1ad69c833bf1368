"""What makes a file of a document: one writer for each format, in one visible table."""
