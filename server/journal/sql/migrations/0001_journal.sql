-- SPDX-License-Identifier: GPL-3.0-or-later
-- The journal itself: what happened, in order, never changed. Everything else follows from it.

-- One row about the whole.
CREATE TABLE meta (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  -- Random, made with the database: the same for all epochs of one restaurant.
  venue BLOB NOT NULL CHECK (length(venue) = 16),
  -- The epoch that is running. Grows by one when a backup is restored.
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  -- 1 once the head file has been made (head_file.h): from then on its absence is a loss.
  head_noted INTEGER NOT NULL CHECK (head_noted IN (0, 1))
);

-- Every event. hash_chain.h tells what `hash` covers.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  epoch INTEGER NOT NULL CHECK (epoch >= 1),
  -- Microseconds since 1970, UTC. The restaurant's offset from UTC is in the stored event.
  at_us INTEGER NOT NULL,
  device_id TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  -- Empty, like payload_hash, for what the host did by itself.
  command_id TEXT NOT NULL,
  payload_hash BLOB NOT NULL CHECK (length(payload_hash) IN (0, 32)),
  -- The contract's name of the event: OrderOpened.
  type TEXT NOT NULL,
  -- A comanda.journal.StoredMessage (stored.proto).
  stored BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
);

CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
BEGIN
  SELECT RAISE(ABORT, 'the journal is never changed');
END;

CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN
  SELECT RAISE(ABORT, 'nothing is deleted from the journal');
END;

-- What every command batch was answered, for whoever sends it again. In the order of the journal.
CREATE TABLE outcome (
  number INTEGER PRIMARY KEY,
  device_id TEXT NOT NULL,
  command_id TEXT NOT NULL CHECK (command_id <> ''),
  payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
  -- Its events are the last `events` ones up to `seq`, where the journal stood then; none for a rejection.
  seq INTEGER NOT NULL CHECK (seq >= 0),
  events INTEGER NOT NULL CHECK (events BETWEEN 0 AND seq),
  -- A serialised v1.Outcome.
  outcome BLOB NOT NULL,
  UNIQUE (device_id, command_id)
);

CREATE TRIGGER outcome_is_not_changed BEFORE UPDATE ON outcome
BEGIN
  SELECT RAISE(ABORT, 'an outcome is never changed');
END;

CREATE TRIGGER outcome_is_not_deleted BEFORE DELETE ON outcome
BEGIN
  SELECT RAISE(ABORT, 'no outcome is deleted');
END;

-- The house as it was after event `seq`, so that a host need not begin with event 1. The latest two.
CREATE TABLE snapshot (
  seq INTEGER PRIMARY KEY CHECK (seq >= 1),
  -- A comanda.journal.StoredMessage of a v1.HouseSnapshot.
  stored BLOB NOT NULL,
  -- BLAKE2b-256 of `stored`.
  hash BLOB NOT NULL CHECK (length(hash) = 32)
);

-- The keys of persons. A person is forgotten by destroying the key; the row stays, so that a text that nobody can
-- read any more is not taken for damage. Numbers are never given twice.
CREATE TABLE person_key (
  number INTEGER PRIMARY KEY,
  person_id TEXT NOT NULL,
  -- NULL once it is destroyed.
  key BLOB CHECK (key IS NULL OR length(key) = 32)
);

CREATE UNIQUE INDEX person_key_in_use ON person_key (person_id) WHERE key IS NOT NULL;

CREATE TRIGGER person_key_is_only_destroyed BEFORE UPDATE ON person_key
WHEN NEW.key IS NOT NULL OR NEW.number <> OLD.number OR NEW.person_id <> OLD.person_id
BEGIN
  SELECT RAISE(ABORT, 'the key of a person can only be destroyed');
END;

CREATE TRIGGER person_key_is_not_deleted BEFORE DELETE ON person_key
BEGIN
  SELECT RAISE(ABORT, 'the number of a key is never given again');
END;
