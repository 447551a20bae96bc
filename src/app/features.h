#pragma once

#include "panels/panelentry.h"

namespace signalbox {

class ProjectConnection;
class PunctualityReader;

/// Every panel in the order of the navigation. Ctrl+1.. follow this order.
QList<PanelEntry> allPanels();

/// The stores of `connection`, which must outlive every use of the result. What tells of missed runs is shared with the health.
Sources sourcesOf(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality);

} // namespace signalbox
