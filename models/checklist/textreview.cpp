#include "models/checklist/textreview.h"

namespace Ttc {

TextReview textReview(const ItemState &state, const Catalog &catalog)
{
    if (isManualItem(state.control)) {
        return TextReview::Current;
    }
    const Control *control = catalog.control(state.control);
    if (control == nullptr) {
        return TextReview::Orphaned;
    }
    const bool isSame = state.textHash.isEmpty() || state.textHash == control->textHash();
    return isSame ? TextReview::Current : TextReview::SecondLook;
}

} // namespace Ttc
