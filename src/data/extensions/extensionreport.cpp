#include "data/extensions/extensionreport.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// "1.4-1" and "1.10.2" as numbers, so that 1.10 is newer than 1.9.
QList<int> versionNumbers(const QString &version)
{
    static const QRegularExpression separators(u"[^0-9]+"_s);
    QList<int> numbers;
    for (const QString &part : version.split(separators, Qt::SkipEmptyParts))
        numbers.append(part.toInt());
    return numbers;
}

bool isNewer(const QString &version, const QString &than)
{
    const QList<int> a = versionNumbers(version);
    const QList<int> b = versionNumbers(than);
    return std::lexicographical_compare(b.begin(), b.end(), a.begin(), a.end());
}

ExtensionState stateOf(const ExtensionRow &row, const Capabilities &capabilities)
{
    const ExtensionStatus &status = row.status;
    const bool standsIn = status.name == "pg_net"_L1 && capabilities.netSender == NetSender::StandIn;
    if (row.engineDenied && (standsIn || !status.installedVersion.isEmpty()))
        return ExtensionState::EngineDenied;
    if (status.installedVersion.isEmpty()) {
        if (standsIn && row.worker == Liveness::StandIn)
            return ExtensionState::StandIn;
        return status.availableVersion.isEmpty() ? ExtensionState::NotAvailable : ExtensionState::NotInstalled;
    }
    if (row.needsPreload && row.preloaded == false)
        return capabilities.standby ? ExtensionState::NotPreloadedOnStandby : ExtensionState::NotPreloaded;
    if (row.needsPreload && !row.preloaded)
        return ExtensionState::Unknown;
    if (row.worker == Liveness::OtherDatabase)
        return ExtensionState::OtherDatabase;
    if (row.worker == Liveness::LaunchesNothing)
        return ExtensionState::LaunchesNothing;
    return isNewer(status.availableVersion, status.installedVersion) ? ExtensionState::Outdated
                                                                     : ExtensionState::Healthy;
}

QStringList expectedLibraries(const Capabilities &capabilities)
{
    QStringList libraries = {u"pg_cron"_s, u"pg_stat_statements"_s};
    if (capabilities.netSender != NetSender::StandIn)
        libraries.append(u"pg_net"_s);
    return libraries;
}

QString expectedValue(const QString &name, const Capabilities &capabilities)
{
    if (name == "shared_preload_libraries"_L1)
        return expectedLibraries(capabilities).join(u", "_s);
    if (name == "cron.database_name"_L1 || name == "pg_net.database_name"_L1)
        return capabilities.database;
    static const QMap<QString, QString> values = {
        {u"cron.launch_active_jobs"_s, u"on"_s},
        {u"pg_net.batch_size"_s, u"200"_s},
        {u"pg_net.ttl"_s, u"1 hour"_s},
        {u"pg_stat_statements.track"_s, u"all"_s},
        {u"pg_stat_statements.max"_s, u"10000"_s},
        {u"wal_level"_s, u"logical"_s},
    };
    return values.value(name);
}

bool holdsLibraries(const QString &setting, const QStringList &expected)
{
    QStringList present;
    for (QString entry : setting.split(u',')) {
        entry = entry.trimmed().remove(u'"');
        present.append(entry.section(u'/', -1)); // "$libdir/pg_cron" is pg_cron too
    }
    return std::all_of(
        expected.begin(), expected.end(), [&present](const QString &library) { return present.contains(library); });
}

/// "1 hour", "60 min", "3600", "01:00:00": the seconds of an interval as people write it; none for other spellings.
std::optional<double> seconds(const QString &interval)
{
    static const QRegularExpression clock(u"^(\\d+):(\\d\\d)(?::(\\d\\d))?$"_s);
    static const QRegularExpression amount(u"^(\\d+(?:\\.\\d+)?) *([a-z]*)$"_s);
    const QString text = interval.trimmed().toLower();
    if (const auto match = clock.match(text); match.hasMatch())
        return match.captured(1).toInt() * 3600 + match.captured(2).toInt() * 60 + match.captured(3).toInt();
    const auto match = amount.match(text);
    const QString unit = match.captured(2);
    const double number = match.captured(1).toDouble();
    if (!match.hasMatch())
        return std::nullopt;
    if (unit.startsWith(u'h'))
        return number * 3600;
    if (unit.startsWith(u"mi"_s) || unit == u"m")
        return number * 60;
    if (unit.isEmpty() || unit.startsWith(u's'))
        return number;
    if (unit.startsWith(u'd'))
        return number * 86400;
    return std::nullopt;
}

bool isAsExpected(const SettingStatus &status, const Capabilities &capabilities)
{
    if (status.name == "shared_preload_libraries"_L1)
        return holdsLibraries(status.actual, expectedLibraries(capabilities));
    if (status.name == "pg_net.ttl"_L1)
        return seconds(status.actual) == seconds(status.expected);
    return status.actual == status.expected;
}

/// Settings that older versions of their extension do not have; what is hidden with them is told by the others.
bool isOptional(const QString &name)
{
    return name == "cron.launch_active_jobs"_L1 || name == "pg_net.database_name"_L1;
}

SettingState stateOf(const SettingRow &row, const SettingStatus &status, const Capabilities &capabilities)
{
    if (!row.setting && !row.mayReadAll)
        return SettingState::Unknown;
    if (row.pendingRestart)
        return SettingState::PendingRestart;
    if (isAsExpected(status, capabilities))
        return SettingState::AsExpected;
    return row.setByHost ? SettingState::SetByHost : SettingState::Different;
}

} // namespace

ExtensionStatus judgedExtension(const ExtensionRow &row, const Capabilities &capabilities)
{
    ExtensionStatus status = row.status;
    status.state = stateOf(row, capabilities);
    return status;
}

QList<SettingStatus> judgedSettings(const QList<SettingRow> &rows, const Capabilities &capabilities)
{
    QList<SettingStatus> settings;
    for (const SettingRow &row : rows) {
        if (row.name.startsWith("pg_net."_L1) && capabilities.netSender == NetSender::StandIn)
            continue;
        if (!row.setting && isOptional(row.name))
            continue;
        SettingStatus status{
            row.name, expectedValue(row.name, capabilities), row.setting.value_or(QString()), SettingState::Unknown};
        status.state = stateOf(row, status, capabilities);
        settings.append(status);
    }
    return settings;
}

PublicationStatus publicationStatus(const QList<PublicationRow> &rows)
{
    PublicationStatus publication;
    publication.name = u"supabase_realtime"_s;
    for (const PublicationRow &row : rows) {
        publication.exists = row.publicationExists;
        publication.members.append(row.member);
    }
    return publication;
}

} // namespace signalbox
