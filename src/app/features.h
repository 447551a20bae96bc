#pragma once

#include "panels/panelentry.h"

namespace signalbox {

class ProjectConnection;

/// Every panel in the order of the navigation. Ctrl+1.. follow this order.
QList<PanelEntry> allPanels();

/// The stores of `connection`, which must outlive every use of the result.
Sources sourcesOf(ProjectConnection &connection);

} // namespace signalbox
