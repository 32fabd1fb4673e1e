-- Grouping of very many articles: a glance at each, the likely pairs, and what is still to be grouped.

DROP TABLE windows;

CREATE TABLE glances (                      -- one row an article, of its current version
  article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  made_by  TEXT NOT NULL,
  body     BLOB NOT NULL,
  meaning  BLOB NOT NULL,
  paired   INTEGER NOT NULL DEFAULT 0       -- 1 when its likely pairs are there
) STRICT;
CREATE INDEX glances_to_pair ON glances (article) WHERE NOT paired;

CREATE TABLE pairs (                        -- articles that may tell of one event
  first        INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  second       INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  probability  REAL NOT NULL,
  PRIMARY KEY (first, second)
) STRICT, WITHOUT ROWID;
CREATE INDEX pairs_by_second ON pairs (second);

CREATE TABLE unsettled (                    -- articles whose stories are to be looked at again
  article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE
) STRICT;

CREATE TABLE offsets (                      -- places of the words of articles that were only glanced at
  article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  body     BLOB NOT NULL
) STRICT;
CREATE INDEX stories_by_content ON stories (content);
