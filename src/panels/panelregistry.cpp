#include "panels/panelregistry.h"

namespace signalbox {

QList<PanelEntry> allPanels()
{
    return {};
}

} // namespace signalbox
