#include "support/servertemplates.h"

#include "sandbox/sandboxseeder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <csignal>

#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto templatePatience = 180s; // of a test that waits while another one makes the template
constexpr auto unusedTemplateAge = 3h; // each change of the SQL or the code behind it leaves one of up to 100 MB
const auto layoutVersion = "1"_L1; // of everything here that no other part of the key tells

/// Short, because socket paths are, and where the server's account can go even when the build tree is root's own.
QString baseFolder()
{
    return u"/tmp/signalbox-tests-"_s + QString::number(::geteuid());
}

/// SIGNALBOX_TEST_SERVER: the programs of a server to run a test on instead, with or without pg_cron (other-server.sh).
Result<PostgresBinaries> chosenBinaries()
{
    const QString chosen = qEnvironmentVariable("SIGNALBOX_TEST_SERVER");
    return chosen.isEmpty() ? PostgresBinaries::find()
                            : PostgresBinaries::findIn({chosen}, std::nullopt, PostgresBinaries::CronNeed::Preferred);
}

QString nextServerName()
{
    static std::atomic<int> count = 0;
    return u"%1-%2"_s.arg(QCoreApplication::applicationPid()).arg(++count);
}

PostgresSettings throwAwaySettings(const QString &folder, const QMap<QString, QString> &parameters = {})
{
    return {.folder = folder, .durable = false, .anyRole = true, .parameters = parameters};
}

QString templateKey(const PostgresBinaries &binaries, TestServer::Content content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData((layoutVersion + u'\n' + binaries.folder + u'\n' + binaries.version).toUtf8());
    switch (content) {
    case TestServer::Content::Bare:
        hash.addData("bare");
        return QString::fromLatin1(hash.result().toHex().left(16));
    case TestServer::Content::Migrated:
        hash.addData("migrated");
        break;
    case TestServer::Content::Sandbox:
        hash.addData("sandbox");
        break;
    }
    // What fills them is code as well as SQL.
    hash.addData(SandboxSeeder::digest());
    for (const QString &library : {QStringLiteral(SIGNALBOX_DATA_LIBRARY), QStringLiteral(SIGNALBOX_SANDBOX_LIBRARY)})
        hash.addData(QFileInfo(library).lastModified().toString(Qt::ISODateWithMs).toUtf8());
    return QString::fromLatin1(hash.result().toHex().left(16));
}

Result<void> fillTemplate(PostgresServer &server, TestServer::Content content)
{
    if (const auto created = server.create(); !created || content == TestServer::Content::Bare)
        return created;
    if (const auto started = server.start(); !started)
        return started;
    const auto spec = ConnectionSpec::fromUri(server.uri());
    if (!spec)
        return tl::unexpected(spec.error());
    SandboxSeeder seeder(*spec, [](const QString &) {});
    return content == TestServer::Content::Migrated ? seeder.install() : seeder.seed();
}

Result<void> makeTemplate(
    const PostgresBinaries &binaries, const ServerAccount &account, TestServer::Content content, const QString &folder)
{
    const QString unfinished = folder + ".new"_L1;
    PostgresServer server(binaries, account, throwAwaySettings(unfinished));
    for (const qint64 pid : server.processIds())
        ::kill(pid_t(pid), SIGKILL);
    QDir(unfinished).removeRecursively();
    const auto filled = fillTemplate(server, content);
    const auto stopped = server.stop();
    if (!filled)
        return filled;
    if (!stopped)
        return stopped;
    if (!QDir().rename(unfinished, folder))
        return tl::unexpected(Error{ErrorKind::Local, u"A template cannot be put in place."_s, folder, {}, {}, {}});
    return {};
}

/// Answers the lock under which the template may be read.
Result<FileLock> provideTemplate(
    const PostgresBinaries &binaries, const ServerAccount &account, TestServer::Content content, const QString &folder)
{
    const QString lockPath = folder + ".lock"_L1;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!QFileInfo::exists(folder)) {
        auto lock = FileLock::acquire(lockPath, FileLock::Mode::Exclusive, templatePatience);
        if (!lock)
            return lock;
        if (!QFileInfo::exists(folder)) {
            if (const auto made = makeTemplate(binaries, account, content, folder); !made)
                return tl::unexpected(made.error());
        }
    }
    QFile stamp(lockPath);
    if (stamp.open(QIODevice::ReadWrite))
        stamp.setFileTime(now, QFileDevice::FileModificationTime);
    return FileLock::acquire(lockPath, FileLock::Mode::Shared, templatePatience);
}

void removeUnusedTemplates(const QDir &templates)
{
    const QDateTime limit = QDateTime::currentDateTimeUtc().addSecs(-std::chrono::seconds(unusedTemplateAge).count());
    for (const QFileInfo &stamp : templates.entryInfoList({u"*.lock"_s}, QDir::Files)) {
        if (stamp.lastModified() > limit)
            continue;
        const auto lock = FileLock::acquire(stamp.absoluteFilePath(), FileLock::Mode::Exclusive, 0ms);
        if (!lock)
            continue;
        QDir(templates.filePath(stamp.completeBaseName())).removeRecursively();
        QFile::remove(stamp.absoluteFilePath());
    }
}

void removeServersOfTheDead(const QDir &servers, const PostgresBinaries &binaries, const ServerAccount &account)
{
    for (const QFileInfo &life : servers.entryInfoList({u"*.lock"_s}, QDir::Files)) {
        const auto lock = FileLock::acquire(life.absoluteFilePath(), FileLock::Mode::Exclusive, 0ms);
        if (!lock)
            continue;
        const PostgresServer server(binaries, account, throwAwaySettings(servers.filePath(life.completeBaseName())));
        for (const qint64 pid : server.processIds())
            ::kill(pid_t(pid), SIGKILL);
        ServerTemplates::removeServer(server);
    }
}

/// A folder of its own for a server that is still to be put there, under a lock that tells that its owner lives.
Result<ServerTemplates::Clone> claimed(const QMap<QString, QString> &parameters)
{
    const auto binaries = chosenBinaries();
    if (!binaries)
        return tl::unexpected(binaries.error());
    const auto account = ServerAccount::forThisProcess();
    if (!account)
        return tl::unexpected(account.error());

    const QDir base(baseFolder());
    const QDir templates(base.filePath(u"templates"_s));
    const QDir servers(base.filePath(u"servers"_s));
    for (const QString &folder : {base.path(), templates.path(), servers.path()}) {
        if (const auto made = account->makePrivateFolder(folder); !made)
            return tl::unexpected(made.error());
    }

    const QString folder = servers.filePath(nextServerName());
    // Between the making of a lock file and its locking nobody may take it for one of the dead.
    const auto turn = FileLock::acquire(base.filePath(u"lock"_s), FileLock::Mode::Exclusive, templatePatience);
    if (!turn)
        return tl::unexpected(turn.error());
    removeServersOfTheDead(servers, *binaries, *account);
    removeUnusedTemplates(templates);
    auto life = FileLock::acquire(folder + ".lock"_L1, FileLock::Mode::Exclusive, 0ms);
    if (!life)
        return tl::unexpected(life.error());
    return ServerTemplates::Clone{
        std::move(*life), PostgresServer(*binaries, *account, throwAwaySettings(folder, parameters))};
}

} // namespace

Result<ServerTemplates::Clone> ServerTemplates::clone(
    TestServer::Content content, const QMap<QString, QString> &parameters)
{
    auto place = claimed(parameters);
    if (!place)
        return place;
    const PostgresServer &server = place->server;
    const QDir templates(QDir(baseFolder()).filePath(u"templates"_s));
    const QString source = templates.filePath(templateKey(server.binaries(), content));
    const auto reading = provideTemplate(server.binaries(), server.account(), content, source);
    if (!reading)
        return tl::unexpected(reading.error());
    const auto copied = server.account().run(
        u"cp"_s, {u"-a"_s, u"--reflink=auto"_s, source, server.settings().folder}, baseFolder(), 60s);
    if (!copied)
        return tl::unexpected(copied.error());
    return place;
}

Result<ServerTemplates::Clone> ServerTemplates::follower(
    const PostgresServer &primary, const QMap<QString, QString> &parameters)
{
    auto place = claimed(parameters);
    if (!place)
        return place;
    const PostgresServer &server = place->server;
    if (const auto made = server.account().makePrivateFolder(server.settings().folder); !made)
        return tl::unexpected(made.error());
    const auto copied = server.account().run(server.binaries().program(u"pg_basebackup"_s),
        {u"--pgdata="_s + server.dataFolder(), u"--host="_s + primary.socketFolder(), u"--username=postgres"_s,
            u"--write-recovery-conf"_s, u"--wal-method=stream"_s, u"--checkpoint=fast"_s, u"--no-sync"_s},
        server.settings().folder, 60s);
    if (!copied)
        return tl::unexpected(copied.error());
    return place;
}

void ServerTemplates::removeServer(const PostgresServer &server)
{
    QDir(server.settings().folder).removeRecursively();
    QFile::remove(server.settings().folder + ".lock"_L1);
}

} // namespace signalbox
