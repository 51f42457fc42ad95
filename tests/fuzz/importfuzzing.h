#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Ttc::Testing {

// What a fuzzer feeds with bytes, and the test of its corpus, too.
struct FuzzTarget
{
    QString name{};
    // What is wrong with what came out; empty where it is a sound inventory or an error that helps.
    QString (*run)(const QByteArray &bytes) = nullptr;
};

// One for each family of readers, one for detection and one for archives and compression.
const std::vector<FuzzTarget> &fuzzTargets();

} // namespace Ttc::Testing
