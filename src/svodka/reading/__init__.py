"""One article to Reading: sentences, entities, times, quantities, reports, quotes, statements."""
