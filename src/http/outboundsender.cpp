#include "http/outboundsender.h"

#include "http/outboundcall.h"

#include <QThread>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool canBeSentTo(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

} // namespace

OutboundSender::OutboundSender(QObject *parent) : QObject(parent), m_thread(std::make_unique<QThread>())
{
    m_thread->setObjectName(u"outbound"_s);
    m_thread->start();
}

/// Nothing in that thread waits for anything, so that its end is near.
OutboundSender::~OutboundSender()
{
    m_thread->quit();
    m_thread->wait();
}

QFuture<OutboundAnswer> OutboundSender::send(const OutboundRequest &request)
{
    if (!canBeSentTo(request.url)) {
        QPromise<OutboundAnswer> promise;
        promise.start();
        promise.addResult(
            OutboundAnswer{.failure = OutboundFailure::InvalidUrl, .words = tr("Not an http or https address.")});
        promise.finish();
        return promise.future();
    }
    auto *call = new OutboundCall(request); // the thread's end deletes those that have not ended
    const QFuture<OutboundAnswer> future = call->future(); // started, it may be gone at once
    call->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, call, &QObject::deleteLater);
    QMetaObject::invokeMethod(call, &OutboundCall::start, Qt::QueuedConnection);
    return future;
}

} // namespace signalbox
