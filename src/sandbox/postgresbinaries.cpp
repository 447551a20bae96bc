#include "sandbox/postgresbinaries.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct PostgresBinariesTexts {
    Q_DECLARE_TR_FUNCTIONS(PostgresBinaries)
};

constexpr int questionPatience = 5000;

QString answerOf(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(questionPatience) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

/// Where CREATE EXTENSION of this server looks for control files.
QString extensionFolder(const QString &binaries, int majorVersion)
{
    const QString config = binaries + "/pg_config"_L1;
    QString shared = QFileInfo(config).isExecutable() ? answerOf(config, {u"--sharedir"_s}) : QString();
    const QString beside = binaries + "/../share/postgresql"_L1; // of a server that can be moved
    if (shared.isEmpty() && QFileInfo(beside).isDir())
        shared = beside;
    if (shared.isEmpty())
        shared = u"/usr/share/postgresql/"_s + QString::number(majorVersion);
    return shared + "/extension"_L1;
}

std::optional<PostgresBinaries> serverIn(const QString &folder)
{
    for (const QString &name : {u"initdb"_s, u"pg_ctl"_s, u"postgres"_s}) {
        if (!QFileInfo(folder + u'/' + name).isExecutable())
            return std::nullopt;
    }
    static const QRegularExpression pattern(u"\\(PostgreSQL\\) ((\\d+)[^ ]*)"_s);
    const auto match = pattern.match(answerOf(folder + "/postgres"_L1, {u"--version"_s}));
    if (!match.hasMatch())
        return std::nullopt;

    PostgresBinaries found;
    found.folder = folder;
    found.version = match.captured(1);
    found.majorVersion = match.capturedView(2).toInt();
    const QDir extensions(extensionFolder(folder, found.majorVersion));
    found.hasCron = extensions.exists(u"pg_cron.control"_s);
    found.hasNet = extensions.exists(u"pg_net.control"_s);
    return found;
}

Error missingServer(std::optional<int> majorVersion)
{
    if (majorVersion) {
        return Error{ErrorKind::Local,
            PostgresBinariesTexts::tr("The sandbox needs PostgreSQL %1, which is not installed.").arg(*majorVersion),
            u"postgresql-%1"_s.arg(*majorVersion), {},
            PostgresBinariesTexts::tr(
                "Install the packages postgresql-%1 and postgresql-%1-cron, or create the sandbox anew with "
                "\"signalbox sandbox reset\".")
                .arg(*majorVersion),
            {}};
    }
    return Error{ErrorKind::Local,
        PostgresBinariesTexts::tr("PostgreSQL %1 or newer is not installed.").arg(PostgresBinaries::oldestSupported),
        u"postgresql"_s, {},
        PostgresBinariesTexts::tr(
            "On Debian and Ubuntu: apt install postgresql, then postgresql-N-cron, where N is the version "
            "that came with it (15 on Debian 12, 16 on Ubuntu 24.04)."),
        {}};
}

Error missingCron(const PostgresBinaries &server)
{
    return Error{ErrorKind::Local,
        PostgresBinariesTexts::tr("PostgreSQL %1 is installed without its extension pg_cron.").arg(server.version),
        u"pg_cron"_s, {},
        PostgresBinariesTexts::tr("Install it, on Debian and Ubuntu with: apt install postgresql-%1-cron")
            .arg(server.majorVersion),
        {}};
}

} // namespace

QStringList PostgresBinaries::usualFolders()
{
    const QString chosen = qEnvironmentVariable("SIGNALBOX_PG_BINDIR");
    if (!chosen.isEmpty())
        return {chosen};

    QStringList folders;
    const QString config = QStandardPaths::findExecutable(u"pg_config"_s);
    if (!config.isEmpty())
        folders << answerOf(config, {u"--bindir"_s});
    const QDir versions(u"/usr/lib/postgresql"_s);
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders << versions.filePath(version + "/bin"_L1);
    folders << QDir(u"/usr"_s)
                   .entryList({u"pgsql-*"_s}, QDir::Dirs)
                   .replaceInStrings(QRegularExpression(u"^(.*)$"_s), u"/usr/\\1/bin"_s);
    const QString postgres = QStandardPaths::findExecutable(u"postgres"_s);
    if (!postgres.isEmpty())
        folders << QFileInfo(postgres).canonicalPath();
    folders.removeAll(QString());
    folders.removeDuplicates();
    return folders;
}

Result<PostgresBinaries> PostgresBinaries::find(std::optional<int> majorVersion)
{
    return findIn(usualFolders(), majorVersion);
}

Result<PostgresBinaries> PostgresBinaries::findIn(
    const QStringList &folders, std::optional<int> majorVersion, CronNeed need)
{
    QList<PostgresBinaries> servers;
    for (const QString &folder : folders) {
        const auto server = serverIn(folder);
        if (server && server->majorVersion >= oldestSupported
            && (!majorVersion || *majorVersion == server->majorVersion))
            servers << *server;
    }
    if (servers.isEmpty())
        return tl::unexpected(missingServer(majorVersion));

    const auto best = std::max_element(servers.cbegin(), servers.cend(), [](const auto &left, const auto &right) {
        return std::pair(left.hasCron, left.majorVersion) < std::pair(right.hasCron, right.majorVersion);
    });
    if (!best->hasCron && need == CronNeed::Required)
        return tl::unexpected(missingCron(*best));
    return *best;
}

} // namespace signalbox
