#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>

namespace Ttc {

// An invented AWS Config snapshot of any size: the same numbers give the same bytes. Items are of some twenty
// types in a believable mix and about 970 bytes long, so 250,000 of them make about 240 MB.
struct ConfigSnapshotRecipe
{
    int items = 1000;
    int accounts = 1;
};

// The id of the nth account, from 0.
QByteArray snapshotAccountId(int account);

// False when the device refuses.
bool writeConfigSnapshot(QIODevice &to, const ConfigSnapshotRecipe &recipe);

} // namespace Ttc
