"""What every format needs to know about an account, worked out once: names, dates, cells of the grid, safe text."""
