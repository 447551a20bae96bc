#pragma once

class QWidget;

namespace signalbox {

/// Makes Tab go through everything below `root` in the order in which its layouts, splitters and stacks show it, however
/// it came to be made.
void orderTabsByEye(QWidget &root);

} // namespace signalbox
