#pragma once

class QScrollArea;
class QWidget;

namespace signalbox {

/// `content` in an area that scrolls down when it is lower than that needs: what may be high makes no window higher.
QScrollArea *scrolling(QWidget *content);

} // namespace signalbox
