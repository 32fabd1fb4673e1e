"""What Svodka measures about itself: gold, scoring, the gate of floors, and the table."""
