"""Many articles to stories: vectors, near-copies, grouping."""
