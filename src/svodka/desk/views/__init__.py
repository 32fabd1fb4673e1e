"""What the desk's pages show beyond an account's own parts, worked out before the templates ask."""
