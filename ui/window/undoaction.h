#pragma once

#include "ui/widgets/messagebar.h"

namespace Ttc {

class ChecklistState;
class MessageTopic;

// A button for a message that says that the checklist was changed, just now: takes that change back, and
// nothing else. Where another came since it says so instead. Both outlive the message.
Message::Action undoAction(ChecklistState &checklist, const MessageTopic &messages);

} // namespace Ttc
