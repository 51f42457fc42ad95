#pragma once

namespace Ttc {

class ChecklistState;
class FilterState;
class InventoryState;
struct Mirror;

// What a window works on: the catalog and the live state of one person's work. main builds them; all outlive
// the window.
struct Session
{
    const Mirror &mirror;
    InventoryState &inventory;
    ChecklistState &checklist;
    FilterState &filter;
};

} // namespace Ttc
