#include "models/exports/field/fieldformats.h"

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

ChecklistFormat navigator()
{
    return {
        .key = u"navigator"_s,
        .name = u"ATT&CK Navigator layer"_s,
        .suffix = u"json"_s,
        .description = u"For those who think in ATT&CK: how far each of its techniques is mitigated, drawn "
                       "over its matrix"_s,
        .medium = ChecklistFormat::Medium::Text,
        .writeParts = navigatorLayer,
        .steps = {u"Open the ATT&CK Navigator, your own copy or mitre-attack.github.io/attack-navigator"_s,
                  u"Choose “Open Existing Layer”, then “Upload from local”, and this file"_s,
                  u"Where it offers to upgrade the layer to a newer ATT&CK, decline: the other version is a "
                  "choice of this export"_s},
        .byAttackVersion = true};
}

} // namespace

QList<ChecklistFormat> fieldFormats()
{
    return {navigator()};
}

} // namespace Ttc
