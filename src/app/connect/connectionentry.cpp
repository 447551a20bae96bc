#include "app/connect/connectionentry.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

ConnectionProfile profileOf(const ConnectionSpec &spec)
{
    ConnectionProfile profile;
    profile.host = spec.value(u"host"_s);
    profile.port = spec.value(u"port"_s).toInt();
    profile.database = spec.value(u"dbname"_s);
    profile.user = spec.value(u"user"_s);
    profile.service = spec.value(u"service"_s);
    profile.sslMode = spec.value(u"sslmode"_s);
    profile.sslRootCertificate = spec.value(u"sslrootcert"_s);
    profile.further = spec.further();
    // With an address libpq goes there, and the host is only a name for it.
    const QString reached = profile.further.value(u"hostaddr"_s, profile.host);
    profile.environment = isThisComputer(reached) ? Environment::Local : Environment::Production;
    profile.name = profile.host.isEmpty() ? profile.service : profile.host;
    return profile;
}

QString furtherText(const QMap<QString, QString> &further)
{
    static const QRegularExpression plain(u"^[\\w./:,-]+$"_s);
    QStringList entries;
    for (auto entry = further.cbegin(); entry != further.cend(); ++entry) {
        QString value = entry.value();
        if (!plain.match(value).hasMatch())
            value = u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
        entries.append(entry.key() + u'=' + value);
    }
    return entries.join(u' ');
}

} // namespace signalbox
