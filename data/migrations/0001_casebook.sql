CREATE TABLE texts (
	sha256 TEXT PRIMARY KEY,
	text   TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE attachments (
	sha256     TEXT PRIMARY KEY,
	name       TEXT NOT NULL,
	media_type TEXT NOT NULL,
	size       INTEGER NOT NULL,
	created_at TEXT NOT NULL
);

CREATE TABLE attachment_chunks (
	sha256 TEXT NOT NULL REFERENCES attachments (sha256) DEFERRABLE INITIALLY DEFERRED,
	number INTEGER NOT NULL,
	bytes  BLOB NOT NULL,
	PRIMARY KEY (sha256, number)
);

CREATE TABLE articles (
	num        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	title      TEXT NOT NULL,
	byline     TEXT NOT NULL,
	publisher  TEXT NOT NULL,
	published  TEXT NOT NULL,
	language   TEXT NOT NULL,
	url        TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL
);

CREATE TABLE versions (
	num             INTEGER PRIMARY KEY,
	id              TEXT NOT NULL UNIQUE,
	article_id      TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
	number          INTEGER NOT NULL,
	text_sha256     TEXT NOT NULL REFERENCES texts (sha256) DEFERRABLE INITIALLY DEFERRED,
	original_sha256 TEXT NOT NULL REFERENCES attachments (sha256) DEFERRABLE INITIALLY DEFERRED,
	created_at      TEXT NOT NULL,
	UNIQUE (article_id, number)
);
CREATE INDEX versions_text ON versions (text_sha256);

CREATE TABLE claims (
	num           INTEGER PRIMARY KEY,
	id            TEXT NOT NULL UNIQUE,
	article_id    TEXT REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
	version_id    TEXT REFERENCES versions (id) DEFERRABLE INITIALLY DEFERRED,
	quote         TEXT NOT NULL,
	quote_start   INTEGER NOT NULL,
	quote_end     INTEGER NOT NULL,
	prefix        TEXT NOT NULL,
	suffix        TEXT NOT NULL,
	text          TEXT NOT NULL,
	headline      TEXT NOT NULL,
	kind          TEXT NOT NULL,
	speaker       TEXT NOT NULL,
	speaker_role  TEXT NOT NULL,
	attribution   TEXT NOT NULL,
	date          TEXT NOT NULL,
	place         TEXT NOT NULL,
	language      TEXT NOT NULL,
	score         REAL NOT NULL,
	reasons       TEXT NOT NULL,
	priority      INTEGER NOT NULL,
	status        TEXT NOT NULL,
	drop_reason   TEXT NOT NULL,
	assignee      TEXT NOT NULL,
	tags          TEXT NOT NULL,
	verdict       TEXT NOT NULL,
	scale         TEXT NOT NULL,
	rating_value  INTEGER NOT NULL,
	rating_best   INTEGER NOT NULL,
	rating_worst  INTEGER NOT NULL,
	explanation   TEXT NOT NULL,
	rationale     TEXT NOT NULL,
	as_of         TEXT NOT NULL,
	reviewer      TEXT NOT NULL,
	reviewed_at   TEXT NOT NULL,
	published_url TEXT NOT NULL,
	published_at  TEXT NOT NULL,
	created_at    TEXT NOT NULL,
	updated_at    TEXT NOT NULL
);
CREATE INDEX claims_article ON claims (article_id, quote_start);
CREATE INDEX claims_version ON claims (version_id);
CREATE INDEX claims_status_score ON claims (status, score DESC, num);
CREATE INDEX claims_score ON claims (score DESC, num);
CREATE INDEX claims_speaker ON claims (speaker COLLATE NOCASE);
CREATE INDEX claims_verdict ON claims (verdict);
CREATE INDEX claims_updated ON claims (updated_at);

CREATE TABLE sources (
	num          INTEGER PRIMARY KEY,
	id           TEXT NOT NULL UNIQUE,
	claim_id     TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	stance       TEXT NOT NULL,
	type         TEXT NOT NULL,
	title        TEXT NOT NULL,
	publisher    TEXT NOT NULL,
	author       TEXT NOT NULL,
	url          TEXT NOT NULL,
	archive_url  TEXT NOT NULL,
	accessed_at  TEXT NOT NULL,
	published_at TEXT NOT NULL,
	quote        TEXT NOT NULL,
	locator      TEXT NOT NULL,
	note         TEXT NOT NULL,
	attachment   TEXT REFERENCES attachments (sha256) DEFERRABLE INITIALLY DEFERRED,
	created_at   TEXT NOT NULL,
	updated_at   TEXT NOT NULL
);
CREATE INDEX sources_claim ON sources (claim_id, num);

-- What the search box looks through; kept by the same transaction as the rows it was made from.
CREATE VIRTUAL TABLE claims_search USING fts5 (
	headline, text, quote, speaker, explanation, rationale, sources,
	content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE events (
	seq       INTEGER PRIMARY KEY,
	command   INTEGER NOT NULL,
	at        TEXT NOT NULL,
	who       TEXT NOT NULL,
	action    TEXT NOT NULL,
	why       TEXT NOT NULL,
	entity    TEXT NOT NULL,
	entity_id TEXT NOT NULL,
	claim_id  TEXT NOT NULL,
	old       TEXT NOT NULL,
	new       TEXT NOT NULL,
	hash      TEXT NOT NULL
);
CREATE INDEX events_command ON events (command);
CREATE INDEX events_claim ON events (claim_id, seq) WHERE claim_id <> '';

CREATE TRIGGER events_stay BEFORE UPDATE ON events BEGIN
	SELECT raise(ABORT, 'the history cannot be changed');
END;
-- INSERT OR REPLACE deletes without the trigger for deletions.
CREATE TRIGGER events_come_once BEFORE INSERT ON events WHEN EXISTS (SELECT 1 FROM events WHERE seq = new.seq) BEGIN
	SELECT raise(ABORT, 'the history cannot be changed');
END;
CREATE TRIGGER events_remain BEFORE DELETE ON events BEGIN
	SELECT raise(ABORT, 'the history cannot be deleted');
END;

-- Which commands Undo and Redo walk over. Commands of one step go together.
CREATE TABLE undo_steps (
	command INTEGER PRIMARY KEY,
	step    INTEGER NOT NULL,
	undone  INTEGER NOT NULL,
	action  TEXT NOT NULL,
	burst   TEXT NOT NULL,
	at      TEXT NOT NULL
);
CREATE INDEX undo_steps_order ON undo_steps (undone, step);

CREATE TABLE settings (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
) WITHOUT ROWID;
