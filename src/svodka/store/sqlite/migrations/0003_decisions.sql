-- What people have decided. Nothing here is derived: it outlives readings, stories and accounts.

CREATE TABLE decisions (
  number  INTEGER PRIMARY KEY AUTOINCREMENT,
  made    TEXT NOT NULL,                    -- ISO 8601, UTC
  reason  TEXT NOT NULL,
  undone  TEXT,                             -- when it was taken back; NULL while it stands
  kind    TEXT NOT NULL,
  body    TEXT NOT NULL                     -- the deed as JSON
) STRICT;

CREATE TABLE decision_articles (            -- the ids (of any version) of the articles that a decision names
  decision  INTEGER NOT NULL REFERENCES decisions ON DELETE CASCADE,
  version   TEXT NOT NULL,
  PRIMARY KEY (decision, version)
) STRICT;
CREATE INDEX decision_articles_by_version ON decision_articles (version);
