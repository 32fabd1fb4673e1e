"""What an article says of itself: its outlet, its authors, its day. None where the text leaves it open."""
