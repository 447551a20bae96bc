#pragma once

#include <QSize>

class QPainter;
class QStyleOption;
class QStyleOptionMenuItem;

namespace signalbox {

/// Menus, the menu bar, and tool tips, which look like one.
namespace menustyle {

void drawPanel(const QStyleOption &option, QPainter &painter);
void drawItem(const QStyleOptionMenuItem &option, QPainter &painter);
QSize itemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void drawBarItem(const QStyleOptionMenuItem &option, QPainter &painter);
QSize barItemSize(const QSize &contents);

} // namespace menustyle

} // namespace signalbox
