-- SPDX-License-Identifier: GPL-3.0-or-later
-- The logins that are in force (server/trust). They are no events: they come and go, and the journal's history does not
-- depend on them. A backup holds them, a restored journal does not.
CREATE TABLE session (
  id TEXT PRIMARY KEY NOT NULL,
  staff_id TEXT NOT NULL,
  -- Of the refresh token that is good now: 1, 2, 3 … The tokens themselves are not stored.
  counter INTEGER NOT NULL CHECK (counter >= 1),
  -- Keyed hash of the client that got it.
  client BLOB NOT NULL CHECK (length(client) = 32),
  -- Keyed hash of the verifiers that the login was checked against: with others it is void.
  credentials BLOB NOT NULL CHECK (length(credentials) = 32),
  -- Microseconds since 1970, UTC.
  refreshed_at_us INTEGER NOT NULL,
  expires_at_us INTEGER NOT NULL
);
