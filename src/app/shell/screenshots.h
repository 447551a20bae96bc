#pragma once

#include "app/connect/connectioncontroller.h"

#include <QDir>
#include <QTimer>

namespace signalbox {

class MainWindow;
class Theme;

/// Photographs every panel with its data, light and dark: <panel>-<theme>.png, and <panel>-<view>-<theme>.png of what else it
/// has to show. A panel whose data does not come in time is photographed as it is, and named.
class Screenshots : public QObject
{
    Q_OBJECT

public:
    Screenshots(MainWindow &window, Theme &theme, const QDir &folder, QObject *parent = nullptr);

    /// The window shows an open project.
    void start();

signals:
    void finished(const QStringList &complaints);

private:
    struct Picture {
        bool dark = false;
        QString panel;
        QString view; // of it; empty for what it shows by itself

        QString name() const;
    };

    void next();
    void lookAtPanel();
    void take();

    MainWindow &m_window;
    Theme &m_theme;
    QDir m_folder;
    QList<Picture> m_pictures; // still to be taken
    QTimer m_deadline;
    QMetaObject::Connection m_settled;
    QStringList m_complaints;
};

} // namespace signalbox
