-- Large values, kept once each under the hash of their bytes. Nothing here is ever changed.
CREATE TABLE content (
  key TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
);

-- What a person works on. Each row's changes are written down by the triggers below.
CREATE TABLE document (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  words INTEGER NOT NULL,
  problem TEXT NOT NULL,
  settings TEXT NOT NULL,
  pages TEXT NOT NULL,
  file TEXT NOT NULL REFERENCES content (key),
  text TEXT NOT NULL REFERENCES content (key),
  layout TEXT NOT NULL REFERENCES content (key),
  chunks TEXT REFERENCES content (key)
);
CREATE INDEX document_place ON document (place);

CREATE TABLE question (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  text TEXT NOT NULL,
  evidence TEXT NOT NULL,
  negatives TEXT NOT NULL,
  source TEXT NOT NULL,
  detail TEXT NOT NULL,
  prompt TEXT NOT NULL,
  paraphrase_of TEXT NOT NULL,
  verdict TEXT NOT NULL,
  kind TEXT NOT NULL,
  voice TEXT NOT NULL,
  fold TEXT NOT NULL
);
CREATE INDEX question_place ON question (place);
CREATE INDEX question_verdict ON question (verdict);

CREATE TABLE exclusion (
  chunk TEXT PRIMARY KEY
);

CREATE TABLE choice (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE run (
  id TEXT PRIMARY KEY,
  place INTEGER NOT NULL,
  name TEXT NOT NULL,
  note TEXT NOT NULL,
  starred INTEGER NOT NULL,
  recipe TEXT NOT NULL,
  point INTEGER NOT NULL,
  started TEXT NOT NULL,
  seconds REAL NOT NULL,
  report TEXT NOT NULL REFERENCES content (key),
  adapter TEXT NOT NULL REFERENCES content (key)
);

-- The history: events, and for each the values that stood there before. An undo is an event too,
-- so that every state that ever was is the present one with the later events taken back.
CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  words TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT,
  latest INTEGER
);
CREATE INDEX event_state ON event (state, id) WHERE state IS NOT NULL;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event (id),
  noun TEXT NOT NULL,
  row TEXT NOT NULL,
  field TEXT,
  before
);
CREATE INDEX change_event ON change (event);

CREATE TABLE now (
  event INTEGER
);
INSERT INTO now VALUES (NULL);

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  point INTEGER NOT NULL,
  at TEXT NOT NULL
);

-- What no person changes.
CREATE TABLE vector (
  key TEXT PRIMARY KEY,
  tokens INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  vector BLOB NOT NULL
);

CREATE TABLE generation (
  writer TEXT NOT NULL,
  chunk TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (writer, chunk)
) WITHOUT ROWID;

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
);

CREATE TABLE holder (
  pid INTEGER NOT NULL,
  host TEXT NOT NULL,
  since TEXT NOT NULL
);

CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
  INSERT INTO change (event, noun, row) VALUES ((SELECT event FROM now), 'document', new.id);
END;
CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
  INSERT INTO change (event, noun, row, before) VALUES ((SELECT event FROM now), 'document', old.id,
    json_object('id', old.id, 'place', old.place, 'name', old.name, 'role', old.role,
      'words', old.words, 'problem', old.problem, 'settings', old.settings, 'pages', old.pages,
      'file', old.file, 'text', old.text, 'layout', old.layout, 'chunks', old.chunks));
END;
CREATE TRIGGER document_changed AFTER UPDATE ON document BEGIN
  INSERT INTO change (event, noun, row, field, before)
  SELECT (SELECT event FROM now), 'document', old.id, field, before FROM (
    SELECT 'name' AS field, old.name AS before WHERE old.name IS NOT new.name
    UNION ALL SELECT 'role', old.role WHERE old.role IS NOT new.role
    UNION ALL SELECT 'words', old.words WHERE old.words IS NOT new.words
    UNION ALL SELECT 'problem', old.problem WHERE old.problem IS NOT new.problem
    UNION ALL SELECT 'settings', old.settings WHERE old.settings IS NOT new.settings
    UNION ALL SELECT 'pages', old.pages WHERE old.pages IS NOT new.pages
    UNION ALL SELECT 'file', old.file WHERE old.file IS NOT new.file
    UNION ALL SELECT 'text', old.text WHERE old.text IS NOT new.text
    UNION ALL SELECT 'layout', old.layout WHERE old.layout IS NOT new.layout
    UNION ALL SELECT 'chunks', old.chunks WHERE old.chunks IS NOT new.chunks);
END;

CREATE TRIGGER question_added AFTER INSERT ON question BEGIN
  INSERT INTO change (event, noun, row) VALUES ((SELECT event FROM now), 'question', new.id);
END;
CREATE TRIGGER question_removed AFTER DELETE ON question BEGIN
  INSERT INTO change (event, noun, row, before) VALUES ((SELECT event FROM now), 'question', old.id,
    json_object('id', old.id, 'place', old.place, 'text', old.text, 'evidence', old.evidence,
      'negatives', old.negatives, 'source', old.source, 'detail', old.detail,
      'prompt', old.prompt, 'paraphrase_of', old.paraphrase_of, 'verdict', old.verdict,
      'kind', old.kind, 'voice', old.voice, 'fold', old.fold));
END;
CREATE TRIGGER question_changed AFTER UPDATE ON question BEGIN
  INSERT INTO change (event, noun, row, field, before)
  SELECT (SELECT event FROM now), 'question', old.id, field, before FROM (
    SELECT 'text' AS field, old.text AS before WHERE old.text IS NOT new.text
    UNION ALL SELECT 'evidence', old.evidence WHERE old.evidence IS NOT new.evidence
    UNION ALL SELECT 'negatives', old.negatives WHERE old.negatives IS NOT new.negatives
    UNION ALL SELECT 'source', old.source WHERE old.source IS NOT new.source
    UNION ALL SELECT 'detail', old.detail WHERE old.detail IS NOT new.detail
    UNION ALL SELECT 'prompt', old.prompt WHERE old.prompt IS NOT new.prompt
    UNION ALL SELECT 'paraphrase_of', old.paraphrase_of
      WHERE old.paraphrase_of IS NOT new.paraphrase_of
    UNION ALL SELECT 'verdict', old.verdict WHERE old.verdict IS NOT new.verdict
    UNION ALL SELECT 'kind', old.kind WHERE old.kind IS NOT new.kind
    UNION ALL SELECT 'voice', old.voice WHERE old.voice IS NOT new.voice
    UNION ALL SELECT 'fold', old.fold WHERE old.fold IS NOT new.fold);
END;

CREATE TRIGGER exclusion_added AFTER INSERT ON exclusion BEGIN
  INSERT INTO change (event, noun, row) VALUES ((SELECT event FROM now), 'exclusion', new.chunk);
END;
CREATE TRIGGER exclusion_removed AFTER DELETE ON exclusion BEGIN
  INSERT INTO change (event, noun, row, before) VALUES ((SELECT event FROM now), 'exclusion',
    old.chunk, json_object('chunk', old.chunk));
END;

CREATE TRIGGER choice_added AFTER INSERT ON choice BEGIN
  INSERT INTO change (event, noun, row) VALUES ((SELECT event FROM now), 'choice', new.name);
END;
CREATE TRIGGER choice_removed AFTER DELETE ON choice BEGIN
  INSERT INTO change (event, noun, row, before) VALUES ((SELECT event FROM now), 'choice', old.name,
    json_object('name', old.name, 'value', old.value));
END;
CREATE TRIGGER choice_changed AFTER UPDATE ON choice WHEN old.value IS NOT new.value BEGIN
  INSERT INTO change (event, noun, row, field, before)
  VALUES ((SELECT event FROM now), 'choice', old.name, 'value', old.value);
END;

CREATE TRIGGER run_added AFTER INSERT ON run BEGIN
  INSERT INTO change (event, noun, row) VALUES ((SELECT event FROM now), 'run', new.id);
END;
CREATE TRIGGER run_removed AFTER DELETE ON run BEGIN
  INSERT INTO change (event, noun, row, before) VALUES ((SELECT event FROM now), 'run', old.id,
    json_object('id', old.id, 'place', old.place, 'name', old.name, 'note', old.note,
      'starred', old.starred, 'recipe', old.recipe, 'point', old.point, 'started', old.started,
      'seconds', old.seconds, 'report', old.report, 'adapter', old.adapter));
END;
CREATE TRIGGER run_changed AFTER UPDATE ON run BEGIN
  INSERT INTO change (event, noun, row, field, before)
  SELECT (SELECT event FROM now), 'run', old.id, field, before FROM (
    SELECT 'name' AS field, old.name AS before WHERE old.name IS NOT new.name
    UNION ALL SELECT 'note', old.note WHERE old.note IS NOT new.note
    UNION ALL SELECT 'starred', old.starred WHERE old.starred IS NOT new.starred
    UNION ALL SELECT 'report', old.report WHERE old.report IS NOT new.report);
END;
