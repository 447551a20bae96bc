#include "sandbox/sandboxkeeper.h"

#include "core/async.h"
#include "core/filewriting.h"
#include "local/filelock.h"
#include "sandbox/sandbox.h"
#include "sandbox/serveraccount.h"
#include "sandbox/terminationsignal.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QSaveFile>
#include <QThread>

#include <csignal>

#include <unistd.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SandboxKeeperTexts {
    Q_DECLARE_TR_FUNCTIONS(SandboxKeeper)
};

constexpr auto launchPatience = 200s; // a first start creates and fills everything
constexpr auto endPatience = 90s;
constexpr auto lockPatience = 1s; // isRunning() of others holds it for a moment
constexpr auto keeperPollInterval = 10ms;
const auto lockName = u"keeper.lock"_s;
const auto noteName = u"keeper.pid"_s;
const auto logName = u"keeper.log"_s;
const auto ready = u"ready"_s;

/// Even while nobody has collected it. The state can be read of a process that lets nobody look into it, too.
bool hasEnded(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return true;
    const QByteArray line = file.readAll();
    const QByteArray state = line.mid(line.lastIndexOf(')') + 2, 1);
    return state.isEmpty() || state == "Z" || state == "X";
}

} // namespace

SandboxKeeper::SandboxKeeper(const QString &folder)
    : m_folder(QDir::cleanPath(QFileInfo(folder).absoluteFilePath())) { }

bool SandboxKeeper::isRunning() const
{
    if (!QFileInfo::exists(path(lockName)))
        return false;
    const auto lock = FileLock::acquire(path(lockName), FileLock::Mode::Shared, 0ms);
    return !lock && lock.error().kind == ErrorKind::Timeout;
}

Result<void> SandboxKeeper::launch(const QString &program, const QStringList &arguments) const
{
    const auto account = ServerAccount::forThisProcess();
    if (!account)
        return tl::unexpected(account.error());
    if (const auto made = account->makePrivateFolder(m_folder); !made)
        return made;
    qint64 pid = 0;
    if (!isRunning()) {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SIGNALBOX_SANDBOX_DIR"_s, m_folder);
        process.setProcessEnvironment(environment);
        process.setProgram(program);
        process.setArguments(arguments);
        process.setWorkingDirectory(u"/"_s);
        process.setStandardInputFile(QProcess::nullDevice());
        process.setStandardOutputFile(path(logName));
        process.setStandardErrorFile(path(logName));
        // Who started us may have left files open, a lock among them, that would be held as long as the sandbox runs.
        ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
        QFile::remove(path(noteName));
        if (!process.startDetached(&pid)) {
            return tl::unexpected(
                Error{ErrorKind::Local, SandboxKeeperTexts::tr("The sandbox's keeper cannot be started."), program,
                    process.errorString(), {}, {}});
        }
    }
    const QDeadlineTimer deadline(launchPatience);
    while (!isRunning() || note().value(1) != ready) {
        const bool ended = pid > 0 && hasEnded(pid);
        if (ended || deadline.hasExpired()) {
            return tl::unexpected(Error{ended ? ErrorKind::Local : ErrorKind::Timeout,
                SandboxKeeperTexts::tr("The sandbox's keeper did not open the sandbox."), m_folder, logEnd(), {}, {}});
        }
        QThread::msleep(keeperPollInterval.count());
    }
    return {};
}

Result<bool> SandboxKeeper::terminate() const
{
    if (!isRunning())
        return false;
    const QDeadlineTimer deadline(endPatience);
    while (isRunning()) {
        // The note may not be written yet when the keeper is just starting, so ask again.
        const qint64 pid = note().value(0).toLongLong();
        if (pid > 0)
            ::kill(pid_t(pid), SIGTERM);
        if (deadline.hasExpired()) {
            return tl::unexpected(
                Error{ErrorKind::Timeout, SandboxKeeperTexts::tr("The sandbox's keeper does not end."), m_folder,
                    logEnd(), SandboxKeeperTexts::tr("Its process id is %1.").arg(pid), {}});
        }
        QThread::msleep(keeperPollInterval.count());
    }
    return true;
}

int SandboxKeeper::keep() const
{
    const auto account = ServerAccount::forThisProcess();
    if (!account || !account->makePrivateFolder(m_folder))
        return EXIT_FAILURE;
    const auto lock = FileLock::acquire(path(lockName), FileLock::Mode::Exclusive, lockPatience);
    if (!lock) {
        qInfo("%s", qUtf8Printable(describe(lock.error())));
        return lock.error().kind == ErrorKind::Timeout ? EXIT_SUCCESS : EXIT_FAILURE;
    }
    TerminationSignal termination;
    Sandbox sandbox(m_folder);
    QObject context;
    int exitCode = EXIT_SUCCESS;
    const auto end = [&sandbox, &context] {
        whenReady(sandbox.close(), &context, [](const Result<bool> &) { QCoreApplication::quit(); });
    };
    QObject::connect(&termination, &TerminationSignal::received, &context, end);
    (void)writeNote(u"starting"_s);
    whenReady(sandbox.open(), &context, [this, &exitCode, end](const Result<QString> &opened) {
        if (opened && writeNote(ready))
            return;
        if (!opened)
            qCritical("%s", qUtf8Printable(describe(opened.error())));
        exitCode = EXIT_FAILURE;
        end();
    });
    QCoreApplication::exec();
    QFile::remove(path(noteName));
    return exitCode;
}

QStringList SandboxKeeper::note() const
{
    QFile file(path(noteName));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).split(u'\n') : QStringList();
}

Result<void> SandboxKeeper::writeNote(const QString &state) const
{
    QSaveFile file(path(noteName));
    if (file.open(QIODevice::WriteOnly)) {
        const QByteArray note = QByteArray::number(QCoreApplication::applicationPid()) + '\n' + state.toLatin1();
        if (writeThrough(file, note) && commitWhole(file))
            return {};
    }
    return tl::unexpected(Error{ErrorKind::Local, SandboxKeeperTexts::tr("The keeper cannot leave its process id."),
        file.fileName(), writeFaultWords(file), {}, {}});
}

QString SandboxKeeper::logEnd() const
{
    constexpr qint64 tail = 1000;
    QFile file(path(logName));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max<qint64>(0, file.size() - tail));
    return QString::fromUtf8(file.readAll()).trimmed();
}

} // namespace signalbox
