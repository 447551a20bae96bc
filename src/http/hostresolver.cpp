#include "http/hostresolver.h"

#include "core/async.h"

#include <QCoreApplication>
#include <QHostInfo>

namespace signalbox {

Async<QList<QHostAddress>> SystemResolver::resolve(const QString &host)
{
    const Promised<QList<QHostAddress>> promised;
    QHostInfo::lookupHost(host, QCoreApplication::instance(), [promised, host](const QHostInfo &info) {
        if (info.error() == QHostInfo::NoError)
            promised.answer(info.addresses());
        else
            promised.answer(tl::unexpected(
                Error{ErrorKind::Unreachable, QCoreApplication::translate("HostResolver", "No such host: %1").arg(host),
                    host, info.errorString(), {}, {}}));
    });
    return promised.future();
}

} // namespace signalbox
