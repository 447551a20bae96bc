#include "support/testserver.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>
#include <QTimer>

#include <csignal>

#include <unistd.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

volatile std::sig_atomic_t isRestartAsked = 0;

void askForRestart(int /*signal*/)
{
    isRestartAsked = 1;
}

int fail(const QString &words)
{
    QTextStream(stderr) << words << Qt::endl;
    return 1;
}

QProcessEnvironment environmentFor(const TestServer &server)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SUPABASE_DB_URL"_s, server.uri());
    environment.insert(u"SIGNALBOX_TEST_POSTMASTER"_s, server.server().dataFolder() + "/postmaster.pid"_L1);
    environment.insert(u"SIGNALBOX_TEST_PROJECT"_s, QString::number(::getpid()));
    return environment;
}

} // namespace

/// withproject COMMAND...: runs it beside a migrated server of its own, whose jobs are idle and which it may kill by the pid in
/// the file SIGNALBOX_TEST_POSTMASTER; SIGUSR1 to the process SIGNALBOX_TEST_PROJECT starts it again. Ends as the command did.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QStringList command = QCoreApplication::arguments().mid(1);
    if (command.isEmpty())
        return fail(u"usage: withproject COMMAND..."_s);
    TestServer server(TestServer::Content::Migrated, TestServer::idleJobs());
    if (const auto started = server.start(); !started)
        return fail(describe(started.error()));
    std::signal(SIGUSR1, askForRestart);

    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setInputChannelMode(QProcess::ForwardedInputChannel);
    process.setProcessEnvironment(environmentFor(server));
    QObject::connect(&process, &QProcess::finished, &application,
        [&process] { QCoreApplication::exit(process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1); });
    QObject::connect(&process, &QProcess::errorOccurred, &application, [&process](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QCoreApplication::exit(fail(process.errorString()));
    });
    QTimer restarting;
    QObject::connect(&restarting, &QTimer::timeout, &application, [&server] {
        if (!isRestartAsked)
            return;
        isRestartAsked = 0;
        if (const auto restarted = server.restart(); !restarted)
            fail(describe(restarted.error()));
    });
    restarting.start(50ms);
    process.start(command.takeFirst(), command);
    return QCoreApplication::exec();
}
