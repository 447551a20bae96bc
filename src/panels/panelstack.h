#pragma once

#include "panels/panelentry.h"

#include <QStackedWidget>

namespace signalbox {

/// Holds the panels of one project and makes each when it is first shown.
class PanelStack : public QStackedWidget
{
    Q_OBJECT

public:
    PanelStack(QList<PanelEntry> entries, PanelContext context, QWidget *parent = nullptr);

    void showPanel(const QString &id); // an unknown id shows the first panel
    QString currentId() const;
    void openLink(const QString &id, const QString &target); // see Panel::openLink()
    signalbox::Panel *currentPanel() const; // null before the first showPanel()

signals:
    void currentPanelChanged(const QString &id);

private:
    QList<PanelEntry> m_entries;
    PanelContext m_context;
    QHash<QString, signalbox::Panel *> m_made;
};

} // namespace signalbox
