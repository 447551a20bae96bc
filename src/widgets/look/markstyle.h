#pragma once

class QColor;
class QPainter;
class QRect;
class QStyleOption;

namespace signalbox {

/// Check boxes and radio buttons, wherever they stand.
namespace markstyle {

void drawCheckBox(const QStyleOption &option, QPainter &painter);
void drawRadioButton(const QStyleOption &option, QPainter &painter);
void drawTick(QPainter &painter, const QRect &rect, const QColor &colour);

} // namespace markstyle

} // namespace signalbox
