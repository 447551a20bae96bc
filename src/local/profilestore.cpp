#include "local/profilestore.h"

#include "local/keptfile.h"

#include <QFile>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

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
    return [name](const ConnectionProfile &profile) { return profile.name == name; };
}

} // namespace

ProfileStore::ProfileStore(QString filePath) : m_filePath(std::move(filePath)) { }

QString ProfileStore::defaultFilePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/signalbox/profiles.ini"_s;
}

QList<ConnectionProfile> ProfileStore::profiles() const
{
    if (!QFile::exists(m_filePath))
        return {};
    KeptFile::makePrivate(m_filePath);
    QSettings settings(m_filePath, QSettings::IniFormat);
    QList<ConnectionProfile> profiles;
    // What is there counts, not what the file says of their number: a broken one would be read for hours.
    settings.beginGroup(profilesArray);
    for (const QString &place : settings.childGroups()) {
        settings.beginGroup(place);
        const ConnectionProfile profile = readProfile(settings);
        settings.endGroup();
        if (!profile.name.isEmpty() && std::ranges::none_of(profiles, named(profile.name)))
            profiles.append(profile);
    }
    std::ranges::sort(profiles, {}, &ConnectionProfile::name);
    return profiles;
}

std::optional<ConnectionProfile> ProfileStore::find(const QString &name) const
{
    const QList<ConnectionProfile> all = profiles();
    const auto found = std::ranges::find_if(all, named(name));
    return found == all.end() ? std::nullopt : std::optional(*found);
}

Result<void> ProfileStore::add(const ConnectionProfile &profile)
{
    if (profile.name.isEmpty())
        return tl::unexpected(Error{.kind = ErrorKind::Invalid, .what = tr("A saved connection needs a name.")});
    QList<ConnectionProfile> all = profiles();
    if (std::ranges::any_of(all, named(profile.name)))
        return tl::unexpected(Error{.kind = ErrorKind::Invalid,
            .what = tr("A saved connection of that name is already there."),
            .subject = profile.name,
            .hint = tr("Choose another name.")});
    all.append(profile);
    return save(all, lastUsed());
}

Result<void> ProfileStore::update(const QString &name, const ConnectionProfile &profile)
{
    const QString used = lastUsed();
    const QList<ConnectionProfile> before = profiles();
    if (std::ranges::none_of(before, named(name)))
        return tl::unexpected(noSuchProfile(name));
    if (profile.name != name) {
        // add() knows what a name must be; the old one goes only once the new one is in.
        return add(profile).and_then([&] { return remove(name); }).and_then([&] {
            return used == name ? setLastUsed(profile.name) : Result<void>();
        });
    }
    QList<ConnectionProfile> all = before;
    std::ranges::replace_if(all, named(name), profile);
    return save(all, used);
}

Result<void> ProfileStore::remove(const QString &name)
{
    QList<ConnectionProfile> all = profiles();
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
    return save(profiles(), name);
}

Result<void> ProfileStore::save(const QList<ConnectionProfile> &profiles, const QString &lastUsed)
{
    // QSettings would make the file readable for everybody; it keeps the mode of one that is already there.
    if (!KeptFile::makePrivate(m_filePath))
        return tl::unexpected(unwritable());
    QSettings settings(m_filePath, QSettings::IniFormat);
    settings.remove(profilesArray);
    settings.beginWriteArray(profilesArray, int(profiles.size()));
    for (int index = 0; index < profiles.size(); ++index) {
        settings.setArrayIndex(index);
        writeProfile(settings, profiles.at(index));
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
