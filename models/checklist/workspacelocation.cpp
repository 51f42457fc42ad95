#include "models/checklist/workspacelocation.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

QString defaultWorkspaceFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
         + u"/ttc-browser/workspace.ttcw"_s;
}

} // namespace Ttc
