#include "app/cli/statuscommand.h"

#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "domain/health/healthrules.h"

namespace signalbox {

namespace {

/// From the moment where the address is known. The session's own deadlines are shorter; this one holds when they fail.
constexpr auto statusPatience = std::chrono::seconds(20);

} // namespace

StatusCommand::StatusCommand(
    std::shared_ptr<const SqlCatalogue> catalogue, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_clock(std::move(clock)),
      m_opener(ProfileStore(), std::make_shared<SecretStore>())
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        fail({.kind = ErrorKind::Timeout,
            .what = tr("The server does not answer."),
            .hint = tr("It may be frozen or overloaded, or a firewall drops the connection.")});
    });
    connect(&m_opener, &TargetOpener::progress, this, &StatusCommand::progress);
}

StatusCommand::~StatusCommand() = default;

void StatusCommand::start(const Target &target)
{
    m_profile = displayName(target);
    whenReady(m_opener.open(target), this, [this](const Result<OpenTarget> &found) {
        if (found)
            connectTo(*found);
        else
            fail(found.error());
    });
}

void StatusCommand::connectTo(const OpenTarget &target)
{
    m_profile = target.profile.name;
    m_deadline.start(statusPatience);
    m_connection = std::make_unique<ProjectConnection>(target.spec, m_catalogue, m_clock);
    whenReady(m_connection->open(), this, [this](const Result<Capabilities> &answer) {
        if (!answer)
            return fail(answer.error());
        m_connection->readServer(); // a second look, without the making of the connection in it
        whenReady(HealthStore(*m_connection).facts(), this, [this](const Result<HealthFacts> &facts) { take(facts); });
    });
}

void StatusCommand::take(const Result<HealthFacts> &facts)
{
    if (!facts)
        return fail(facts.error());
    HealthFacts named = *facts;
    named.profile = m_profile;
    named.server = m_connection->situation();
    const Instant now = m_connection->clock()->now();
    finish({.profile = m_profile, .health = assess(named, now), .now = now});
}

void StatusCommand::fail(const Error &error)
{
    finish({.profile = m_profile, .unreachable = error});
}

void StatusCommand::finish(const StatusReport &report)
{
    m_deadline.stop();
    if (std::exchange(m_finished, true))
        return;
    whenReady(m_opener.release(), this, [this, report](const Result<bool> &) { emit finished(report); });
}

} // namespace signalbox
