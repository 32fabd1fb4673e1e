"""How quickly the desk answers: lists of a store of 100,000 articles, a story of fifty, many readers at once."""
