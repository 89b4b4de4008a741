-- What the list sorts by and cannot be read from the claim alone, kept by the triggers below:
-- day: of the article, or when the claim came in; due: the first deadline that somebody waits for, '9999' for none.
ALTER TABLE claims ADD COLUMN day TEXT NOT NULL DEFAULT '';
ALTER TABLE claims ADD COLUMN due TEXT NOT NULL DEFAULT '9999';
ALTER TABLE claims ADD COLUMN sources INTEGER NOT NULL DEFAULT 0;
UPDATE claims SET
	day = coalesce((SELECT nullif(published, '') FROM articles WHERE articles.id = claims.article_id), created_at),
	due = coalesce((SELECT min(deadline) FROM contacts WHERE claim_id = claims.id AND deadline <> '' AND result = ''), '9999'),
	sources = (SELECT count(*) FROM sources WHERE claim_id = claims.id);

CREATE TRIGGER claims_day_insert AFTER INSERT ON claims BEGIN
	UPDATE claims SET day = coalesce((SELECT nullif(published, '') FROM articles WHERE id = new.article_id), new.created_at)
		WHERE num = new.num;
END;
CREATE TRIGGER claims_day_update AFTER UPDATE OF article_id, created_at ON claims BEGIN
	UPDATE claims SET day = coalesce((SELECT nullif(published, '') FROM articles WHERE id = new.article_id), new.created_at)
		WHERE num = new.num;
END;
CREATE TRIGGER articles_day AFTER UPDATE OF published ON articles BEGIN
	UPDATE claims SET day = coalesce(nullif(new.published, ''), created_at) WHERE article_id = new.id;
END;
CREATE TRIGGER sources_count_insert AFTER INSERT ON sources BEGIN
	UPDATE claims SET sources = sources + 1 WHERE id = new.claim_id;
END;
CREATE TRIGGER sources_count_delete AFTER DELETE ON sources BEGIN
	UPDATE claims SET sources = sources - 1 WHERE id = old.claim_id;
END;
CREATE TRIGGER contacts_due_insert AFTER INSERT ON contacts WHEN new.deadline <> '' AND new.result = '' BEGIN
	UPDATE claims SET due = min(due, new.deadline) WHERE id = new.claim_id;
END;
CREATE TRIGGER contacts_due_update AFTER UPDATE OF deadline, result ON contacts BEGIN
	UPDATE claims SET due = coalesce((
		SELECT min(deadline) FROM contacts WHERE claim_id = new.claim_id AND deadline <> '' AND result = ''), '9999')
		WHERE id = new.claim_id;
END;
CREATE TRIGGER contacts_due_delete AFTER DELETE ON contacts BEGIN
	UPDATE claims SET due = coalesce((
		SELECT min(deadline) FROM contacts WHERE claim_id = old.claim_id AND deadline <> '' AND result = ''), '9999')
		WHERE id = old.claim_id;
END;

-- Each order of the list has an index, in which the status stands too: a view is read in its order from the first row on.
DROP INDEX claims_updated;
DROP INDEX claims_speaker;
DROP INDEX claims_verdict;
DROP INDEX claims_score;
DROP INDEX claims_article;
CREATE INDEX claims_by_score ON claims (score DESC, num, status);
CREATE INDEX claims_by_change ON claims (updated_at, num, status);
CREATE INDEX claims_by_day ON claims (day, num, status);
CREATE INDEX claims_by_article ON claims (article_id, quote_start, num, status);
CREATE INDEX claims_by_headline ON claims (headline COLLATE NOCASE, num, status);
CREATE INDEX claims_by_speaker ON claims (speaker COLLATE NOCASE, num, status, verdict);
CREATE INDEX claims_by_verdict ON claims (verdict COLLATE NOCASE, num, status);
CREATE INDEX claims_by_sources ON claims (sources, num, status);
CREATE INDEX claims_by_deadline ON claims (due, num, status);
CREATE INDEX claims_assignee ON claims (assignee COLLATE NOCASE) WHERE assignee <> '';
CREATE INDEX articles_publisher ON articles (publisher COLLATE NOCASE);
CREATE INDEX articles_title ON articles (title, id);
CREATE INDEX articles_url ON articles (url);
CREATE INDEX sources_url ON sources (claim_id, url);

-- How many claims have each status, and how many claims each article has.
CREATE TABLE tallies (
	status TEXT PRIMARY KEY,
	number INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO tallies SELECT status, count(*) FROM claims GROUP BY status;
ALTER TABLE articles ADD COLUMN claims INTEGER NOT NULL DEFAULT 0;
ALTER TABLE articles ADD COLUMN suggested INTEGER NOT NULL DEFAULT 0;
UPDATE articles SET
	claims = (SELECT count(*) FROM claims WHERE article_id = articles.id AND status NOT IN ('dropped', 'withdrawn')),
	suggested = (SELECT count(*) FROM claims WHERE article_id = articles.id AND status = 'suggested');

CREATE TRIGGER claims_tally_insert AFTER INSERT ON claims BEGIN
	INSERT INTO tallies VALUES (new.status, 1) ON CONFLICT DO UPDATE SET number = number + 1;
	UPDATE articles SET claims = claims + (new.status NOT IN ('dropped', 'withdrawn')), suggested = suggested + (new.status = 'suggested')
		WHERE id = new.article_id;
END;
CREATE TRIGGER claims_tally_delete AFTER DELETE ON claims BEGIN
	UPDATE tallies SET number = number - 1 WHERE status = old.status;
	UPDATE articles SET claims = claims - (old.status NOT IN ('dropped', 'withdrawn')), suggested = suggested - (old.status = 'suggested')
		WHERE id = old.article_id;
END;
CREATE TRIGGER claims_tally_update AFTER UPDATE OF status, article_id ON claims BEGIN
	UPDATE tallies SET number = number - 1 WHERE status = old.status;
	INSERT INTO tallies VALUES (new.status, 1) ON CONFLICT DO UPDATE SET number = number + 1;
	UPDATE articles SET claims = claims - (old.status NOT IN ('dropped', 'withdrawn')), suggested = suggested - (old.status = 'suggested')
		WHERE id = old.article_id;
	UPDATE articles SET claims = claims + (new.status NOT IN ('dropped', 'withdrawn')), suggested = suggested + (new.status = 'suggested')
		WHERE id = new.article_id;
END;

-- The tags of each claim one by one.
CREATE TABLE claim_tags (
	tag TEXT NOT NULL COLLATE NOCASE,
	num INTEGER NOT NULL,
	PRIMARY KEY (tag, num)
) WITHOUT ROWID;
CREATE INDEX claim_tags_num ON claim_tags (num);
INSERT OR IGNORE INTO claim_tags
	SELECT value, num FROM claims, json_each('[' || replace(json_quote(tags), '; ', '","') || ']') WHERE tags <> '';

CREATE TRIGGER claims_tags_insert AFTER INSERT ON claims WHEN new.tags <> '' BEGIN
	INSERT OR IGNORE INTO claim_tags
		SELECT value, new.num FROM json_each('[' || replace(json_quote(new.tags), '; ', '","') || ']');
END;
CREATE TRIGGER claims_tags_delete AFTER DELETE ON claims WHEN old.tags <> '' BEGIN
	DELETE FROM claim_tags WHERE num = old.num;
END;
CREATE TRIGGER claims_tags_update AFTER UPDATE OF tags ON claims WHEN new.tags <> old.tags BEGIN
	DELETE FROM claim_tags WHERE num = old.num;
	INSERT OR IGNORE INTO claim_tags
		SELECT value, new.num FROM json_each('[' || replace(json_quote(new.tags), '; ', '","') || ']') WHERE new.tags <> '';
END;

-- Who speaks, who publishes, who works on what, which tags and verdicts there are; and how many claims (publishers:
-- articles) each has.
CREATE TABLE names (
	kind   TEXT NOT NULL,
	name   TEXT NOT NULL COLLATE NOCASE,
	number INTEGER NOT NULL,
	PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX names_number ON names (kind, number DESC);
INSERT INTO names SELECT 'speaker', speaker, count(*) FROM claims WHERE speaker <> '' GROUP BY speaker COLLATE NOCASE;
INSERT INTO names SELECT 'publisher', publisher, count(*) FROM articles WHERE publisher <> '' GROUP BY publisher COLLATE NOCASE;
INSERT INTO names SELECT 'verdict', verdict, count(*) FROM claims WHERE verdict <> '' GROUP BY verdict COLLATE NOCASE;
INSERT INTO names SELECT 'assignee', assignee, count(*) FROM claims WHERE assignee <> '' GROUP BY assignee COLLATE NOCASE;
INSERT INTO names SELECT 'tag', tag, count(*) FROM claim_tags GROUP BY tag;

CREATE TRIGGER claims_speaker_insert AFTER INSERT ON claims WHEN new.speaker <> '' BEGIN
	INSERT INTO names VALUES ('speaker', new.speaker, 1) ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claims_speaker_delete AFTER DELETE ON claims WHEN old.speaker <> '' BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'speaker' AND name = old.speaker;
END;
CREATE TRIGGER claims_speaker_update AFTER UPDATE OF speaker ON claims WHEN new.speaker <> old.speaker BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'speaker' AND name = old.speaker;
	INSERT INTO names SELECT 'speaker', new.speaker, 1 WHERE new.speaker <> '' ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claims_verdict_insert AFTER INSERT ON claims WHEN new.verdict <> '' BEGIN
	INSERT INTO names VALUES ('verdict', new.verdict, 1) ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claims_verdict_delete AFTER DELETE ON claims WHEN old.verdict <> '' BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'verdict' AND name = old.verdict;
END;
CREATE TRIGGER claims_verdict_update AFTER UPDATE OF verdict ON claims WHEN new.verdict <> old.verdict BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'verdict' AND name = old.verdict;
	INSERT INTO names SELECT 'verdict', new.verdict, 1 WHERE new.verdict <> '' ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claims_assignee_insert AFTER INSERT ON claims WHEN new.assignee <> '' BEGIN
	INSERT INTO names VALUES ('assignee', new.assignee, 1) ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claims_assignee_delete AFTER DELETE ON claims WHEN old.assignee <> '' BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'assignee' AND name = old.assignee;
END;
CREATE TRIGGER claims_assignee_update AFTER UPDATE OF assignee ON claims WHEN new.assignee <> old.assignee BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'assignee' AND name = old.assignee;
	INSERT INTO names SELECT 'assignee', new.assignee, 1 WHERE new.assignee <> '' ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER articles_names_insert AFTER INSERT ON articles WHEN new.publisher <> '' BEGIN
	INSERT INTO names VALUES ('publisher', new.publisher, 1) ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER articles_names_delete AFTER DELETE ON articles WHEN old.publisher <> '' BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'publisher' AND name = old.publisher;
END;
CREATE TRIGGER articles_names_update AFTER UPDATE OF publisher ON articles WHEN new.publisher <> old.publisher BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'publisher' AND name = old.publisher;
	INSERT INTO names SELECT 'publisher', new.publisher, 1 WHERE new.publisher <> '' ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claim_tags_names_insert AFTER INSERT ON claim_tags BEGIN
	INSERT INTO names VALUES ('tag', new.tag, 1) ON CONFLICT DO UPDATE SET number = number + 1;
END;
CREATE TRIGGER claim_tags_names_delete AFTER DELETE ON claim_tags BEGIN
	UPDATE names SET number = number - 1 WHERE kind = 'tag' AND name = old.tag;
END;

-- Other names of the same speaker, publisher or tag.
CREATE TABLE aliases (
	num        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	kind       TEXT NOT NULL,
	alias      TEXT NOT NULL COLLATE NOCASE,
	name       TEXT NOT NULL COLLATE NOCASE,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL,
	UNIQUE (kind, alias)
);
CREATE INDEX aliases_name ON aliases (kind, name);

CREATE TABLE saved_filters (
	num        INTEGER PRIMARY KEY,
	id         TEXT NOT NULL UNIQUE,
	name       TEXT NOT NULL,
	expression TEXT NOT NULL,
	created_at TEXT NOT NULL,
	updated_at TEXT NOT NULL
);

-- The words of each article: its title and its newest text.
CREATE VIRTUAL TABLE articles_search USING fts5 (
	title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO articles_search (rowid, title, text)
	SELECT articles.num, title, texts.text FROM articles JOIN versions ON versions.article_id = articles.id JOIN texts ON sha256 = text_sha256
	WHERE number = (SELECT max(number) FROM versions WHERE article_id = articles.id);

CREATE TRIGGER articles_search_title AFTER UPDATE OF title ON articles BEGIN
	DELETE FROM articles_search WHERE rowid = old.num;
	INSERT INTO articles_search (rowid, title, text)
		SELECT new.num, new.title, texts.text FROM versions JOIN texts ON sha256 = text_sha256
		WHERE article_id = new.id ORDER BY number DESC LIMIT 1;
END;
CREATE TRIGGER articles_search_delete AFTER DELETE ON articles BEGIN
	DELETE FROM articles_search WHERE rowid = old.num;
END;
CREATE TRIGGER versions_search_insert AFTER INSERT ON versions BEGIN
	DELETE FROM articles_search WHERE rowid = (SELECT num FROM articles WHERE id = new.article_id);
	INSERT INTO articles_search (rowid, title, text)
		SELECT articles.num, title, texts.text FROM articles JOIN versions ON versions.article_id = articles.id
			JOIN texts ON sha256 = text_sha256
		WHERE articles.id = new.article_id ORDER BY number DESC LIMIT 1;
END;
CREATE TRIGGER versions_search_delete AFTER DELETE ON versions BEGIN
	DELETE FROM articles_search WHERE rowid = (SELECT num FROM articles WHERE id = old.article_id);
	INSERT INTO articles_search (rowid, title, text)
		SELECT articles.num, title, texts.text FROM articles JOIN versions ON versions.article_id = articles.id
			JOIN texts ON sha256 = text_sha256
		WHERE articles.id = old.article_id ORDER BY number DESC LIMIT 1;
END;
