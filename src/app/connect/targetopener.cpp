#include "app/connect/targetopener.h"

#include "data/postgres/connectiontext.h"
#include "sandbox/sandbox.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// For a target that nobody gave an environment: away from this computer counts as production.
OpenTarget unsaved(const ConnectionSpec &spec, const QString &name)
{
    // With an address libpq goes there, and the host is only a name for it.
    const QString address = spec.value(u"hostaddr"_s);
    const QString host = address.isEmpty() ? spec.value(u"host"_s) : address;
    const Environment environment = isThisComputer(host) ? Environment::Local : Environment::Production;
    return {.spec = spec, .profile = {.name = name, .environment = environment}};
}

} // namespace

TargetOpener::TargetOpener(ProfileStore profiles, std::shared_ptr<const SecretStore> secrets, QObject *parent)
    : QObject(parent), m_profiles(std::move(profiles)), m_secrets(std::move(secrets))
{ }

TargetOpener::~TargetOpener() = default;

Async<OpenTarget> TargetOpener::open(const Target &target, const QString &password)
{
    switch (target.kind) {
    case Target::Kind::Sandbox:
        return openSandbox();
    case Target::Kind::Profile:
        return openProfile(target.text, password);
    case Target::Kind::Unsaved:
        return withPassword(target.unsaved, target.text, password);
    case Target::Kind::Uri:
        return readyResult(readConnectionText(target.text).map([this](const ConnectionText &read) {
            for (const QString &note : read.notes)
                emit progress(note);
            return unsaved(read.spec, read.spec.displayName());
        }));
    case Target::Kind::Service:
        return readyResult<OpenTarget>(unsaved(ConnectionSpec::fromService(target.text), target.text));
    case Target::Kind::Environment:
        return readyResult<OpenTarget>(unsaved(ConnectionSpec::fromEnvironment(), displayName(target)));
    }
    Q_UNREACHABLE();
}

Async<OpenTarget> TargetOpener::openSandbox()
{
    m_sandbox = std::make_unique<Sandbox>();
    connect(m_sandbox.get(), &Sandbox::progress, this, &TargetOpener::progress);
    return m_sandbox->open().then([](const Result<QString> &uri) {
        return uri.and_then([](const QString &text) { return ConnectionSpec::fromUri(text); })
            .map([](const ConnectionSpec &spec) {
                return OpenTarget{.spec = spec, .profile = {.name = u"sandbox"_s, .environment = Environment::Local}};
            });
    });
}

Async<bool> TargetOpener::release()
{
    return m_sandbox ? m_sandbox->close() : readyResult<bool>(false);
}

Async<OpenTarget> TargetOpener::openProfile(const QString &name, const QString &password)
{
    const std::optional<ConnectionProfile> profile = m_profiles.find(name);
    if (!profile)
        return readyError<OpenTarget>({.kind = ErrorKind::Invalid,
            .what = tr("There is no saved connection of that name."),
            .subject = name,
            .hint = tr("The welcome page of the window lists and saves connections.")});
    return withPassword(*profile, name, password);
}

Async<OpenTarget> TargetOpener::withPassword(
    const ConnectionProfile &profile, const QString &secretName, const QString &password)
{
    if (!password.isEmpty() || secretName.isEmpty())
        return readyResult<OpenTarget>(OpenTarget{ConnectionSpec::fromProfile(profile, password), profile});
    // Without a keychain, or without an entry, libpq's own ways (~/.pgpass, PGPASSWORD, peer) still get their turn.
    return m_secrets->read(secretName).then([profile](const Result<std::optional<QString>> &secret) {
        const QString found = secret ? secret->value_or(QString()) : QString();
        return Result<OpenTarget>(OpenTarget{ConnectionSpec::fromProfile(profile, found), profile});
    });
}

Target unsavedTarget(const ConnectionEntry &entry)
{
    return {Target::Kind::Unsaved, entry.formerName, entry.profile};
}

QString displayName(const Target &target)
{
    switch (target.kind) {
    case Target::Kind::Sandbox:
        return u"sandbox"_s;
    case Target::Kind::Profile:
    case Target::Kind::Service:
        return target.text;
    case Target::Kind::Unsaved:
        return target.unsaved.name.isEmpty() ? ConnectionSpec::fromProfile(target.unsaved, {}).displayName()
                                             : target.unsaved.name;
    case Target::Kind::Uri:
        if (const auto read = readConnectionText(target.text))
            return read->spec.displayName();
        return TargetOpener::tr("the URI");
    case Target::Kind::Environment:
        return ConnectionSpec::fromEnvironment().displayName();
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
