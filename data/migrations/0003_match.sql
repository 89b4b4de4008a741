-- By which words claims are found that say the same: stems, without positions. Triggers keep it, because what it holds
-- depends on the claim's own row alone.
CREATE VIRTUAL TABLE claims_match USING fts5 (
	words, content = '', columnsize = 0, detail = none, tokenize = 'porter unicode61 remove_diacritics 2'
);
INSERT INTO claims_match (rowid, words)
	SELECT num, headline || ' ' || iif(text = '', quote, text) || ' ' || speaker FROM claims;

CREATE TRIGGER claims_match_insert AFTER INSERT ON claims BEGIN
	INSERT INTO claims_match (rowid, words)
		VALUES (new.num, new.headline || ' ' || iif(new.text = '', new.quote, new.text) || ' ' || new.speaker);
END;
CREATE TRIGGER claims_match_delete AFTER DELETE ON claims BEGIN
	INSERT INTO claims_match (claims_match, rowid, words)
		VALUES ('delete', old.num, old.headline || ' ' || iif(old.text = '', old.quote, old.text) || ' ' || old.speaker);
END;
CREATE TRIGGER claims_match_update AFTER UPDATE OF num, headline, text, quote, speaker ON claims BEGIN
	INSERT INTO claims_match (claims_match, rowid, words)
		VALUES ('delete', old.num, old.headline || ' ' || iif(old.text = '', old.quote, old.text) || ' ' || old.speaker);
	INSERT INTO claims_match (rowid, words)
		VALUES (new.num, new.headline || ' ' || iif(new.text = '', new.quote, new.text) || ' ' || new.speaker);
END;

-- What was decided about two claims that are much alike; claim_id is the smaller of the two ids.
CREATE TABLE relations (
	num        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	claim_id   TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	other_id   TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	decision   TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	UNIQUE (claim_id, other_id)
);
CREATE INDEX relations_other ON relations (other_id);
