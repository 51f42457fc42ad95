#pragma once

#include "models/checklist/checklist.h"
#include "models/itemmodels/techniquemodel.h"

#include <QString>

#include <vector>

namespace Ttc {

// Texts that only the catalog decides are made once: views ask for them at every paint and every sort.
struct TechniqueModel::Node
{
    const Technique *technique = nullptr;
    Node *parent = nullptr;
    int row = 0;
    std::vector<Node *> children{};
    QString serviceText{};
    QString tacticText{};
    int tacticPlace = 0;
    Verdict verdict = Verdict::Unscoped;
    ChecklistProgress progress{};
};

} // namespace Ttc
