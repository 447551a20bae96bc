#pragma once

#include <QStyle>

class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace signalbox {

/// Scroll bars without arrows, progress bars, sliders, the handles of splitters.
namespace barstyle {

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget);
QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part);
/// What is between and behind the scroll bars of an area: its own ground.
QColor groundOf(const QStyleOption &option, const QWidget *widget);

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter);
QSize progressBarSize(const QStyleOptionProgressBar &option, const QSize &contents);

void drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle);
void drawSplitter(const QStyleOption &option, QPainter &painter);

} // namespace barstyle

} // namespace signalbox
