#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace Ttc {

// One clause of a query.
struct QueryClause
{
    enum class Kind {
        Word,
        Phrase,
        Field
    };

    Kind kind = Kind::Word;
    QString field{};      // of a Field, lower case: "svc", "tactic"
    QStringList values{}; // of a Field its values; else the word or phrase alone
    bool negated = false;
    QString typed{}; // as it stands in the text
    QString note{};  // why it was read as text although it looked like more; mostly empty
    bool operator==(const QueryClause &) const = default;
};

// A search as typed in the search field, on the command line or in a saved view:
//
//   query  := clause*                         all must hold
//   clause := ["-"] (word | phrase | field ":" value ("," value)*)
//   phrase := '"' any text '"'                an open quote runs to the end
//   value  := word | phrase                   the values of one field are alternatives
//   field  := id name svc tactic event guardduty control kind reach verdict status owner is
//
//   ransom svc:s3,ebs -tactic:discovery "access key" verdict:any is:data-event
//
// Parsing never fails: an unknown field, a field without a value or a stray sign is searched as text and says
// so in its clause's note.
struct Query
{
    QList<QueryClause> clauses{};

    bool isEmpty() const { return clauses.isEmpty(); }
    bool hasField(QStringView field) const;
    bool operator==(const Query &) const = default;
};

Query parseQuery(QStringView text);

// Names of all fields, in the order above.
const QStringList &queryFields();

} // namespace Ttc
