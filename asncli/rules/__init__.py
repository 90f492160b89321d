"""The law and the arithmetic, pure: columns of whole numbers in, columns of whole numbers out."""
