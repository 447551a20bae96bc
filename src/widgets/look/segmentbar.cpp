#include "widgets/look/segmentbar.h"

#include "widgets/look/segmentbutton.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QPainter>

namespace signalbox {

SegmentBar::SegmentBar(QWidget *parent) : ChoiceBar(0, parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); // a stretched segment is no group any more
}

void SegmentBar::addSegment(int id, const QString &text, const QString &accessibleName)
{
    add(id, new SegmentButton(text, this), accessibleName);
}

void SegmentBar::setSegmentText(int id, const QString &text, const QString &accessibleName)
{
    setText(id, text, accessibleName);
}

void SegmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    stylepaint::box(painter, rect(),
        {.fill = look.surface, .edge = isEnabled() ? look.edgeField : look.edge, .radius = radius::control});
}

} // namespace signalbox
