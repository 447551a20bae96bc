#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace signalbox {

/// Ticks only while its widget can be seen: not hidden, its window not minimised.
class LiveTimer : public QObject
{
    Q_OBJECT

public:
    LiveTimer(QWidget *watched, std::chrono::milliseconds interval);

    bool isRunning() const { return m_timer.isActive(); }
    void restart(); // the next tick is a whole interval away

signals:
    void tick();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void follow();

    QWidget *m_watched;
    QPointer<QWidget> m_window;
    QTimer m_timer;
};

} // namespace signalbox
