-- The groups of single days, of which stories are made in large stores, and the rare words by which articles find each
-- other, weighed once.

CREATE TABLE day_groups (
  article  INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  head     INTEGER NOT NULL                 -- one of the group's articles, the same for all of them
) STRICT;
CREATE INDEX day_groups_by_head ON day_groups (head);

ALTER TABLE glances ADD COLUMN rare BLOB NOT NULL DEFAULT x'';
