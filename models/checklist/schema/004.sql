-- What was exported when: for people, who ask what a tracker was given. Only ever appended to.

CREATE TABLE export_record (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    plan INTEGER NOT NULL REFERENCES plan,
    time TEXT NOT NULL,   -- ISO 8601 in UTC
    format TEXT NOT NULL, -- its key: "jira-csv"
    file TEXT NOT NULL,
    items INTEGER NOT NULL,
    mark TEXT NOT NULL -- where the plan's log stood
) STRICT;

CREATE INDEX export_record_by_plan ON export_record (plan, id);
