#pragma once

#include "models/catalog/error.h"
#include "models/inventory/aggregator.h"
#include "models/inventory/importer.h"
#include "models/inventory/input/textstream.h"

#include <QString>

#include <utility>

namespace Ttc {

// One text on its way into an inventory: told what it is, read, and made an inventory with one source.
class TextImport
{
public:
    // All but the label outlive it. `label` is what people call the source.
    TextImport(TextStream &text, QString label, const ServiceRegistry &registry, const ImportOptions &options)
        : m_options(options)
        , m_aggregator(registry, options)
        , m_text(text)
        , m_label(std::move(label))
    {
    }

    // To be called once. Errors name the text's path.
    Result<Inventory> read();
    // What findings in the text say of checks; to be called after read().
    const QList<CountedCheck> &checks() const { return m_checks; }
    // True once it is known what the text is, and that it can be of use.
    bool isRecognised() const { return m_recognised; }

private:
    Result<QString> format();
    tl::unexpected<Error> refused(Error error) const;
    Source source(const QString &format) const;

    const ImportOptions &m_options;
    Aggregator m_aggregator;
    TextStream &m_text;
    QString m_label;
    QList<CountedCheck> m_checks;
    bool m_recognised = false;
};

} // namespace Ttc
