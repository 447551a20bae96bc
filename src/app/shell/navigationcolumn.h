#pragma once

#include "app/features.h"
#include "domain/health/health.h"

#include <QWidget>

namespace signalbox {

class NavigationButton;
class StateBadge;

/// The column at the left: one line a panel, and how the whole project is at the bottom.
class NavigationColumn : public QWidget
{
    Q_OBJECT

public:
    explicit NavigationColumn(const QList<PanelEntry> &entries, QWidget *parent = nullptr);

    void setCurrent(const QString &panelId);
    void setHealth(const HealthReport &report);

signals:
    void panelChosen(const QString &panelId);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHash<QString, NavigationButton *> m_buttons; // by panel id
    StateBadge *m_overall;
};

/// The panel on which a problem's component is shown.
QString panelOf(const QString &component);

} // namespace signalbox
