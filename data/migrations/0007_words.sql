-- Which words the search index has; it stores nothing of its own.
CREATE VIRTUAL TABLE claims_words USING fts5vocab (claims_search, instance);
