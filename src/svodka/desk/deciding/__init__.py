"""What a person decides at the desk: forms read into deeds, and what is offered to decide."""
