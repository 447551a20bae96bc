#include "domain/deliveries/payloadindex.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct PayloadIndexWords {
    Q_DECLARE_TR_FUNCTIONS(PayloadIndex)
};

QString quoted(QString identifier)
{
    return u'"' + identifier.replace(u'"', u"\"\""_s) + u'"';
}

} // namespace

Error mayNotMakeIndex(const PayloadIndex &index, const QString &user)
{
    const QString table = u"public.webhook_logs"_s;
    return {ErrorKind::Permission,
        PayloadIndexWords::tr("Only the owner of %1 may make an index on it, and %2 is not").arg(table, user), table,
        {},
        PayloadIndexWords::tr("Connect as %1, or let a superuser run: grant %2 to %3;")
            .arg(index.owner, quoted(index.owner), quoted(user)),
        {}};
}

} // namespace signalbox
