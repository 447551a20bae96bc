#pragma once

#include "app/connect/connectioncontroller.h"
#include "app/shell/mainwindow.h"
#include "widgets/look/theme.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

class QTableView;

namespace signalbox {

/// The real window in a process of its own, for the webhooks benchmark: scrolls down the delivery list with the wheel, a
/// screenful a frame and sixty frames a second, until `rows` rows went by. A frame is the time from the wheel's event
/// until everything that it and the answers that arrived have caused is on screen. Prints a line each at the end:
/// `rows N`, `frame50 MS`, `frame99 MS`, `worst MS`, `memory MB`.
class ScrollWindow : public QObject
{
    Q_OBJECT

public:
    ScrollWindow(const QString &uri, qint64 rows);

private:
    void opened();
    void begin();
    void frame();
    void report();
    qint64 topId() const; // of the uppermost row on screen

    QTemporaryDir m_folder;
    std::shared_ptr<QSettings> m_settings;
    std::shared_ptr<const Clock> m_clock;
    Theme m_theme;
    ConnectionController m_controller;
    MainWindow m_window;
    QTableView *m_table = nullptr;
    QTimer m_frames;
    QElapsedTimer m_sinceMoved;
    qint64 m_rows;
    qint64 m_firstId = 0;
    qint64 m_lastId = 0;
    QList<double> m_times; // ms
};

} // namespace signalbox
