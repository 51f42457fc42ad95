#include "models/exchange/plainword.h"

namespace Ttc {

QString plainWord(const QString &text)
{
    QString letters;
    for (const QChar letter : text.normalized(QString::NormalizationForm_KC)) {
        if (letter.isLetterOrNumber()) {
            letters += letter.toLower();
        }
    }
    return letters;
}

} // namespace Ttc
