#include "domain/functions/projectref.h"

#include "domain/project/connectionprofile.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

QString projectRefOf(const ConnectionProfile &profile)
{
    static const QRegularExpression direct(u"^db\\.([a-z0-9]{20})\\.supabase\\.co$"_s);
    static const QRegularExpression pooler(u"^[a-z0-9-]+\\.pooler\\.supabase\\.com$"_s);
    static const QRegularExpression user(u"^[^.]+\\.([a-z0-9]{20})$"_s);
    const QString host = profile.host.trimmed().toLower();
    if (const auto match = direct.match(host); match.hasMatch())
        return match.captured(1);
    return pooler.match(host).hasMatch() ? user.match(profile.user).captured(1) : QString();
}

QString functionUrl(const QString &projectRef, const QString &functionName)
{
    return u"https://%1.supabase.co/functions/v1/%2"_s.arg(projectRef, functionName);
}

} // namespace signalbox
