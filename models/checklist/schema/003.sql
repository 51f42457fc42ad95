-- Plans, their items, and what was done to them. Times are ISO 8601 in UTC, dates ISO 8601, lists JSON
-- arrays; an absent value is an empty text.

CREATE TABLE plan (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    accounts TEXT NOT NULL, -- none means all
    query TEXT NOT NULL,
    archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    created TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX plan_by_name ON plan (name COLLATE NOCASE);

-- Rows stay when an item leaves the scope and when a catalog knows its control no more.
CREATE TABLE plan_item (
    plan INTEGER NOT NULL REFERENCES plan,
    item TEXT NOT NULL, -- a control's id, or "manual:1"
    -- why it is in the plan, as it was computed last
    techniques TEXT NOT NULL DEFAULT '[]',
    proof TEXT NOT NULL DEFAULT '',
    out_of_scope TEXT NOT NULL DEFAULT '', -- the reason; empty while it is in scope
    -- what people gave it, one column a field of the log
    status TEXT NOT NULL DEFAULT 'not-assessed',
    status_origin TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    due TEXT NOT NULL DEFAULT '',
    notes TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    approver TEXT NOT NULL DEFAULT '',
    expiry TEXT NOT NULL DEFAULT '',
    evidence TEXT NOT NULL DEFAULT '[]',
    text_hash TEXT NOT NULL DEFAULT '', -- hexadecimal, of the control's text when the status was given
    title TEXT NOT NULL DEFAULT '',     -- this and the next two: of manual items
    services TEXT NOT NULL DEFAULT '[]',
    steps TEXT NOT NULL DEFAULT '[]',
    changed TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (plan, item)
) STRICT, WITHOUT ROWID;

-- Texts of controls as they were when a status was given, each once.
CREATE TABLE control_text (
    hash TEXT PRIMARY KEY NOT NULL, -- as in plan_item.text_hash
    text TEXT NOT NULL              -- JSON
) STRICT, WITHOUT ROWID;

-- The log, only ever appended to: one row for what a person did at once, below it what that did to each field.
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan INTEGER NOT NULL REFERENCES plan,
    kind TEXT NOT NULL DEFAULT 'done' CHECK (kind IN ('done', 'undone', 'redone')),
    label TEXT NOT NULL, -- as the person read it; of what was undone or redone, that of the first time
    time TEXT NOT NULL
) STRICT;

CREATE TABLE field_change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    change INTEGER NOT NULL REFERENCES change,
    item TEXT NOT NULL,
    field TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL
) STRICT;

CREATE INDEX field_change_by_change ON field_change (change);
CREATE INDEX field_change_by_item ON field_change (item);

-- What can be taken back (undone = 0) and done again (undone = 1), oldest first.
CREATE TABLE undo_step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan INTEGER NOT NULL REFERENCES plan,
    change INTEGER NOT NULL REFERENCES change,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE INDEX undo_step_by_plan ON undo_step (plan, id);

INSERT INTO plan (name, accounts, query, created)
VALUES ('Default', '[]', '', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'));

INSERT INTO plan_item (plan, item, status, text_hash, changed)
SELECT plan.id, control, status, lower(hex(text_hash)), changed FROM item_state, plan;

INSERT INTO change (id, plan, label, time)
SELECT status_history.id, plan.id, '', time FROM status_history, plan ORDER BY status_history.id;

INSERT INTO field_change (change, item, field, value_before, value_after)
SELECT id, control, 'status', status_before, status_after FROM status_history ORDER BY id;

DROP TABLE status_history;
DROP TABLE item_state;
