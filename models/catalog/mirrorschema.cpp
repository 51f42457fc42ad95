#include "models/catalog/mirrorschema.h"

namespace Ttc::MirrorSchema {

// Numbers in `position` keep the order of lists. `technique.number` follows the order of ids, so that the
// full-text index, which keeps no text of its own, can point to a technique and still comes out the same at
// each writing.
const char *const Sql = R"sql(
CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tactic (
    framework TEXT NOT NULL CHECK (framework IN ('catalog', 'attack18', 'attack19')),
    id        TEXT NOT NULL,
    position  INTEGER NOT NULL,
    name      TEXT NOT NULL,
    slug      TEXT NOT NULL,
    summary   TEXT NOT NULL,
    PRIMARY KEY (framework, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE service (
    key            TEXT PRIMARY KEY,
    name           TEXT NOT NULL,
    in_config      INTEGER NOT NULL CHECK (in_config IN (0, 1)),
    global         INTEGER NOT NULL CHECK (global IN (0, 1)),
    always_present INTEGER NOT NULL CHECK (always_present IN (0, 1)),
    virtual_of     TEXT REFERENCES service (key) DEFERRABLE INITIALLY DEFERRED,
    notes          TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE service_text (
    service  TEXT NOT NULL REFERENCES service (key),
    list     TEXT NOT NULL,
    position INTEGER NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (service, list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE default_resource (
    service  TEXT NOT NULL REFERENCES service (key),
    position INTEGER NOT NULL,
    name     TEXT NOT NULL,
    flag     TEXT NOT NULL,
    PRIMARY KEY (service, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE default_resource_type (
    service       TEXT NOT NULL,
    resource      INTEGER NOT NULL,
    position      INTEGER NOT NULL,
    type          TEXT NOT NULL,
    PRIMARY KEY (service, resource, position),
    FOREIGN KEY (service, resource) REFERENCES default_resource (service, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE control (
    id              TEXT PRIMARY KEY,
    title           TEXT NOT NULL,
    kind            TEXT NOT NULL CHECK (kind IN ('prevent', 'detect', 'respond')),
    effort          TEXT NOT NULL CHECK (effort IN ('low', 'medium', 'high')),
    why             TEXT NOT NULL,
    policy_type     TEXT NOT NULL CHECK (policy_type IN ('', 'scp', 'rcp')),
    policy_document TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE control_service (
    control  TEXT NOT NULL REFERENCES control (id),
    position INTEGER NOT NULL,
    service  TEXT NOT NULL REFERENCES service (key),
    PRIMARY KEY (control, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_step (
    control  TEXT NOT NULL REFERENCES control (id),
    position INTEGER NOT NULL,
    text     TEXT NOT NULL,
    PRIMARY KEY (control, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_verification (
    control  TEXT NOT NULL REFERENCES control (id),
    position INTEGER NOT NULL,
    command  TEXT NOT NULL,
    expect   TEXT NOT NULL,
    PRIMARY KEY (control, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_check (
    control  TEXT NOT NULL REFERENCES control (id),
    tool     TEXT NOT NULL,
    position INTEGER NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (control, tool, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE control_reference (
    control  TEXT NOT NULL REFERENCES control (id),
    position INTEGER NOT NULL,
    title    TEXT NOT NULL,
    url      TEXT NOT NULL,
    PRIMARY KEY (control, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE technique (
    number              INTEGER PRIMARY KEY,
    id                  TEXT NOT NULL UNIQUE,
    name                TEXT NOT NULL,
    parent              TEXT REFERENCES technique (id) DEFERRABLE INITIALLY DEFERRED,
    kind                TEXT NOT NULL CHECK (kind IN ('attack', 'aws')),
    attack_relation     TEXT NOT NULL CHECK (attack_relation IN ('none', 'parent', 'exact')),
    attack_id           TEXT NOT NULL,
    attack_v19_id       TEXT NOT NULL,
    attack_closest      TEXT NOT NULL,
    reach               TEXT CHECK (reach IN ('existing', 'startable', 'account')),
    summary             TEXT NOT NULL,
    prerequisite        TEXT NOT NULL,
    description         TEXT NOT NULL,
    detection           TEXT NOT NULL,
    provenance_url      TEXT NOT NULL,
    confidence          TEXT NOT NULL,
    services_provenance TEXT NOT NULL,
    text_provenance     TEXT NOT NULL,
    reviewed            TEXT NOT NULL
) STRICT;

CREATE TABLE technique_tactic (
    technique TEXT NOT NULL REFERENCES technique (id),
    framework TEXT NOT NULL,
    position  INTEGER NOT NULL,
    tactic    TEXT NOT NULL,
    PRIMARY KEY (technique, framework, position),
    FOREIGN KEY (framework, tactic) REFERENCES tactic (framework, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE technique_service (
    technique TEXT NOT NULL REFERENCES technique (id),
    position  INTEGER NOT NULL,
    service   TEXT NOT NULL REFERENCES service (key),
    PRIMARY KEY (technique, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    technique  TEXT NOT NULL REFERENCES technique (id),
    position   INTEGER NOT NULL,
    source     TEXT NOT NULL,
    name       TEXT NOT NULL,
    access     TEXT NOT NULL CHECK (access IN ('read', 'list', 'write', 'permissions', 'tagging')),
    data_event INTEGER NOT NULL CHECK (data_event IN (0, 1)),
    provenance TEXT NOT NULL,
    PRIMARY KEY (technique, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE keyword (
    technique TEXT NOT NULL REFERENCES technique (id),
    position  INTEGER NOT NULL,
    keyword   TEXT NOT NULL,
    PRIMARY KEY (technique, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE guardduty (
    technique TEXT NOT NULL REFERENCES technique (id),
    position  INTEGER NOT NULL,
    finding   TEXT NOT NULL,
    PRIMARY KEY (technique, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mitigation (
    technique TEXT NOT NULL REFERENCES technique (id),
    position  INTEGER NOT NULL,
    control   TEXT NOT NULL REFERENCES control (id),
    note      TEXT NOT NULL,
    PRIMARY KEY (technique, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE technique_reference (
    technique TEXT NOT NULL REFERENCES technique (id),
    position  INTEGER NOT NULL,
    title     TEXT NOT NULL,
    url       TEXT NOT NULL,
    PRIMARY KEY (technique, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE related (
    technique  TEXT NOT NULL REFERENCES technique (id),
    collection TEXT NOT NULL,
    position   INTEGER NOT NULL,
    value      TEXT NOT NULL,
    PRIMARY KEY (technique, collection, position)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
    id, name, keywords, summary, events, services, controls, description, detection,
    content = '', tokenize = 'unicode61 remove_diacritics 2'
);
)sql";

const std::array<TextList<Service>, 12> ServiceLists{{
    {QLatin1StringView("alias"), &Service::aliases},
    {QLatin1StringView("arn"), &Service::arnNamespaces},
    {QLatin1StringView("iam"), &Service::iamPrefixes},
    {QLatin1StringView("event-source"), &Service::eventSources},
    {QLatin1StringView("cloudformation"), &Service::cloudFormation},
    {QLatin1StringView("absence"), &Service::absence},
    {QLatin1StringView("terraform"), &Service::terraform},
    {QLatin1StringView("billing-name"), &Service::billingNames},
    {QLatin1StringView("product-code"), &Service::productCodes},
    {QLatin1StringView("prowler"), &Service::prowler},
    {QLatin1StringView("sdk-client"), &Service::sdkClients},
    {QLatin1StringView("steampipe"), &Service::steampipe},
}};

const std::array<TextList<Control>, 3> ControlLists{{
    {QLatin1StringView("security-hub"), &Control::securityHub},
    {QLatin1StringView("config-rule"), &Control::configRules},
    {QLatin1StringView("prowler"), &Control::prowler},
}};

const std::array<TextList<RelatedItems>, 4> RelatedLists{{
    {QLatin1StringView("stratus"), &RelatedItems::stratus},
    {QLatin1StringView("sigma"), &RelatedItems::sigma},
    {QLatin1StringView("elastic"), &RelatedItems::elastic},
    {QLatin1StringView("d3fend-aws"), &RelatedItems::d3fendAws},
}};

} // namespace Ttc::MirrorSchema
