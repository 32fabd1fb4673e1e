-- Articles, their versions, and all that is derived from them. Derived rows name the stamp of what made them.

CREATE TABLE articles (
  key         INTEGER PRIMARY KEY,          -- in the order of arrival
  id          TEXT NOT NULL UNIQUE,         -- of the current version
  address     TEXT UNIQUE,                  -- the URL by which versions are known to be of one article
  version     INTEGER NOT NULL,
  given_id    TEXT,
  path        TEXT,
  url         TEXT,
  outlet      TEXT,
  outlet_key  TEXT,                         -- the outlet in lower case
  title       TEXT,
  published   TEXT,
  moment      REAL,                         -- the time published in hours since 1970 UTC
  dated       INTEGER NOT NULL,             -- 1 when the day is known
  language    TEXT NOT NULL,
  sha256      TEXT NOT NULL,
  characters  INTEGER NOT NULL
) STRICT;
CREATE INDEX articles_by_moment ON articles (moment);
CREATE INDEX articles_by_outlet ON articles (outlet_key);

CREATE TABLE versions (
  article   INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  number    INTEGER NOT NULL,
  id        TEXT NOT NULL UNIQUE,
  sha256    TEXT NOT NULL,
  material  INTEGER NOT NULL,
  body      BLOB NOT NULL,
  changes   BLOB NOT NULL,
  PRIMARY KEY (article, number)
) STRICT;

CREATE TABLE readings (
  article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  made_by  TEXT NOT NULL,
  body     BLOB NOT NULL,
  opening  BLOB NOT NULL,
  offsets  BLOB NOT NULL
) STRICT;

CREATE TABLE vectors (
  article  INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  kind     TEXT NOT NULL,
  made_by  TEXT NOT NULL,
  width    INTEGER NOT NULL,
  body     BLOB NOT NULL,
  PRIMARY KEY (article, kind)
) STRICT;

CREATE TABLE passages (
  key      INTEGER PRIMARY KEY,
  article  INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  kind     TEXT NOT NULL,
  start    INTEGER NOT NULL,
  end      INTEGER NOT NULL,
  first    INTEGER NOT NULL,
  last     INTEGER NOT NULL,
  who      TEXT NOT NULL
) STRICT;
CREATE INDEX passages_by_article ON passages (article);

CREATE VIRTUAL TABLE article_words USING fts5 (lemmas, title, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE statement_words USING fts5 (lemmas, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE quote_words USING fts5 (lemmas, tokenize = "unicode61 remove_diacritics 0");

CREATE TRIGGER article_words_go AFTER DELETE ON passages WHEN old.kind = 'article'
  BEGIN DELETE FROM article_words WHERE rowid = old.key; END;
CREATE TRIGGER statement_words_go AFTER DELETE ON passages WHEN old.kind = 'statement'
  BEGIN DELETE FROM statement_words WHERE rowid = old.key; END;
CREATE TRIGGER quote_words_go AFTER DELETE ON passages WHEN old.kind = 'quote'
  BEGIN DELETE FROM quote_words WHERE rowid = old.key; END;

CREATE TABLE windows (
  start    INTEGER PRIMARY KEY,
  content  TEXT NOT NULL,                   -- of the articles in it and what grouped them
  groups   BLOB NOT NULL
) STRICT;

CREATE TABLE stories (
  number   INTEGER PRIMARY KEY,             -- in the order of their beginning in this store
  id       TEXT NOT NULL UNIQUE,
  why      TEXT NOT NULL,
  content  TEXT NOT NULL,                   -- of the articles' ids
  title    TEXT,
  first    REAL,
  last     REAL,
  outlets  INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_by_last ON stories (last);

CREATE TABLE members (
  article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  story    TEXT NOT NULL REFERENCES stories (id) ON DELETE CASCADE,
  place    INTEGER NOT NULL
) STRICT;
CREATE INDEX members_by_story ON members (story);

CREATE TABLE former_ids (
  id     TEXT PRIMARY KEY,
  story  TEXT NOT NULL
) STRICT;

CREATE TABLE events (
  number    INTEGER PRIMARY KEY,
  kind      TEXT NOT NULL,
  story     TEXT NOT NULL,
  other     TEXT NOT NULL,
  articles  BLOB NOT NULL,
  why       TEXT NOT NULL
) STRICT;

CREATE TABLE accounts (
  content    TEXT PRIMARY KEY,
  made_by    TEXT NOT NULL,
  title      TEXT NOT NULL,
  at_least   INTEGER,
  at_most    INTEGER,
  conflicts  INTEGER NOT NULL,
  body       BLOB NOT NULL
) STRICT;

CREATE TABLE state (
  name   TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT;
