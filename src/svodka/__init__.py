"""Svodka: many articles about one event in, one sourced account out."""
