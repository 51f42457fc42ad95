#include "models/catalog/service.h"

namespace Ttc {

QString Service::shortName() const
{
    for (const QStringView brand : {u"Amazon ", u"AWS "}) {
        if (name.startsWith(brand)) {
            return name.mid(brand.size());
        }
    }
    return name;
}

} // namespace Ttc
