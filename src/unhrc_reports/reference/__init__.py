"""Tables that come with the library: States, sessions, members, agenda items, reviews, themes."""
