#pragma once

#include "sandbox/sandbox.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTextStream>

namespace signalbox {

/// Another process that uses the same sandbox until it is killed: this program with two arguments, which its main() hands to
/// runIfAsked().
class OtherSandboxUser
{
public:
    OtherSandboxUser() = default;
    ~OtherSandboxUser() { crash(); }
    Q_DISABLE_COPY_MOVE(OtherSandboxUser)

    bool start(const QString &folder)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {option(), folder});
        return waitFor([this] { return m_process.canReadLine(); }, patience);
    }
    void crash()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// The exit code of such a process; none when this is not one.
    static std::optional<int> runIfAsked(const QStringList &arguments)
    {
        if (arguments.value(1) != option())
            return std::nullopt;
        Sandbox sandbox(arguments.value(2));
        const auto uri = await(sandbox.open(), patience);
        if (!uri) {
            qWarning("%s", qUtf8Printable(describe(uri.error())));
            return EXIT_FAILURE;
        }
        QTextStream(stdout) << *uri << Qt::endl;
        return QCoreApplication::exec();
    }

private:
    static constexpr std::chrono::seconds patience{120}; // it may have to create the sandbox
    static QString option() { return QStringLiteral("--use"); }

    QProcess m_process;
};

} // namespace signalbox
