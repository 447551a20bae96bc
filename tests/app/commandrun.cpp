#include "commandrun.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

namespace signalbox {

using namespace Qt::StringLiterals;

QJsonObject CommandRun::json() const
{
    return QJsonDocument::fromJson(out).object();
}

CommandRun runSignalbox(const QStringList &arguments, const QString &home, const QMap<QString, QString> &environment,
    int patienceMilliseconds)
{
    QProcessEnvironment clean;
    clean.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    clean.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    clean.insert(u"TZ"_s, u"UTC"_s);
    clean.insert(u"HOME"_s, home);
    // An address where nobody listens: without one D-Bus would start a bus by itself.
    clean.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path="_s + home + u"/no-bus"_s);
    for (auto variable = environment.cbegin(); variable != environment.cend(); ++variable)
        clean.insert(variable.key(), variable.value());

    QProcess process;
    process.setProcessEnvironment(clean);
    QElapsedTimer timer;
    timer.start();
    process.start(QStringLiteral(SIGNALBOX_EXECUTABLE), arguments);
    CommandRun run;
    if (!process.waitForFinished(patienceMilliseconds)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        run.exitCode = process.exitCode();
    }
    run.milliseconds = timer.elapsed();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    return run;
}

} // namespace signalbox
