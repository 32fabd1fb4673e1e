"""The types of everything that flows through Svodka: frozen, importing nothing else of ours."""
