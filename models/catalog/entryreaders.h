#pragma once

#include "models/catalog/catalogdraft.h"

namespace Ttc {

// Each reads one kind of file of a catalog-data folder into the draft that `file` belongs to, and refuses
// what can be told from that file alone. The keys are described in catalog-data/README.md.
void readEdition(const YamlNode &root, DraftFile &file);   // catalog.yaml
void readTactics(const YamlNode &root, DraftFile &file);   // tactics.yaml
void readServices(const YamlNode &root, DraftFile &file);  // services.yaml
void readTechnique(const YamlNode &root, DraftFile &file); // techniques/*.yaml
void readControls(const YamlNode &root, DraftFile &file);  // controls/*.yaml

// `title` and `url` of pages for further reading: the list under `references` of an entry.
class YamlFields;
QList<Reference> readReferences(YamlFields &entry);

} // namespace Ttc
