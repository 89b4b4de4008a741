-- Two desks may have read an article again, each on its own: a number is then not of one version alone. Versions are in the
-- order of their numbers, then of when they were read, on whichever desk.
CREATE TABLE versions_kept (
	num             INTEGER PRIMARY KEY,
	id              TEXT NOT NULL UNIQUE,
	article_id      TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
	number          INTEGER NOT NULL,
	text_sha256     TEXT NOT NULL REFERENCES texts (sha256) DEFERRABLE INITIALLY DEFERRED,
	original_sha256 TEXT NOT NULL REFERENCES attachments (sha256) DEFERRABLE INITIALLY DEFERRED,
	created_at      TEXT NOT NULL
);
INSERT INTO versions_kept SELECT num, id, article_id, number, text_sha256, original_sha256, created_at FROM versions;
DROP TRIGGER articles_search_title;
DROP TABLE versions;
ALTER TABLE versions_kept RENAME TO versions;
CREATE INDEX versions_text ON versions (text_sha256);
CREATE INDEX versions_original ON versions (original_sha256);
CREATE INDEX versions_order ON versions (article_id, number, created_at, id);

CREATE TRIGGER articles_search_title AFTER UPDATE OF title ON articles BEGIN
	DELETE FROM articles_search WHERE rowid = old.num;
	INSERT INTO articles_search (rowid, title, text)
		SELECT new.num, new.title, texts.text FROM versions JOIN texts ON sha256 = text_sha256
		WHERE article_id = new.id ORDER BY number DESC, versions.created_at DESC, versions.id DESC LIMIT 1;
END;
CREATE TRIGGER versions_search_insert AFTER INSERT ON versions BEGIN
	DELETE FROM articles_search WHERE rowid = (SELECT num FROM articles WHERE id = new.article_id);
	INSERT INTO articles_search (rowid, title, text)
		SELECT articles.num, title, texts.text FROM articles JOIN versions ON versions.article_id = articles.id
			JOIN texts ON sha256 = text_sha256
		WHERE articles.id = new.article_id ORDER BY number DESC, versions.created_at DESC, versions.id DESC LIMIT 1;
END;
CREATE TRIGGER versions_search_delete AFTER DELETE ON versions BEGIN
	DELETE FROM articles_search WHERE rowid = (SELECT num FROM articles WHERE id = old.article_id);
	INSERT INTO articles_search (rowid, title, text)
		SELECT articles.num, title, texts.text FROM articles JOIN versions ON versions.article_id = articles.id
			JOIN texts ON sha256 = text_sha256
		WHERE articles.id = old.article_id ORDER BY number DESC, versions.created_at DESC, versions.id DESC LIMIT 1;
END;
