#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace signalbox {

/// SIGTERM, SIGINT and SIGHUP as a Qt signal, so that a process without a window can end in order. One for a process.
class TerminationSignal : public QObject
{
    Q_OBJECT

public:
    explicit TerminationSignal(QObject *parent = nullptr);
    ~TerminationSignal() override;

signals:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace signalbox
