#include "tests/support/configsnapshotgenerator.h"

#include <QFile>
#include <QString>

#include <cstdio>

// make_config_snapshot FILE ITEMS ACCOUNTS
int main(int argc, char *argv[])
{
    if (argc != 4) {
        std::fputs("usage: make_config_snapshot FILE ITEMS ACCOUNTS\n", stderr);
        return 2;
    }
    QFile file(QString::fromLocal8Bit(argv[1]));
    const Ttc::ConfigSnapshotRecipe recipe{QByteArray(argv[2]).toInt(), QByteArray(argv[3]).toInt()};
    const bool written = recipe.accounts > 0 && file.open(QIODevice::WriteOnly)
                      && Ttc::writeConfigSnapshot(file, recipe) && file.flush();
    return written ? 0 : 1;
}
