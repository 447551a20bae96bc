#pragma once

#include "http/addressguard.h"
#include "http/outboundsender.h"

namespace signalbox {

struct GuardedAnswer {
    OutboundAnswer answer;
    QHostAddress peer; // that was talked to last
    int tried = 0; // addresses
};

/// Sends to the very addresses that were checked: the name is not resolved again, so an answer of the DNS that changes
/// between the check and the connection leads nowhere else. When nothing listens at one of them the next is tried; after
/// the first byte was sent there is no second try.
class GuardedSender : public QObject
{
    Q_OBJECT

public:
    explicit GuardedSender(QObject *parent = nullptr);

    static constexpr std::chrono::milliseconds wholeDeadline{20000};
    static constexpr qint64 answerCap = 1024 * 1024;

    /// The URL is the target's; url, pinned, deadline and cap of `request` are set here. Destroying the sender gives
    /// up; the future then ends without a result.
    QFuture<GuardedAnswer> send(const OutboundRequest &request, const CheckedTarget &target);

private:
    struct Errand;
    void next(const std::shared_ptr<Errand> &errand);

    OutboundSender m_sender;
};

} // namespace signalbox
