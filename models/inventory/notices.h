#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <string_view>

namespace Ttc {

// What is odd about a file and was read all the same. Oddities that repeat are counted and told once.
class Notices
{
public:
    enum class Kind {
        PaddedAccount,
        ExponentAccount,
        RedactedAccount,
        OddAccount,
        RepeatedKey,
        Alias,
        StrayText,
        Latin1,
        OddCount,
        OddAmount,
        UnknownType,
    };

    // Counts one; remembers the first example.
    void count(Kind kind, std::string_view example = {}, qint64 times = 1);
    // A sentence of its own, once.
    void add(const QString &sentence);
    // All in the order in which they came up first.
    QStringList sentences() const;

private:
    struct Counted
    {
        Kind kind;
        qint64 times;
        QString example;
    };
    static QString sentence(const Counted &counted);

    QList<Counted> m_counted;
    QStringList m_sentences;
};

} // namespace Ttc
