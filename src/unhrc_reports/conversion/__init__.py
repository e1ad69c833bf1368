"""What a value can be: numbers in their ranges, addresses that lead somewhere, time zones that exist."""
