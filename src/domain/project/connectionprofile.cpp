#include "domain/project/connectionprofile.h"

#include <QStringList>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

static bool leadsBackHere(const QString &host)
{
    const auto isNumeric = [](QChar c) { return c == u'.' || (c >= u'0' && c <= u'9'); };
    if (host.startsWith("127."_L1)) // a name may begin like this
        return std::all_of(host.cbegin(), host.cend(), isNumeric);
    return host.startsWith(u'/') || host.startsWith(u'@') || host == "localhost"_L1 || host == "::1"_L1;
}

bool isThisComputer(const QString &hosts)
{
    const QStringList all = hosts.split(u',');
    return std::ranges::all_of(all, leadsBackHere);
}

} // namespace signalbox
