#include "panels/scrolling.h"

#include <QScrollArea>

namespace signalbox {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what is in it has the focus
    area->setWidget(content);
    return area;
}

} // namespace signalbox
