#pragma once

#include "models/catalog/catalog.h"
#include "models/checklist/itemstate.h"

namespace Ttc {

// Whether what a person gave an item still stands for the text that the catalog has now.
enum class TextReview {
    Current,    // nothing was given yet, the text is the same, or the item is manual
    SecondLook, // the text reads otherwise than when the status was given
    Orphaned,   // the catalog holds the control no longer
};

TextReview textReview(const ItemState &state, const Catalog &catalog);

} // namespace Ttc
