#include "panels/testbench/benchsender.h"

#include "core/textoddities.h"
#include "domain/testbench/testbenchsource.h"
#include "domain/testevent.h"
#include "http/hostresolver.h"
#include "http/webhookrequest.h"
#include "models/testbench/benchanswer.h"
#include "models/testbench/benchwords.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString allowanceKey(const CheckedTarget &target, const CheckedAddress &surprise)
{
    return target.url.host() + u' ' + QString::number(int(surprise.range.kind));
}

} // namespace

BenchSender::BenchSender(const PanelContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_guard(context.sources.share<HostResolver>())
{
    m_poll.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &BenchSender::poll);
}

BenchSender::~BenchSender() = default;

void BenchSender::begin(SendWay way)
{
    m_busy = true;
    ++m_turn;
    m_answer = {};
    m_answer.way = way;
    m_answer.startedAt = m_context.clock->now();
}

void BenchSender::start(SendWay way, const SendDraft &draft, const QString &secret)
{
    if (m_busy)
        return;
    if (odditiesOf(draft.payload).halfPairs > 0) {
        begin(way);
        return tell(SendStage::NotSent,
            tr("The payload holds half of a character (UTF-16), which has no bytes. Delete it, or write it as \\u "
               "escape."));
    }
    if (way == SendWay::Computer)
        return startExact(draft, secret, newMessageId(), draft.payload.toUtf8());
    begin(way);
    throughDatabase(draft);
}

void BenchSender::startExact(
    const SendDraft &draft, const QString &secret, const QByteArray &messageId, const QByteArray &body)
{
    if (m_busy)
        return;
    begin(SendWay::Computer);
    m_secret = secret;
    m_messageId = messageId;
    m_body = body;
    fromComputer(draft);
}

void BenchSender::cancel()
{
    if (!m_busy)
        return;
    tell(SendStage::Cancelled,
        m_answer.deliveryId
            ? tr("Not followed any more. Delivery %1 goes on in the database.").arg(*m_answer.deliveryId)
            : tr("Cancelled."));
}

void BenchSender::tell(SendStage stage, const QString &words)
{
    SendAnswer answer = m_answer;
    answer.stage = stage;
    answer.words = words;
    if (answer.isOver())
        return end(answer);
    m_answer = answer;
    emit progressed(answer);
}

void BenchSender::end(const SendAnswer &answer)
{
    m_busy = false;
    ++m_turn;
    m_poll.stop();
    if (m_sender) // it may be the sender's own call that led here
        m_sender.release()->deleteLater();
    m_secret.clear();
    m_body.clear();
    m_target.reset();
    m_answer = answer;
    emit progressed(answer);
    emit finished(answer);
}

void BenchSender::throughDatabase(const SendDraft &draft)
{
    tell(SendStage::UnderWay, tr("Handing it to the database"));
    m_write = std::make_unique<DatabaseWrite>(m_context, m_pending);
    write(draft);
}

BenchSender::DatabaseWrite::Act BenchSender::databaseAct(const SendDraft &draft) const
{
    // The database takes no key from the bench, so a lost send is looked for by what was sent and when.
    return {
        .subject = draft.endpoint,
        .name = draft.eventType == testEvent ? u"testbench/send_test"_s : u"testbench/send_event"_s,
        .send = [this, draft](const QUuid &) { return m_context.sources.get<TestBenchSource>().send(draft); },
        .lookUp =
            [this, draft](const QUuid &) {
                const auto since
                    = std::chrono::duration_cast<std::chrono::seconds>(m_context.clock->now() - m_answer.startedAt)
                    + 60s;
                return m_context.sources.get<TestBenchSource>()
                    .findSent(draft, since)
                    .then([](const Result<std::optional<qint64>> &found) {
                        using Found = std::optional<std::optional<qint64>>;
                        return found.map([](const std::optional<qint64> &id) { return id ? Found(id) : Found(); });
                    });
            },
    };
}

void BenchSender::write(const SendDraft &draft)
{
    m_draft = draft;
    m_write->start(databaseAct(draft), [this, turn = m_turn](const WriteOutcome<std::optional<qint64>> &outcome) {
        if (turn == m_turn)
            written(outcome);
    });
}

void BenchSender::written(const WriteOutcome<std::optional<qint64>> &outcome)
{
    using Kind = WriteOutcome<std::optional<qint64>>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        if (*outcome.value)
            return taken(**outcome.value);
        return tell(SendStage::NotSent,
            tr("The database did not send it: %1 is inactive, or has not subscribed to %2.")
                .arg(m_draft.endpoint, m_draft.eventType));
    case Kind::Refused:
        return tell(SendStage::NotSent, BenchWords::sentence(outcome.error));
    case Kind::NotDone:
        return tell(SendStage::NotSent, tr("The database has no such delivery: it was not sent."));
    case Kind::Unknown:
        return tell(SendStage::Unknown,
            tr("The connection broke before the database answered, so it is not known whether it was sent."));
    }
}

void BenchSender::taken(qint64 deliveryId)
{
    m_answer.deliveryId = deliveryId;
    tell(SendStage::UnderWay, tr("Delivery %1 is queued").arg(deliveryId));
    poll();
}

void BenchSender::poll()
{
    whenReady(m_context.sources.get<TestBenchSource>().follow(*m_answer.deliveryId), this,
        [this, turn = m_turn](const Result<SendAnswer> &answer) {
            if (turn == m_turn)
                followed(answer);
        });
}

void BenchSender::followed(const Result<SendAnswer> &answer)
{
    if (!answer && answer.error().kind == ErrorKind::MissingObject)
        return tell(SendStage::Unknown, BenchWords::sentence(answer.error()));
    if (!answer) { // a lost connection comes back
        tell(SendStage::UnderWay, BenchWords::sentence(answer.error()));
    } else if (answer->isOver()) {
        return end(*answer);
    } else {
        m_answer = *answer;
        emit progressed(m_answer);
    }
    m_poll.start(m_context.liveInterval);
}

void BenchSender::lookFor(const SendDraft &draft, Instant startedAt)
{
    if (m_busy)
        return;
    begin(SendWay::Database);
    m_answer.startedAt = startedAt;
    tell(SendStage::UnderWay, tr("Looking for it in the database"));
    m_write = std::make_unique<DatabaseWrite>(m_context, m_pending);
    m_write->adopt(draft.endpoint, QUuid::createUuid());
    write(draft);
}

void BenchSender::fromComputer(const SendDraft &draft)
{
    m_draft = draft;
    const QUrl url(draft.url.trimmed());
    tell(SendStage::UnderWay, tr("Looking up %1").arg(url.host()));
    whenReady(m_guard.check(url), this, [this, turn = m_turn](const Result<CheckedTarget> &target) {
        if (turn == m_turn)
            checked(target);
    });
}

void BenchSender::checked(const Result<CheckedTarget> &target)
{
    if (!target)
        return tell(SendStage::NotSent, BenchWords::sentence(target.error()));
    m_target = *target;
    const auto surprise = target->surprise();
    if (!surprise || m_allowed.contains(allowanceKey(*target, *surprise)))
        return post();
    tell(SendStage::UnderWay, tr("Waiting for your answer"));
    emit addressAsked(*target, *surprise);
}

void BenchSender::allowAddress(bool allowed)
{
    if (!m_busy || !m_target)
        return;
    if (!allowed)
        return tell(SendStage::NotSent, tr("Not sent, as you decided."));
    if (const auto surprise = m_target->surprise())
        m_allowed.insert(allowanceKey(*m_target, *surprise));
    post();
}

void BenchSender::post()
{
    const auto headers
        = webhookHeaders({m_draft.eventType, m_messageId, m_secret, m_draft.headers}, m_body, m_context.clock->now());
    if (!headers)
        return tell(SendStage::NotSent, BenchWords::sentence(headers.error()));
    m_answer.sentHeaders = headerFields(*headers);
    tell(SendStage::UnderWay, tr("Waiting for %1").arg(m_target->url.host()));
    m_sender = std::make_unique<GuardedSender>();
    whenReady(m_sender->send({.headers = *headers, .body = m_body}, *m_target), this,
        [this, turn = m_turn](const GuardedAnswer &answer) {
            if (turn == m_turn)
                answered(answer);
        });
}

void BenchSender::answered(const GuardedAnswer &guarded)
{
    end(answerOf(m_answer, guarded, m_target->lookup));
}

} // namespace signalbox
