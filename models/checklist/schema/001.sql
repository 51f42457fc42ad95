-- Statuses of controls and their history. Times are ISO 8601 in UTC, so that they sort as text.
-- A later plan, owner or note gets a table or column of its own; item_state stays keyed by control.

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE item_state (
    control TEXT PRIMARY KEY NOT NULL,
    status TEXT NOT NULL,
    text_hash BLOB NOT NULL, -- of the control's text when the status was given
    changed TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Only ever appended to.
CREATE TABLE status_history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    control TEXT NOT NULL,
    status_before TEXT NOT NULL,
    status_after TEXT NOT NULL,
    time TEXT NOT NULL
) STRICT;

CREATE INDEX status_history_by_control ON status_history (control, id);
