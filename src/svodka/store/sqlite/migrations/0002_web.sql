-- What was fetched, what is followed, and what has been told of it.

CREATE TABLE fetches (                      -- one row an answer; one that only confirms an earlier one is noted there
  number         INTEGER PRIMARY KEY,
  address        TEXT NOT NULL,             -- asked for
  final          TEXT NOT NULL,             -- after redirects
  fetched        TEXT NOT NULL,             -- ISO 8601, UTC
  status         INTEGER,                   -- NULL when there was no answer
  http           TEXT NOT NULL,
  headers        BLOB NOT NULL,
  sha256         TEXT,                      -- of the body; NULL when nothing came of it
  problem        TEXT,                      -- why nothing came of it
  confirmed      TEXT,                      -- when the same was found last
  confirmations  INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX fetches_by_address ON fetches (address, number);
CREATE INDEX fetches_by_body ON fetches (sha256);

CREATE TABLE bodies (                       -- pages byte for byte, deflated, each once
  sha256  TEXT PRIMARY KEY,
  size    INTEGER NOT NULL,
  body    BLOB NOT NULL
) STRICT;
CREATE TRIGGER bodies_go AFTER DELETE ON fetches
  BEGIN DELETE FROM bodies WHERE sha256 = old.sha256
    AND NOT EXISTS (SELECT 1 FROM fetches f WHERE f.sha256 = old.sha256); END;

CREATE TABLE article_pages (                -- from which page a version of an article was read
  version  TEXT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE,
  fetch    INTEGER NOT NULL REFERENCES fetches ON DELETE CASCADE
) STRICT;
CREATE INDEX article_pages_by_fetch ON article_pages (fetch);
CREATE TRIGGER pages_go AFTER DELETE ON article_pages
  BEGIN DELETE FROM fetches WHERE number = old.fetch
    AND NOT EXISTS (SELECT 1 FROM article_pages p WHERE p.fetch = old.fetch); END;

CREATE TABLE sources (                      -- what is followed
  number    INTEGER PRIMARY KEY,
  address   TEXT NOT NULL UNIQUE,
  kind      TEXT NOT NULL,                  -- '' until it has been read
  title     TEXT,
  paused    INTEGER NOT NULL DEFAULT 0,
  every     INTEGER,                        -- seconds between two looks, where the user has set them
  added     TEXT NOT NULL,
  checked   TEXT,                           -- when it was last asked
  due       REAL NOT NULL DEFAULT 0,        -- when it is to be asked next, in seconds since 1970
  failures  INTEGER NOT NULL DEFAULT 0,     -- in a row
  problem   TEXT
) STRICT;
CREATE INDEX sources_by_due ON sources (due);

CREATE TABLE entries (                      -- what the sources list
  address  TEXT PRIMARY KEY,
  source   INTEGER REFERENCES sources ON DELETE CASCADE,
  found    TEXT NOT NULL,
  mark     TEXT NOT NULL,                   -- a hash of what the source says of it; another one: it has changed
  hints    BLOB NOT NULL,
  state    TEXT NOT NULL,                   -- waiting, done, given up
  tries    INTEGER NOT NULL DEFAULT 0,
  due      REAL NOT NULL DEFAULT 0,
  problem  TEXT
) STRICT;
CREATE INDEX entries_by_state ON entries (state, due);
CREATE INDEX entries_by_source ON entries (source);

CREATE TABLE told_stories (                 -- which articles each story had when it was last compared
  story    TEXT PRIMARY KEY,
  content  TEXT NOT NULL
) STRICT;

CREATE TABLE told_versions (                -- the versions of articles that have been compared in their stories
  version  TEXT PRIMARY KEY REFERENCES versions (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE news (                         -- what was new, in the order of finding
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  found   TEXT NOT NULL,
  kind    TEXT NOT NULL,
  story   TEXT NOT NULL,
  body    BLOB NOT NULL
) STRICT;
