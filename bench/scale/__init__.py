"""Grouping, and a store, of very many articles: made ones, since nobody gives away a hundred thousand."""
