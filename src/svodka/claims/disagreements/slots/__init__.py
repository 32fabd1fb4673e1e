"""One comparison per slot: date, quantity, names, arguments, degree, polarity, quotation, source, swapped roles."""
