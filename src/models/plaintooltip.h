#pragma once

#include <QString>

namespace signalbox {

/// Text for a ToolTipRole that a tooltip shows as it stands: what QToolTip would take for HTML is escaped.
QString plainToolTip(const QString &text);

} // namespace signalbox
