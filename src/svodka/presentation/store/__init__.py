"""What a store holds, as lists for people and as JSON for programs."""
