#pragma once

#include "panels/panelcontext.h"
#include "widgets/look/iconset.h"

#include <QList>

namespace signalbox {

class Panel;

/// One page of the window before it is made.
struct PanelEntry {
    QString id; // "cron": also of its settings and of `signalbox screenshots`
    QString title; // translated
    Icon icon = Icon::Cron;
    std::function<Panel *(const PanelContext &, QWidget *parent)> create;
};

/// Every panel in the order of the navigation: one line a panel. Ctrl+1.. follow this order.
QList<PanelEntry> allPanels();

} // namespace signalbox
