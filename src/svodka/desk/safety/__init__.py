"""What keeps strangers out: who may ask, what may be posted, what a browser may do with the answer."""
