-- The history of what is about no claim, row by row: articles go with their claims from desk to desk.
CREATE INDEX events_others ON events (entity_id, seq) WHERE claim_id = '';
