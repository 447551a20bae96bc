#include "panels/metrics/live/liveacts.h"

#include "core/visibletext.h"
#include "domain/metrics/live/livemetricsource.h"
#include "models/metrics/live/blockingmodel.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReviewed = 500;

/// Who it is, for whoever is about to stop it.
QStringList reviewedLines(const LiveBackend &backend)
{
    QStringList lines{LiveActs::tr("%1 in %2, %3", "role, database, state")
                          .arg(visibleText(backend.username, 100), visibleText(backend.database, 100),
                              visibleText(backend.state, 100))};
    if (!backend.application.isEmpty())
        lines.append(visibleText(backend.application, 100));
    if (!backend.query.isEmpty())
        lines.append(visibleText(backend.query.simplified(), longestReviewed));
    return lines;
}

QString liveSubjectOf(const LiveBackend &backend)
{
    return u"%1/%2"_s.arg(backend.processId).arg(backend.key().beganAt);
}

} // namespace

LiveActs::LiveActs(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_write(context, pending)
{
    connect(&m_write, &WriteProgress::changed, this, &LiveActs::changed);
}

QString LiveActs::obstacleToEnding(const LiveBackend &backend) const
{
    if (m_write.isBusy())
        return tr("Another session is being told.");
    if (backend.processId == 0)
        return tr("No session works on a prepared transaction: commit it or roll it back by its name.");
    if (backend.isHidden)
        return tr("This role may not see when that session began, so it could be another one by the time it is told.");
    return {};
}

QString LiveActs::obstacleToCanceling(const LiveBackend &backend) const
{
    const QString any = obstacleToEnding(backend);
    if (!any.isEmpty() || backend.state == "active"_L1)
        return any;
    return tr("It runs no statement now; what it holds is given up when its session ends.");
}

void LiveActs::askToCancel(const LiveBackend &backend)
{
    const QString name = BlockingModel::nameOf(backend);
    auto &source = m_context.sources.get<LiveMetricSource>();
    m_write.review(
        {tr("Cancel the statement of %1").arg(name),
            tr("The statement that %1 runs is canceled, and its transaction fails. Its session stays.").arg(name),
            reviewedLines(backend), tr("Cancel the statement"), true},
        m_window,
        {
            .subject = u"cancel/"_s + liveSubjectOf(backend),
            .name = u"metrics/live_cancel"_s,
            .send = [&source, backend](const QUuid &) { return source.cancelStatement(backend); },
            .lookUp = {}, // asking again finds it gone, or tells it once more
        },
        [this, name](const WriteOutcome<bool> &outcome) { finish(name, outcome); });
}

void LiveActs::askToEnd(const LiveBackend &backend)
{
    const QString name = BlockingModel::nameOf(backend);
    auto &source = m_context.sources.get<LiveMetricSource>();
    m_write.review(
        {tr("End %1").arg(name),
            tr("The session of %1 is ended. What it did since its transaction began is rolled back, its locks are "
               "given up, and its client loses the connection.")
                .arg(name),
            reviewedLines(backend), tr("End the session"), true},
        m_window,
        {
            .subject = u"end/"_s + liveSubjectOf(backend),
            .name = u"metrics/live_terminate"_s,
            .send = [&source, backend](const QUuid &) { return source.endSession(backend); },
            .lookUp = {}, // asking again finds it gone, or tells it once more
        },
        [this, name](const WriteOutcome<bool> &outcome) { finish(name, outcome); });
}

void LiveActs::finish(const QString &name, const WriteOutcome<bool> &outcome)
{
    using Kind = WriteOutcome<bool>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        if (outcome.value.value_or(false))
            emit told(HealthState::Healthy, tr("%1 was told.", "process 4711").arg(name));
        else
            emit told(HealthState::Unknown, tr("%1 was gone already: nobody was told.", "process 4711").arg(name));
        emit acted();
        return;
    case Kind::NotDone:
    case Kind::Unknown:
        emit told(HealthState::Attention,
            tr("No answer came, so it is not known yet whether %1 was told. It is asked again as soon as the database "
               "answers.")
                .arg(name));
        return;
    case Kind::Refused:
        emit told(HealthState::Attention, tr("%1 goes on: %2").arg(name, sentences(outcome.error)));
        return;
    }
}

} // namespace signalbox
