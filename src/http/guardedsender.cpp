#include "http/guardedsender.h"

#include "core/async.h"

#include <QDeadlineTimer>
#include <QPromise>

#include <algorithm>
#include <memory>

namespace signalbox {

struct GuardedSender::Errand {
    OutboundRequest request;
    QList<CheckedAddress> addresses;
    QDeadlineTimer deadline{wholeDeadline};
    GuardedAnswer result;
    QPromise<GuardedAnswer> promise;

    bool mayTryNext() const
    {
        const OutboundFailure failure = result.answer.failure;
        const bool unreachable = failure == OutboundFailure::Refused || failure == OutboundFailure::Other;
        return unreachable && !result.answer.wasSent && !addresses.isEmpty() && !deadline.hasExpired();
    }
};

GuardedSender::GuardedSender(QObject *parent) : QObject(parent) { }

QFuture<GuardedAnswer> GuardedSender::send(const OutboundRequest &request, const CheckedTarget &target)
{
    const auto errand = std::make_shared<Errand>();
    errand->request = request;
    errand->request.url = target.url;
    errand->request.answerCap = answerCap;
    errand->addresses = target.addresses;
    errand->promise.start();
    const QFuture<GuardedAnswer> future = errand->promise.future();
    next(errand);
    return future;
}

void GuardedSender::next(const std::shared_ptr<Errand> &errand)
{
    const CheckedAddress address = errand->addresses.takeFirst();
    errand->request.pinned = address.address;
    errand->request.deadline = std::chrono::milliseconds(std::max<qint64>(1, errand->deadline.remainingTime()));
    errand->result.peer = address.address;
    ++errand->result.tried;
    whenReady(m_sender.send(errand->request), this, [this, errand](const OutboundAnswer &answer) {
        errand->result.answer = answer;
        if (errand->mayTryNext())
            return next(errand);
        errand->promise.addResult(errand->result);
        errand->promise.finish();
    });
}

} // namespace signalbox
