#include "data/project/projectconnection.h"

#include "data/postgres/pgadmission.h"
#include "data/project/capabilityprobe.h"
#include "data/project/serverreading.h"

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
    Private(ProjectConnection *connection, const ConnectionSpec &spec,
        const std::shared_ptr<const SqlCatalogue> &catalogue, const std::shared_ptr<const Clock> &local)
        : q(connection), m_spec(spec), m_displayName(spec.displayName()), m_clock(std::make_shared<ServerClock>(local)),
          m_foreground(spec, u"foreground"_s, catalogue, Purpose::Standing, m_admission),
          m_background(spec, u"background"_s, catalogue, Purpose::Standing, m_admission),
          m_task(spec, u"task"_s, catalogue, Purpose::Task, m_admission),
          m_upkeep(spec, u"upkeep"_s, catalogue, Purpose::Task, m_admission)
    {
        QObject::connect(&m_background, &PgSession::stateChanged, q, [this](State state) { backgroundIs(state); });
        for (PgSession *session : {&m_foreground, &m_background, &m_task, &m_upkeep})
            QObject::connect(session, &PgSession::answered, q, [this] { m_lastAnswer = m_clock->localNow(); });
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
    void takeReading(const Result<ResultTable> &answer);
    void finishOpening(Result<Capabilities> result);

    ProjectConnection *q;
    ConnectionSpec m_spec;
    QString m_displayName;
    std::shared_ptr<PgAdmission> m_admission = std::make_shared<PgAdmission>();
    std::shared_ptr<ServerClock> m_clock;
    PgSession m_foreground;
    PgSession m_background;
    PgSession m_task; // this and the next are closed but while they are needed
    PgSession m_upkeep;
    QTimer m_taskIdle;
    Capabilities m_capabilities;
    std::optional<Instant> m_startedAt;
    std::optional<Instant> m_lastAnswer; // by this computer's clock
    std::optional<Promised<Capabilities>> m_opening;
    bool m_probeDue = true; // the connection is new, or was lost since the last probe
    bool m_probedBefore = false;
    bool m_probing = false; // a probe is on its way
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
    m_probing = true;
    if (const auto reading = m_background.greeting().clock)
        m_clock->take(*reading);
    whenReady(m_background.run({u"project/probe"_s, {}, {}}), q,
        [this](const Result<ResultTable> &answer) { probed(answer); });
}

void ProjectConnection::Private::probed(const Result<ResultTable> &answer)
{
    const auto found = answer ? CapabilityProbe::read(*answer, m_background.greeting().pooler)
                              : Result<Capabilities>(tl::unexpected(answer.error()));
    if (!found) {
        m_probing = false;
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
        m_probing = false;
        m_probeDue = true;
        finishOpening(tl::unexpected(answer.error()));
        return;
    }
    found.sampleHistory = CapabilityProbe::readSampleHistory(*answer);
    adopt(found);
}

void ProjectConnection::Private::adopt(const Capabilities &found)
{
    m_probing = false;
    const bool differs = found != m_capabilities;
    const bool again = std::exchange(m_probedBefore, true);
    m_capabilities = found;
    for (PgSession *session : {&m_foreground, &m_background, &m_task, &m_upkeep})
        session->setWriteObstacle(obstacleToWriting(found.standby));
    const QPointer<ProjectConnection> alive(q); // whoever is told may close the connection
    finishOpening(found);
    if (alive && differs)
        emit q->capabilitiesChanged();
    if (alive && again)
        emit q->reconnected();
}

void ProjectConnection::Private::takeReading(const Result<ResultTable> &answer)
{
    const auto readings = serverReadingShape().read(answer);
    if (!readings || readings->size() != 1)
        return; // a connection that is lost says so itself
    const ServerReading &reading = readings->first();
    const ServerSituation before = q->situation();
    m_clock->take({reading.now, answer->sent(), answer->answered()});
    m_startedAt = reading.startedAt;
    if (!m_probing && reading.inRecovery != m_capabilities.standby)
        probe(); // it was promoted
    if (q->situation() != before)
        emit q->situationChanged();
}

void ProjectConnection::Private::finishOpening(Result<Capabilities> result)
{
    if (const auto opening = std::exchange(m_opening, std::nullopt))
        opening->answer(std::move(result));
}

ProjectConnection::ProjectConnection(const ConnectionSpec &spec, const std::shared_ptr<const SqlCatalogue> &catalogue,
    const std::shared_ptr<const Clock> &local, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, spec, catalogue, local))
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

std::shared_ptr<const Clock> ProjectConnection::clock() const
{
    return d->m_clock;
}

ServerSituation ProjectConnection::situation() const
{
    return {d->m_capabilities.standby, d->m_capabilities.pooler, d->m_clock->difference(), d->m_startedAt};
}

void ProjectConnection::readServer()
{
    whenReady(d->m_background.run({serverReadingShape().statement(), {}, {}}), this,
        [this](const Result<ResultTable> &answer) { d->takeReading(answer); });
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
    return d->m_lastAnswer ? std::optional(d->m_clock->fromLocal(*d->m_lastAnswer)) : std::nullopt;
}

QString ProjectConnection::displayName() const
{
    return d->m_displayName;
}

const ConnectionSpec &ProjectConnection::spec() const
{
    return d->m_spec;
}

} // namespace signalbox
