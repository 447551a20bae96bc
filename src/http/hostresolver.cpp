#include "http/hostresolver.h"

#include <QCoreApplication>
#include <QHostInfo>
#include <QPromise>

#include <memory>

namespace signalbox {

Async<QList<QHostAddress>> SystemResolver::resolve(const QString &host)
{
    const auto promise = std::make_shared<QPromise<Result<QList<QHostAddress>>>>();
    promise->start();
    QHostInfo::lookupHost(host, QCoreApplication::instance(), [promise, host](const QHostInfo &info) {
        if (info.error() == QHostInfo::NoError)
            promise->addResult(info.addresses());
        else
            promise->addResult(tl::unexpected(
                Error{ErrorKind::Unreachable, QCoreApplication::translate("HostResolver", "No such host: %1").arg(host),
                    host, info.errorString(), {}, {}}));
        promise->finish();
    });
    return promise->future();
}

} // namespace signalbox
