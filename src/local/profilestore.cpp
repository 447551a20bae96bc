#include "local/profilestore.h"

#include "local/keptfile.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>
#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto profilesArray = "profiles"_L1;
constexpr auto lastUsedKey = "lastUsed"_L1;

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return u"production"_s;
    case Environment::Staging:
        return u"staging"_s;
    case Environment::Local:
        return u"local"_s;
    }
    Q_UNREACHABLE();
}

/// Anything unreadable counts as production: the careful side.
Environment environmentFromName(const QString &name)
{
    if (name == environmentName(Environment::Local))
        return Environment::Local;
    if (name == environmentName(Environment::Staging))
        return Environment::Staging;
    return Environment::Production;
}

constexpr auto statesByName = std::to_array<std::pair<QLatin1StringView, HealthState>>({
    {"healthy"_L1, HealthState::Healthy},
    {"attention"_L1, HealthState::Attention},
    {"failing"_L1, HealthState::Failing},
    {"running"_L1, HealthState::Running},
    {"paused"_L1, HealthState::Paused},
    {"unknown"_L1, HealthState::Unknown},
});

/// Files of before say neither; what cannot be read counts as not said.
ConnectionUse readUse(const QSettings &settings)
{
    ConnectionUse use{.at = Instant::fromPostgres(settings.value("usedAt"_L1).toString().toLatin1())};
    const QString word = settings.value("usedState"_L1).toString();
    for (const auto &[name, state] : statesByName) {
        if (name == word)
            use.state = state;
    }
    return use;
}

void writeUse(QSettings &settings, const ConnectionUse &use)
{
    if (use.at)
        settings.setValue("usedAt"_L1, use.at->toPostgres());
    for (const auto &[name, state] : statesByName) {
        if (use.state == state)
            settings.setValue("usedState"_L1, QString(name));
    }
}

ConnectionProfile readProfile(const QSettings &settings)
{
    ConnectionProfile profile;
    profile.name = settings.value("name"_L1).toString();
    profile.environment = environmentFromName(settings.value("environment"_L1).toString());
    profile.host = settings.value("host"_L1).toString();
    profile.port = settings.value("port"_L1).toInt();
    profile.database = settings.value("database"_L1).toString();
    profile.user = settings.value("user"_L1).toString();
    profile.service = settings.value("service"_L1).toString();
    profile.sslMode = settings.value("sslMode"_L1).toString();
    profile.sslRootCertificate = settings.value("sslRootCertificate"_L1).toString();
    for (const QString &entry : settings.value("further"_L1).toStringList())
        profile.further.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    return profile;
}

void writeProfile(QSettings &settings, const ConnectionProfile &profile)
{
    settings.setValue("name"_L1, profile.name);
    settings.setValue("environment"_L1, environmentName(profile.environment));
    settings.setValue("host"_L1, profile.host);
    settings.setValue("port"_L1, profile.port);
    settings.setValue("database"_L1, profile.database);
    settings.setValue("user"_L1, profile.user);
    settings.setValue("service"_L1, profile.service);
    settings.setValue("sslMode"_L1, profile.sslMode);
    settings.setValue("sslRootCertificate"_L1, profile.sslRootCertificate);
    QStringList further;
    for (auto entry = profile.further.cbegin(); entry != profile.further.cend(); ++entry)
        further.append(entry.key() + u'=' + entry.value());
    settings.setValue("further"_L1, further);
}

Error noSuchProfile(const QString &name)
{
    return {.kind = ErrorKind::Invalid,
        .what = ProfileStore::tr("There is no saved connection of that name."),
        .subject = name,
        .hint = ProfileStore::tr("The welcome page lists the saved connections.")};
}

auto named(const QString &name)
{
    return [name](const SavedConnection &saved) { return saved.profile.name == name; };
}

} // namespace

ProfileStore::ProfileStore(QString filePath) : m_filePath(std::move(filePath)) { }

QString ProfileStore::defaultFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/signalbox/profiles.ini"_s;
}

QList<SavedConnection> ProfileStore::byName() const
{
    if (!QFile::exists(m_filePath))
        return {};
    KeptFile::makePrivate(m_filePath);
    QSettings settings(m_filePath, QSettings::IniFormat);
    QList<SavedConnection> connections;
    // What is there counts, not what the file says of their number: a broken one would be read for hours.
    settings.beginGroup(profilesArray);
    for (const QString &place : settings.childGroups()) {
        settings.beginGroup(place);
        const SavedConnection saved{readProfile(settings), readUse(settings)};
        settings.endGroup();
        if (!saved.profile.name.isEmpty() && std::ranges::none_of(connections, named(saved.profile.name)))
            connections.append(saved);
    }
    std::ranges::sort(connections, {}, [](const SavedConnection &saved) { return saved.profile.name; });
    return connections;
}

QList<SavedConnection> ProfileStore::saved() const
{
    QList<SavedConnection> connections = byName();
    const QString last = lastUsed(); // all that a file of before says
    const auto usedAt
        = [&last](const SavedConnection &saved) { return std::pair(saved.use.at, saved.profile.name == last); };
    std::ranges::stable_sort(connections, std::ranges::greater(), usedAt);
    return connections;
}

QList<ConnectionProfile> ProfileStore::profiles() const
{
    QList<ConnectionProfile> profiles;
    for (const SavedConnection &saved : byName())
        profiles.append(saved.profile);
    return profiles;
}

std::optional<ConnectionProfile> ProfileStore::find(const QString &name) const
{
    const QList<SavedConnection> all = byName();
    const auto found = std::ranges::find_if(all, named(name));
    return found == all.end() ? std::nullopt : std::optional(found->profile);
}

Result<void> ProfileStore::add(const ConnectionProfile &profile)
{
    if (profile.name.isEmpty())
        return tl::unexpected(Error{.kind = ErrorKind::Invalid, .what = tr("A saved connection needs a name.")});
    QList<SavedConnection> all = byName();
    if (std::ranges::any_of(all, named(profile.name)))
        return tl::unexpected(Error{.kind = ErrorKind::Invalid,
            .what = tr("A saved connection of that name is already there."),
            .subject = profile.name,
            .hint = tr("Choose another name.")});
    all.append(SavedConnection{profile, {}});
    return save(all, lastUsed());
}

Result<void> ProfileStore::update(const QString &name, const ConnectionProfile &profile)
{
    const QString used = lastUsed();
    QList<SavedConnection> all = byName();
    const auto former = std::ranges::find_if(all, named(name));
    if (former == all.end())
        return tl::unexpected(noSuchProfile(name));
    if (profile.name != name) {
        // add() knows what a name must be; the old one goes only once the new one is in.
        return add(profile)
            .and_then([&] { return setUse(profile.name, former->use); })
            .and_then([&] { return remove(name); })
            .and_then([&] { return used == name ? setLastUsed(profile.name) : Result<void>(); });
    }
    former->profile = profile;
    return save(all, used);
}

Result<void> ProfileStore::remove(const QString &name)
{
    QList<SavedConnection> all = byName();
    if (all.removeIf(named(name)) == 0)
        return tl::unexpected(noSuchProfile(name));
    const QString used = lastUsed();
    return save(all, used == name ? QString() : used);
}

QString ProfileStore::lastUsed() const
{
    const QString name = QSettings(m_filePath, QSettings::IniFormat).value(lastUsedKey).toString();
    return find(name) ? name : QString();
}

Result<void> ProfileStore::setLastUsed(const QString &name)
{
    if (!find(name))
        return tl::unexpected(noSuchProfile(name));
    return save(byName(), name);
}

ConnectionUse ProfileStore::use(const QString &name) const
{
    const QList<SavedConnection> all = byName();
    const auto found = std::ranges::find_if(all, named(name));
    return found == all.end() ? ConnectionUse{} : found->use;
}

Result<void> ProfileStore::setUse(const QString &name, const ConnectionUse &use)
{
    QList<SavedConnection> all = byName();
    const auto found = std::ranges::find_if(all, named(name));
    if (found == all.end())
        return tl::unexpected(noSuchProfile(name));
    found->use = use;
    return save(all, lastUsed());
}

Result<void> ProfileStore::save(const QList<SavedConnection> &connections, const QString &lastUsed)
{
    // QSettings would make the file readable for everybody; it keeps the mode of one that is already there.
    if (!KeptFile::makePrivate(m_filePath))
        return tl::unexpected(unwritable());
    QSettings settings(m_filePath, QSettings::IniFormat);
    settings.remove(profilesArray);
    settings.beginWriteArray(profilesArray, int(connections.size()));
    for (int index = 0; index < connections.size(); ++index) {
        settings.setArrayIndex(index);
        writeProfile(settings, connections.at(index).profile);
        writeUse(settings, connections.at(index).use);
    }
    settings.endArray();
    settings.setValue(lastUsedKey, lastUsed);
    settings.sync();
    if (settings.status() != QSettings::NoError || !KeptFile::makePrivate(m_filePath))
        return tl::unexpected(unwritable());
    return {};
}

Error ProfileStore::unwritable() const
{
    return {.kind = ErrorKind::Local,
        .what = tr("The saved connections could not be written."),
        .subject = m_filePath,
        .hint = tr("Check that the file and its folder belong to you and that the disk is not full.")};
}

} // namespace signalbox
