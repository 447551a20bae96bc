#include "sandbox/serveraccount.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <cerrno>
#include <cstring>
#include <vector>

#include <pwd.h>
#include <sys/fsuid.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct ServerAccountTexts {
    Q_DECLARE_TR_FUNCTIONS(ServerAccount)
};

struct PasswordEntry {
    QString name;
    uid_t userId = 0;
    gid_t groupId = 0;
};

template <typename Lookup>
std::optional<PasswordEntry> passwordEntry(Lookup lookup)
{
    std::vector<char> buffer(16384);
    passwd entry = {};
    passwd *found = nullptr;
    if (lookup(&entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return std::nullopt;
    return PasswordEntry{QString::fromLocal8Bit(entry.pw_name), entry.pw_uid, entry.pw_gid};
}

Error folderError(const QString &what, const QString &folder, int code, const QString &hint = {})
{
    return Error{
        ErrorKind::Local, what, folder, code ? QString::fromLocal8Bit(std::strerror(code)) : QString(), hint, {}};
}

QProcessEnvironment serverEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &key : environment.keys()) {
        if (key.startsWith("PG"_L1) || key.startsWith("LC_"_L1) || key == "LANGUAGE"_L1)
            environment.remove(key);
    }
    environment.insert(u"LC_ALL"_s, u"C"_s);
    return environment;
}

} // namespace

ServerAccount::FileScope::FileScope(const ServerAccount &account)
{
    if (account.isAnotherUser()) {
        m_groupBefore = ::setfsgid(account.m_groupId);
        m_userBefore = ::setfsuid(account.m_userId);
    }
}

ServerAccount::FileScope::~FileScope()
{
    if (m_userBefore >= 0) {
        ::setfsuid(uid_t(m_userBefore));
        ::setfsgid(gid_t(m_groupBefore));
    }
}

Result<ServerAccount> ServerAccount::forThisProcess()
{
    ServerAccount account;
    account.m_userId = ::geteuid();
    account.m_groupId = ::getegid();
    const auto current = passwordEntry([](auto... out) { return ::getpwuid_r(::geteuid(), out...); });
    account.m_currentUser = current ? current->name : QString::number(account.m_userId);
    account.m_name = account.m_currentUser;
    if (account.m_userId != 0)
        return account;

    const auto postgres = passwordEntry([](auto... out) { return ::getpwnam_r("postgres", out...); });
    if (!postgres) {
        return tl::unexpected(Error{ErrorKind::Local,
            ServerAccountTexts::tr("PostgreSQL does not run as root, and there is no user \"postgres\" to run it as."),
            u"postgres"_s, {},
            ServerAccountTexts::tr(
                "Install the package postgresql, which creates that user, or start Signalbox as an ordinary user."),
            {}});
    }
    account.m_name = postgres->name;
    account.m_userId = postgres->userId;
    account.m_groupId = postgres->groupId;
    account.m_isAnotherUser = true;
    return account;
}

QStringList ServerAccount::allowedUsers() const
{
    QStringList users{m_name, m_currentUser, u"root"_s};
    users.removeDuplicates();
    return users;
}

Result<void> ServerAccount::makePrivateFolder(const QString &folder) const
{
    const QFileInfo info(folder);
    if (!QDir().mkpath(info.absolutePath()))
        return tl::unexpected(
            folderError(ServerAccountTexts::tr("A folder cannot be created."), info.absolutePath(), EACCES));

    const QByteArray path = QFile::encodeName(info.absoluteFilePath());
    if (::mkdir(path.constData(), 0700) == 0) {
        if (m_isAnotherUser && ::lchown(path.constData(), m_userId, m_groupId) != 0)
            return tl::unexpected(
                folderError(ServerAccountTexts::tr("A folder cannot be given to the server's user."), folder, errno));
        return {};
    }
    if (errno != EEXIST)
        return tl::unexpected(folderError(ServerAccountTexts::tr("A folder cannot be created."), folder, errno));

    struct stat status = {};
    if (::lstat(path.constData(), &status) != 0)
        return tl::unexpected(folderError(ServerAccountTexts::tr("A folder cannot be read."), folder, errno));
    if (!S_ISDIR(status.st_mode) || status.st_uid != m_userId) {
        return tl::unexpected(
            folderError(ServerAccountTexts::tr("A folder is in the way that belongs to somebody else."), folder, 0,
                ServerAccountTexts::tr(
                    "It must be a folder owned by %1. Remove it, or choose another place with SIGNALBOX_SANDBOX_DIR.")
                    .arg(m_name)));
    }
    if ((status.st_mode & 0777) != 0700 && ::chmod(path.constData(), 0700) != 0)
        return tl::unexpected(folderError(ServerAccountTexts::tr("A folder cannot be made private."), folder, errno));
    return {};
}

Result<QByteArray> ServerAccount::run(const QString &program, const QStringList &arguments,
    const QString &workingFolder, std::chrono::milliseconds patience) const
{
    QProcess process;
    process.setProcessEnvironment(serverEnvironment());
    process.setWorkingDirectory(workingFolder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    if (m_isAnotherUser) {
        process.start(u"setpriv"_s,
            QStringList{u"--reuid="_s + QString::number(m_userId), u"--regid="_s + QString::number(m_groupId),
                u"--init-groups"_s, u"--"_s, program}
                + arguments);
    } else {
        process.start(program, arguments);
    }
    if (!process.waitForStarted()) {
        return tl::unexpected(Error{ErrorKind::Local, ServerAccountTexts::tr("A program cannot be started."),
            process.program(), process.errorString(), {}, {}});
    }
    if (!process.waitForFinished(int(patience.count()))) {
        process.kill();
        process.waitForFinished(5000);
        return tl::unexpected(Error{ErrorKind::Timeout, ServerAccountTexts::tr("A program did not finish in time."),
            program, QString::fromUtf8(process.readAll()).trimmed(), {}, {}});
    }
    const QByteArray output = process.readAll();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return tl::unexpected(Error{ErrorKind::Local, ServerAccountTexts::tr("A program failed."), program,
            QString::fromUtf8(output).trimmed(), {}, {}});
    }
    return output;
}

} // namespace signalbox
