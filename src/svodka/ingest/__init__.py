"""One source to Article: text as read, furniture marked, metadata."""
