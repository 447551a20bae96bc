#include "data/project/projectconnection.h"

#include "data/postgres/pgadmission.h"
#include "data/project/capabilityprobe.h"

#include <QPointer>
#include <QTimer>

namespace signalbox {

using namespace Qt::StringLiterals;
using State = PgSession::State;
using Purpose = PgSession::Purpose;
using namespace std::chrono_literals;

constexpr auto taskPatience = 30s;

class ProjectConnection::Private
{
public:
    Private(
        ProjectConnection *connection, const ConnectionSpec &spec, const std::shared_ptr<const SqlCatalogue> &catalogue)
        : q(connection), m_displayName(spec.displayName()),
          m_foreground(spec, u"foreground"_s, catalogue, Purpose::Standing, m_admission),
          m_background(spec, u"background"_s, catalogue, Purpose::Standing, m_admission),
          m_task(spec, u"task"_s, catalogue, Purpose::Task, m_admission),
          m_upkeep(spec, u"upkeep"_s, catalogue, Purpose::Task, m_admission)
    {
        QObject::connect(&m_background, &PgSession::stateChanged, q, [this](State state) { backgroundIs(state); });
        for (PgSession *session : {&m_foreground, &m_background, &m_task, &m_upkeep})
            QObject::connect(session, &PgSession::answered, q, [this] { m_lastAnswer = m_clock.now(); });
        m_taskIdle.setInterval(taskPatience);
        QObject::connect(&m_taskIdle, &QTimer::timeout, q, [this] { closeIdle(); });
    }

    PgSession &opened(PgSession &session);
    void closeIdle();

    void backgroundIs(State state);
    void probe();
    void probed(const Result<ResultTable> &answer);
    void sampled(Capabilities found, const Result<ResultTable> &answer);
    void adopt(const Capabilities &found);
    void finishOpening(Result<Capabilities> result);

    ProjectConnection *q;
    QString m_displayName;
    std::shared_ptr<PgAdmission> m_admission = std::make_shared<PgAdmission>();
    PgSession m_foreground;
    PgSession m_background;
    PgSession m_task; // this and the next are closed but while they are needed
    PgSession m_upkeep;
    QTimer m_taskIdle;
    SystemClock m_clock;
    Capabilities m_capabilities;
    std::optional<Instant> m_lastAnswer;
    std::optional<QPromise<Result<Capabilities>>> m_opening;
    bool m_probeDue = true; // the connection is new, or was lost since the last probe
    bool m_probedBefore = false;
};

void ProjectConnection::Private::backgroundIs(State state)
{
    const QPointer<ProjectConnection> alive(q);
    switch (state) {
    case State::Connected:
        // A wrong password must be tried once only, so the second session waits for the first one's success.
        if (std::exchange(m_probeDue, false)) {
            m_foreground.open();
            probe();
        }
        break;
    case State::Reconnecting:
    case State::Failed:
    case State::Disconnected:
        m_probeDue = true;
        if (const auto why = m_background.lastError())
            finishOpening(tl::unexpected(*why));
        break;
    case State::Connecting:
    case State::Stale:
        break;
    }
    if (alive)
        emit q->stateChanged(state);
}

PgSession &ProjectConnection::Private::opened(PgSession &session)
{
    // Without the standing session there would be nobody who knows whether the password is right.
    if (m_background.state() == State::Connected) {
        session.open();
        m_taskIdle.start();
    }
    return session;
}

void ProjectConnection::Private::closeIdle()
{
    bool isBusy = false;
    for (PgSession *session : {&m_task, &m_upkeep}) {
        if (session->isIdle())
            session->close();
        else
            isBusy = true;
    }
    if (!isBusy)
        m_taskIdle.stop();
}

void ProjectConnection::Private::probe()
{
    whenReady(m_background.run({u"project/probe"_s, {}, {}}), q,
        [this](const Result<ResultTable> &answer) { probed(answer); });
}

void ProjectConnection::Private::probed(const Result<ResultTable> &answer)
{
    const auto found = answer ? CapabilityProbe::read(*answer, m_background.pooler())
                              : Result<Capabilities>(tl::unexpected(answer.error()));
    if (!found) {
        m_probeDue = true;
        finishOpening(found);
    } else if (found->has(u"signalbox_sandbox.sample_history"_s)) {
        whenReady(m_background.run({u"project/sample_history"_s, {}, {}}), q,
            [this, found = *found](const Result<ResultTable> &answer) { sampled(found, answer); });
    } else {
        adopt(*found);
    }
}

void ProjectConnection::Private::sampled(Capabilities found, const Result<ResultTable> &answer)
{
    if (!answer) {
        m_probeDue = true;
        finishOpening(tl::unexpected(answer.error()));
        return;
    }
    found.sampleHistory = CapabilityProbe::readSampleHistory(*answer);
    adopt(found);
}

void ProjectConnection::Private::adopt(const Capabilities &found)
{
    const bool differs = found != m_capabilities;
    const bool again = std::exchange(m_probedBefore, true);
    m_capabilities = found;
    const QPointer<ProjectConnection> alive(q); // whoever is told may close the connection
    finishOpening(found);
    if (alive && differs)
        emit q->capabilitiesChanged();
    if (alive && again)
        emit q->reconnected();
}

void ProjectConnection::Private::finishOpening(Result<Capabilities> result)
{
    if (!m_opening)
        return;
    QPromise<Result<Capabilities>> promise = *std::move(m_opening);
    m_opening.reset();
    promise.addResult(std::move(result));
    promise.finish();
}

ProjectConnection::ProjectConnection(
    const ConnectionSpec &spec, const std::shared_ptr<const SqlCatalogue> &catalogue, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, spec, catalogue))
{ }

ProjectConnection::~ProjectConnection()
{
    d->finishOpening(
        tl::unexpected(Error{ErrorKind::Cancelled, tr("The connection was closed"), d->m_displayName, {}, {}, {}}));
}

void ProjectConnection::setActionLog(const std::shared_ptr<ActionLog> &log)
{
    d->m_foreground.setActionLog(log);
    d->m_background.setActionLog(log);
    d->m_task.setActionLog(log);
    d->m_upkeep.setActionLog(log);
}

Async<Capabilities> ProjectConnection::open()
{
    d->finishOpening(
        tl::unexpected(Error{ErrorKind::Cancelled, tr("Connecting was started again"), d->m_displayName, {}, {}, {}}));
    d->m_opening.emplace();
    d->m_opening->start();
    d->m_admission->forgetRefusal(); // the user, or the start of the program, asks for it
    auto future = d->m_opening->future();
    if (d->m_background.state() == State::Connected) {
        d->m_probeDue = false;
        d->probe();
    } else {
        d->m_background.open();
    }
    return future;
}

PgSession &ProjectConnection::foreground()
{
    return d->m_foreground;
}

PgSession &ProjectConnection::background()
{
    return d->m_background;
}

PgSession &ProjectConnection::task()
{
    return d->opened(d->m_task);
}

PgSession &ProjectConnection::upkeep()
{
    return d->opened(d->m_upkeep);
}

void ProjectConnection::setTaskPatience(std::chrono::milliseconds idle)
{
    d->m_taskIdle.setInterval(idle);
}

const Capabilities &ProjectConnection::capabilities() const
{
    return d->m_capabilities;
}

PgSession::State ProjectConnection::state() const
{
    return d->m_background.state();
}

std::optional<Error> ProjectConnection::lastError() const
{
    return d->m_background.lastError();
}

std::optional<Instant> ProjectConnection::lastAnswer() const
{
    return d->m_lastAnswer;
}

QString ProjectConnection::displayName() const
{
    return d->m_displayName;
}

} // namespace signalbox
