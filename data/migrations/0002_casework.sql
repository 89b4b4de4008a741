ALTER TABLE claims ADD COLUMN speaker_url TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN speaker_certainty REAL NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN duplicate_of TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN edited_since INTEGER NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN not_contacted TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN origin TEXT NOT NULL DEFAULT '';

-- A source has any number of exhibits instead of one attachment, which nothing ever wrote.
ALTER TABLE sources DROP COLUMN attachment;
ALTER TABLE sources ADD COLUMN independence TEXT NOT NULL DEFAULT '';
ALTER TABLE sources ADD COLUMN confidential INTEGER NOT NULL DEFAULT 0;

CREATE TABLE exhibits (
	num         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	claim_id    TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	source_id   TEXT NOT NULL REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
	sha256      TEXT NOT NULL REFERENCES attachments (sha256) DEFERRABLE INITIALLY DEFERRED,
	name        TEXT NOT NULL,
	url         TEXT NOT NULL,
	taken_at    TEXT NOT NULL,
	headers     TEXT NOT NULL,
	text_sha256 TEXT NOT NULL,
	created_at  TEXT NOT NULL,
	updated_at  TEXT NOT NULL
);
CREATE INDEX exhibits_source ON exhibits (source_id, num);
CREATE INDEX exhibits_claim ON exhibits (claim_id, num);
CREATE INDEX exhibits_attachment ON exhibits (sha256);

CREATE TABLE contacts (
	num        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	claim_id   TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	at         TEXT NOT NULL,
	channel    TEXT NOT NULL,
	person     TEXT NOT NULL,
	question   TEXT NOT NULL,
	deadline   TEXT NOT NULL,
	replied_at TEXT NOT NULL,
	reply      TEXT NOT NULL,
	result     TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL
);
CREATE INDEX contacts_claim ON contacts (claim_id, num);
-- What somebody still waits for, by when.
CREATE INDEX contacts_deadline ON contacts (deadline, claim_id) WHERE deadline <> '' AND result = '';

CREATE TABLE appearances (
	num         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	claim_id    TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	url         TEXT NOT NULL,
	archive_url TEXT NOT NULL,
	publisher   TEXT NOT NULL,
	date        TEXT NOT NULL,
	speaker     TEXT NOT NULL,
	note        TEXT NOT NULL,
	created_at  TEXT NOT NULL,
	updated_at  TEXT NOT NULL
);
CREATE INDEX appearances_claim ON appearances (claim_id, num);

CREATE TABLE corrections (
	num          INTEGER PRIMARY KEY,
	id           TEXT NOT NULL UNIQUE,
	claim_id     TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	type         TEXT NOT NULL,
	text         TEXT NOT NULL,
	old_verdict  TEXT NOT NULL,
	new_verdict  TEXT NOT NULL,
	asked_by     TEXT NOT NULL,
	asked_at     TEXT NOT NULL,
	request      TEXT NOT NULL,
	outcome      TEXT NOT NULL,
	published_at TEXT NOT NULL,
	created_at   TEXT NOT NULL,
	updated_at   TEXT NOT NULL
);
CREATE INDEX corrections_claim ON corrections (claim_id, num);

CREATE TABLE reviews (
	num         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	claim_id    TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	reviewer    TEXT NOT NULL,
	verdict     TEXT NOT NULL,
	scale       TEXT NOT NULL,
	explanation TEXT NOT NULL,
	blind       INTEGER NOT NULL,
	author      TEXT NOT NULL,
	decision    TEXT NOT NULL,
	comment     TEXT NOT NULL,
	solo        INTEGER NOT NULL,
	created_at  TEXT NOT NULL,
	updated_at  TEXT NOT NULL
);
CREATE INDEX reviews_claim ON reviews (claim_id, num);

CREATE TABLE comments (
	num         INTEGER PRIMARY KEY,
	id          TEXT NOT NULL UNIQUE,
	claim_id    TEXT NOT NULL REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
	field       TEXT NOT NULL,
	text        TEXT NOT NULL,
	who         TEXT NOT NULL,
	resolved_at TEXT NOT NULL,
	created_at  TEXT NOT NULL,
	updated_at  TEXT NOT NULL
);
CREATE INDEX comments_claim ON comments (claim_id, num);

-- Settings are rows of the history like all others; nothing was ever written to the table before. A row's id is its name.
DROP TABLE settings;
CREATE TABLE settings (
	num        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	value      TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL
);
