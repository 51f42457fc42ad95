-- The inventory that was open last. It is replaced whole, so ids are places in its lists, from 0. The large
-- tables have no index and nothing refers to them: they are read in order of writing and emptied at once.

CREATE TABLE inventory_source (
    id INTEGER PRIMARY KEY NOT NULL,
    label TEXT NOT NULL,
    path TEXT NOT NULL,
    format TEXT NOT NULL,
    compression TEXT NOT NULL,
    encoding TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    records INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    taken TEXT NOT NULL, -- empty where the file does not tell
    imported TEXT NOT NULL,
    absence_kind TEXT NOT NULL, -- empty where the file can prove nothing absent
    complete INTEGER NOT NULL CHECK (complete IN (0, 1)),
    truncated INTEGER NOT NULL CHECK (truncated IN (0, 1))
) STRICT;

CREATE TABLE inventory_source_account (
    id INTEGER PRIMARY KEY NOT NULL,
    source INTEGER NOT NULL REFERENCES inventory_source,
    account TEXT NOT NULL
) STRICT;

CREATE TABLE inventory_source_warning (
    id INTEGER PRIMARY KEY NOT NULL,
    source INTEGER NOT NULL REFERENCES inventory_source,
    message TEXT NOT NULL
) STRICT;

CREATE TABLE inventory_account (
    id INTEGER PRIMARY KEY NOT NULL,
    account TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT;

-- Accounts chosen for the view; none means all.
CREATE TABLE inventory_chosen_account (
    id INTEGER PRIMARY KEY NOT NULL,
    account TEXT NOT NULL
) STRICT;

-- Most services of an inventory share a few sets of Regions.
CREATE TABLE inventory_region_set (
    id INTEGER PRIMARY KEY NOT NULL,
    regions TEXT NOT NULL -- JSON array of names
) STRICT;

CREATE TABLE inventory_evidence (
    id INTEGER PRIMARY KEY NOT NULL,
    account INTEGER NOT NULL REFERENCES inventory_account,
    service TEXT NOT NULL,
    regions INTEGER NOT NULL REFERENCES inventory_region_set,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    count INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES inventory_source
) STRICT;

CREATE TABLE inventory_absence (
    id INTEGER PRIMARY KEY NOT NULL,
    account INTEGER NOT NULL REFERENCES inventory_account,
    service TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES inventory_source
) STRICT;

CREATE TABLE inventory_unmatched (
    id INTEGER PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    kind TEXT NOT NULL,
    count INTEGER NOT NULL,
    source INTEGER NOT NULL REFERENCES inventory_source
) STRICT;
