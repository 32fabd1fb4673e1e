"""One story: statements aligned into claims, and where the tellings disagree."""
