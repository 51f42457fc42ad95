#include "models/itemmodels/displaytext.h"

#include <QCoreApplication>
#include <QHash>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace Ttc {

namespace {

// The lower layers know the words but not translation, so that lupdate must be shown them once more.
[[maybe_unused]] constexpr const char *VerdictWords[] = {
    QT_TRANSLATE_NOOP("Ttc::Verdict", "In use"),    QT_TRANSLATE_NOOP("Ttc::Verdict", "Possible"),
    QT_TRANSLATE_NOOP("Ttc::Verdict", "Startable"), QT_TRANSLATE_NOOP("Ttc::Verdict", "Not covered"),
    QT_TRANSLATE_NOOP("Ttc::Verdict", "Not seen"),  QT_TRANSLATE_NOOP("Ttc::Verdict", "No inventory"),
};
[[maybe_unused]] constexpr const char *StatusWords[] = {
    QT_TRANSLATE_NOOP("Ttc::Status", "Not assessed"),  QT_TRANSLATE_NOOP("Ttc::Status", "Planned"),
    QT_TRANSLATE_NOOP("Ttc::Status", "In progress"),   QT_TRANSLATE_NOOP("Ttc::Status", "Implemented"),
    QT_TRANSLATE_NOOP("Ttc::Status", "Verified"),      QT_TRANSLATE_NOOP("Ttc::Status", "Not applicable"),
    QT_TRANSLATE_NOOP("Ttc::Status", "Risk accepted"),
};

template <typename Name>
QString joined(const QStringList &keys, Name name)
{
    QStringList names;
    names.reserve(keys.size());
    for (const QString &key : keys) {
        names.append(name(key));
    }
    return names.join(u", "_s);
}

} // namespace

QString verdictText(Verdict verdict)
{
    return QCoreApplication::translate("Ttc::Verdict", verdictName(verdict).toUtf8().constData());
}

QString verdictLabel(Verdict verdict)
{
    return verdictGlyph(verdict) + u' ' + verdictText(verdict);
}

QString presenceText(Presence presence)
{
    // The words of a presence are those of the verdict with its name.
    return QCoreApplication::translate("Ttc::Verdict", presenceName(presence).toUtf8().constData());
}

QString statusText(Status status)
{
    return QCoreApplication::translate("Ttc::Status", statusName(status).toUtf8().constData());
}

QString controlKindText(ControlKind kind)
{
    switch (kind) {
    case ControlKind::Prevent:
        return QCoreApplication::translate("Ttc::ControlKind", "Prevent");
    case ControlKind::Detect:
        return QCoreApplication::translate("Ttc::ControlKind", "Detect");
    case ControlKind::Respond:
        return QCoreApplication::translate("Ttc::ControlKind", "Respond");
    }
    return {};
}

QString effortText(Effort effort)
{
    switch (effort) {
    case Effort::Low:
        return QCoreApplication::translate("Ttc::Effort", "Low");
    case Effort::Medium:
        return QCoreApplication::translate("Ttc::Effort", "Medium");
    case Effort::High:
        return QCoreApplication::translate("Ttc::Effort", "High");
    }
    return {};
}

QString serviceShortNames(const Catalog &catalog, const QStringList &keys)
{
    return joined(keys, [&catalog](const QString &key) {
        const Service *service = catalog.service(key);
        return service == nullptr ? key : service->shortName();
    });
}

QString serviceNames(const Catalog &catalog, const QStringList &keys)
{
    return joined(keys, [&catalog](const QString &key) { return catalog.serviceName(key); });
}

QString tacticNames(const Catalog &catalog, const QStringList &ids)
{
    return joined(ids, [&catalog](const QString &id) {
        const Tactic *tactic = catalog.tactic(id);
        return tactic == nullptr ? id : tactic->name;
    });
}

QString techniqueLines(const Catalog &catalog, const QStringList &ids)
{
    QStringList lines;
    for (const QString &id : ids) {
        const Technique *technique = catalog.technique(id);
        lines.append(technique == nullptr ? id : QString(id + u' ' + technique->name));
    }
    return lines.join(u'\n');
}

QString unmatchedKindText(const QString &kind)
{
    static const QHash<QString, const char *> words{
        {u"cfn-type"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "CloudFormation type")},
        {u"resource-type"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Resource type")},
        {u"arn"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "ARN")},
        {u"billing-name"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Line of a bill")},
        {u"product-code"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Product code of a bill")},
        {u"product"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Product")},
        {u"event-source"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Source of events")},
        {u"iam-prefix"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "IAM prefix")},
        {u"table"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Table of a query")},
        {u"scoutsuite-service"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Service in ScoutSuite")},
        {u"absent-name"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Service said to be absent")},
        {u"name"_s, QT_TRANSLATE_NOOP("Ttc::Unmatched", "Name")},
    };
    const char *word = words.value(kind, nullptr);
    return word == nullptr ? kind : QCoreApplication::translate("Ttc::Unmatched", word);
}

QCollator nameCollator()
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

QVariant headingData(const ColumnHeading &heading, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return heading.title;
    case Qt::ToolTipRole:
        return toolTipText(heading.meaning);
    default:
        return {};
    }
}

QString toolTipText(const QString &plain)
{
    return plain.isEmpty() ? QString() : Qt::convertFromPlainText(plain, Qt::WhiteSpaceNormal);
}

} // namespace Ttc
