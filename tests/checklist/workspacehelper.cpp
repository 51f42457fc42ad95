#include "tests/checklist/workspacesteps.h"

#include <QCoreApplication>

#include <cstdio>

// Opens a workspace and goes through its steps until it is killed: workspacehelper FILE STEP. Says "open" and
// then the number of each step, as soon as the call that made it returned.

namespace {

constexpr int MostSteps = 2000; // should nobody be there to kill it

void acknowledge(const QByteArray &what)
{
    std::fputs(what.constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

int fail(const Ttc::Error &error)
{
    std::fputs(qPrintable(error.text()), stderr);
    return 1;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto store = Ttc::WorkspaceStore::open(arguments.value(1), Ttc::WorkspaceStore::Mode::ReadWrite);
    if (!store) {
        return fail(store.error());
    }
    acknowledge("open");
    const int first = arguments.value(2).toInt();
    for (int number = first; number < first + MostSteps; ++number) {
        if (const Ttc::Result<void> made = Ttc::performStep(**store, number); !made) {
            return fail(made.error());
        }
        acknowledge(QByteArray::number(number));
    }
    return 0;
}
