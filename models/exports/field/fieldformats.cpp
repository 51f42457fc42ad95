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

ChecklistFormat threatComposer()
{
    return {
        .key = u"threat-composer"_s,
        .name = u"Threat Composer model"_s,
        .suffix = u"tc.json"_s,
        .description =
            u"For teams that build on AWS: techniques as threats, controls as mitigations, linked"_s,
        .medium = ChecklistFormat::Medium::Text,
        .writeParts = threatComposerModel,
        .steps = {
            u"In Visual Studio Code with the AWS Toolkit: open the file"_s,
            u"In the web application: make a new workspace, since an import replaces what a workspace "
            "holds"_s,
            u"Choose “Import”, then this file"_s,
            u"To take in a later export, import it the same way: threats and mitigations keep their ids"_s}};
}

ChecklistFormat stix()
{
    return {
        .key = u"stix"_s,
        .name = u"STIX 2.1 bundle"_s,
        .suffix = u"json"_s,
        .description = u"For threat intelligence platforms: matrix, techniques, controls with statuses, and "
                       "what stops what, without loss"_s,
        .medium = ChecklistFormat::Medium::Text,
        .writeParts = stixBundle,
        .steps = {
            u"Into a platform: import the file as STIX 2.1; a later export updates the same objects"_s,
            u"Into the ATT&CK Navigator, to see the catalog's own cells: put the file where your browser "
            "reaches it over http"_s,
            u"There choose “Create New Layer”, then “More Options”, and give its address as the collection "
            "or STIX bundle"_s}};
}

ChecklistFormat poam()
{
    return {.key = u"oscal-poam"_s,
            .name = u"OSCAL plan of action"_s,
            .suffix = u"json"_s,
            .description =
                u"For authorizations such as FedRAMP: a plan of action and milestones in OSCAL 1.2.2"_s,
            .medium = ChecklistFormat::Medium::Text,
            .writeParts = oscalPoam,
            .steps = {
                u"Import the file in your governance tool as an OSCAL plan of action and milestones, JSON"_s,
                u"Name your system security plan there: the file carries an id of its own instead"_s}};
}

} // namespace

QList<ChecklistFormat> fieldFormats()
{
    return {navigator(), threatComposer(), stix(), poam()};
}

} // namespace Ttc
