#pragma once

#include "app/cli/statusreport.h"
#include "app/connect/targetopener.h"
#include "app/shell/healthmonitor.h"

namespace signalbox {

class SqlCatalogue;

/// `signalbox status`: opens one target, asks for its health once, and answers in bounded time whatever the server
/// does.
class StatusCommand : public QObject
{
    Q_OBJECT

public:
    StatusCommand(
        std::shared_ptr<const SqlCatalogue> catalogue, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~StatusCommand() override;

    void start(const Target &target);

signals:
    void progress(const QString &what);
    void finished(const signalbox::StatusReport &report); // once

private:
    void connectTo(const OpenTarget &target);
    void take(const Result<HealthFacts> &facts);
    void fail(const Error &error);
    void finish(const StatusReport &report);

    std::shared_ptr<const SqlCatalogue> m_catalogue;
    std::shared_ptr<const Clock> m_clock;
    QString m_profile;
    bool m_finished = false;
    QTimer m_deadline;
    TargetOpener m_opener;
    std::unique_ptr<ProjectConnection> m_connection;
};

} // namespace signalbox
