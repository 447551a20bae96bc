#include "app/connect/connectioncontroller.h"

#include "app/connect/connectiontest.h"
#include "app/connect/servedenvironment.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "local/actionlog.h"
#include "local/functions/functionenvironmentstore.h"
#include "sandbox/sandbox.h"

#include <QPointer>

namespace signalbox {

using namespace Qt::StringLiterals;

ConnectionController::ConnectionController(std::shared_ptr<const SqlCatalogue> catalogue, ProfileStore profiles,
    std::shared_ptr<const SecretStore> secrets, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_catalogue(std::move(catalogue)), m_profiles(std::move(profiles)),
      m_secrets(std::move(secrets)), m_clock(std::move(clock)), m_actionLog(std::make_shared<ActionLog>())
{ }

ConnectionController::~ConnectionController() = default;

ProjectConnection *ConnectionController::project() const
{
    return m_phase == Phase::Open ? m_connection.get() : nullptr;
}

void ConnectionController::open(const Target &target, const QString &password)
{
    setOpening(target, tr("Connecting to %1").arg(displayName(target)));
    m_password = password;
    m_opener = std::make_unique<TargetOpener>(m_profiles, m_secrets);
    connect(m_opener.get(), &TargetOpener::progress, this, [this](const QString &what) {
        m_progress = what;
        emit progressChanged();
    });
    whenReady(m_opener->open(target, password), this, [this, opening = m_opening](const Result<OpenTarget> &found) {
        if (opening != m_opening)
            return;
        if (found)
            connectTo(*found);
        else
            fail(found.error());
    });
}

void ConnectionController::open(const ConnectionEntry &entry)
{
    const auto former = m_profiles.find(entry.formerName);
    const Result<void> saved = entry.formerName.isEmpty() ? m_profiles.add(entry.profile)
                                                          : m_profiles.update(entry.formerName, entry.profile);
    if (!saved)
        refuse(entry, saved.error());
    else if (former && former->name != entry.profile.name)
        openRenamed(*former, entry);
    else
        openSaved(entry);
}

void ConnectionController::openUnsaved(const ConnectionEntry &entry)
{
    open(unsavedTarget(entry), entry.password);
    m_profile = entry.profile; // as the form has it, should it be shown again
}

void ConnectionController::test(const ConnectionEntry &entry)
{
    m_test = std::make_unique<ConnectionTest>(m_catalogue, m_profiles, m_secrets, m_clock);
    // Queued: the answer ends the test that gives it.
    connect(
        m_test.get(), &ConnectionTest::finished, this,
        [this, asked = m_test.get()](const Result<ConnectionFinding> &finding) {
            if (m_test.get() != asked)
                return;
            m_test.reset();
            emit tested(finding);
        },
        Qt::QueuedConnection);
    m_test->start(entry);
}

void ConnectionController::cancelTest()
{
    m_test.reset();
}

void ConnectionController::openSaved(const ConnectionEntry &entry)
{
    open(Target{Target::Kind::Profile, entry.profile.name}, entry.password);
    m_rememberPassword = entry.rememberPassword;
}

void ConnectionController::openRenamed(const ConnectionProfile &former, const ConnectionEntry &entry)
{
    const QString name = entry.profile.name;
    setOpening(Target{Target::Kind::Profile, name}, tr("Renaming the password in the keychain"));
    whenReady(moveProfileSecrets(m_secrets, former.name, name), this,
        [this, former, entry, name, opening = m_opening](const Result<void> &moved) {
            const bool wanted = opening == m_opening;
            // A profile and its password have one name, or the password would be lost to it.
            if (const auto kept = moved ? Result<void>() : m_profiles.update(name, former); !kept)
                emit notice(kept.error());
            if (wanted && moved)
                openSaved(entry);
            else if (wanted)
                refuse(entry, moved.error());
            else if (!moved)
                emit notice(moved.error());
        });
}

/// Back to the form, with what was typed and the name that is still the saved one.
void ConnectionController::refuse(const ConnectionEntry &entry, const Error &error)
{
    drop();
    m_target.reset();
    m_profile = entry.profile;
    m_savedName = entry.formerName;
    fail(error);
}

void ConnectionController::setOpening(const Target &target, const QString &progress)
{
    drop();
    m_error.reset();
    m_forgotten.reset();
    m_test.reset();
    m_target = target;
    m_profile = ConnectionProfile{.name = displayName(target)};
    m_savedName = isOfForm(target) ? target.text : QString();
    m_password.clear();
    m_rememberPassword = false;
    m_progress = progress;
    setPhase(Phase::Opening);
}

void ConnectionController::reopen()
{
    const auto why = m_connection ? m_connection->lastError() : std::nullopt;
    if (why && why->kind == ErrorKind::Auth)
        fail(*why); // the same password would be refused again: the page asks for another
    else if (m_target)
        open(Target(*m_target), QString(m_password));
}

void ConnectionController::close()
{
    drop();
    m_error.reset();
    m_target.reset();
    m_password.clear();
    setPhase(Phase::Closed);
}

Async<bool> ConnectionController::release()
{
    const Async<bool> released = m_opener ? m_opener->release() : readyResult<bool>(false);
    close();
    return released;
}

std::shared_ptr<FunctionEnvironmentSource> ConnectionController::functionEnvironment() const
{
    if (!m_opener->sandbox())
        return std::make_shared<FunctionEnvironmentStore>(m_secrets, m_profile.name);
    // Somebody's profile may be called as the sandbox is.
    auto kept = std::make_shared<FunctionEnvironmentStore>(m_secrets, u"\n"_s + m_profile.name);
    return std::make_shared<ServedEnvironment>(
        std::move(kept), [sandbox = QPointer(m_opener->sandbox())](const FunctionEnvironment &environment) {
            return sandbox ? sandbox->setFunctionEnvironment(environment) : readyResult<void>({});
        });
}

void ConnectionController::forget(const QString &profileName)
{
    const auto profile = m_profiles.find(profileName);
    const ConnectionUse use = m_profiles.use(profileName);
    const bool wasLastUsed = m_profiles.lastUsed() == profileName;
    if (const Result<void> removed = m_profiles.remove(profileName); !removed)
        return emit notice(removed.error());
    m_forgotten = {{*profile, use}, wasLastUsed, {}};
    for (const QString &key : {profileName, FunctionEnvironmentStore::keyOf(profileName)})
        m_forgotten->secrets.append({key, takeSecret(key)});
}

/// Out of the keychain. Without one there is no secret to forget, so its complaint would be noise.
Async<std::optional<QString>> ConnectionController::takeSecret(const QString &key) const
{
    return m_secrets->read(key)
        .then([secrets = m_secrets, key](const Result<std::optional<QString>> &found) {
            return secrets->remove(key).then([found](const Result<void> &) { return found; });
        })
        .unwrap();
}

void ConnectionController::takeBack()
{
    if (!m_forgotten)
        return;
    if (const Result<void> added = m_profiles.add(m_forgotten->saved.profile); !added)
        return emit notice(added.error());
    const Forgotten forgotten = *std::exchange(m_forgotten, std::nullopt);
    const QString name = forgotten.saved.profile.name;
    m_profiles.setUse(name, forgotten.saved.use);
    if (forgotten.wasLastUsed)
        m_profiles.setLastUsed(name);
    for (const auto &[key, taken] : forgotten.secrets) {
        whenReady(taken, this, [this, key = key](const Result<std::optional<QString>> &secret) {
            if (!secret || !*secret)
                return;
            whenReady(m_secrets->write(key, **secret), this, [this](const Result<void> &written) {
                if (!written)
                    emit notice(written.error());
            });
        });
    }
}

bool ConnectionController::hasFaults() const
{
    return m_phase == Phase::Open && m_opener->sandbox();
}

bool ConnectionController::faults() const
{
    return m_faults;
}

void ConnectionController::setFaults(bool on)
{
    if (!hasFaults() || on == m_faults)
        return;
    Sandbox *sandbox = m_opener->sandbox();
    const QString action = on ? u"sandbox faults on"_s : u"sandbox faults off"_s;
    const auto done
        = recordedIn(m_actionLog, {.database = m_connection->displayName(), .action = action}, sandbox->setFaults(on));
    whenReady(done, sandbox, [this, on](const Result<void> &done) {
        if (done)
            m_faults = on;
        else
            emit notice(done.error());
        emit faultsChanged();
    });
}

void ConnectionController::connectTo(const OpenTarget &target)
{
    m_profile = target.profile;
    m_connection = std::make_unique<ProjectConnection>(target.spec, m_catalogue, m_clock);
    m_connection->setActionLog(m_actionLog);
    whenReady(m_connection->open(), this, [this, opening = m_opening](const Result<Capabilities> &answer) {
        if (opening != m_opening)
            return;
        if (answer)
            opened();
        else
            fail(answer.error());
    });
}

void ConnectionController::opened()
{
    m_faults = false;
    if (Sandbox *sandbox = m_opener->sandbox())
        whenReady(sandbox->faults(), sandbox, [this](const Result<bool> &on) {
            m_faults = on.value_or(false);
            emit faultsChanged();
        });
    if (m_profile.name.isEmpty())
        m_profile.name = m_connection->displayName();
    m_punctuality = std::make_shared<PunctualityReader>(*m_connection, u"project"_s);
    m_health = std::make_unique<HealthMonitor>(*m_connection, m_punctuality, m_profile.name);
    connect(m_health.get(), &HealthMonitor::changed, this, &ConnectionController::noteUse);
    connect(m_health.get(), &HealthMonitor::changed, this, &ConnectionController::healthChanged);
    if (m_target->kind == Target::Kind::Profile) {
        if (const Result<void> marked = m_profiles.setLastUsed(m_profile.name); !marked)
            emit notice(marked.error());
        m_usedState = m_profiles.use(m_profile.name).state;
        m_profiles.setUse(m_profile.name, {m_clock->now(), m_usedState});
        rememberPassword();
    }
    setPhase(Phase::Open);
}

void ConnectionController::beginHealth()
{
    if (m_health)
        m_health->begin();
}

/// Written when the state becomes another one; how long it was open is written when it closes.
void ConnectionController::noteUse()
{
    if (m_target->kind != Target::Kind::Profile || !m_health->report())
        return;
    const HealthState state = m_health->report()->overall;
    if (std::exchange(m_usedState, state) != state)
        m_profiles.setUse(m_profile.name, {m_clock->now(), state});
}

void ConnectionController::fail(const Error &error)
{
    drop();
    m_error = error;
    setPhase(Phase::Closed);
}

/// The phase is left alone: the caller sets the next one, and nobody sees a half-closed project.
void ConnectionController::drop()
{
    ++m_opening;
    if (m_phase == Phase::Open) {
        if (m_target && m_target->kind == Target::Kind::Profile)
            m_profiles.setUse(m_profile.name, {m_clock->now(), m_usedState});
        emit aboutToClose();
    }
    m_phase = Phase::Closed;
    m_health.reset();
    m_punctuality.reset();
    m_connection.reset();
    m_opener.reset();
}

void ConnectionController::setPhase(Phase phase)
{
    m_phase = phase;
    emit phaseChanged();
}

void ConnectionController::rememberPassword()
{
    if (!m_rememberPassword || m_password.isEmpty())
        return;
    whenReady(m_secrets->write(m_profile.name, m_password), this, [this](const Result<void> &written) {
        if (!written)
            emit notice(written.error());
    });
}

} // namespace signalbox
