"""The Word writer: WordprocessingML by named styles of a reference document."""
