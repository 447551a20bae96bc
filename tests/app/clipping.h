#pragma once

#include <QStringList>

class QWidget;

namespace signalbox {

/// What can be seen of `root` and says less than it wants to: each text that is wider or higher than its control and
/// neither goes on in a line below nor ends in dots with the whole of it in a tool tip.
QStringList clippedTexts(QWidget &root);

} // namespace signalbox
