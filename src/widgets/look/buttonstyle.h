#pragma once

#include <QSize>

class QPainter;
class QRect;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

namespace signalbox {

/// Push buttons and tool buttons: flat with an edge, a look for each role, menus with our own chevron.
namespace buttonstyle {

QSize pushButtonSize(const QStyleOptionButton &option);
void drawPushButton(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget);

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);
void drawToolButton(const QStyleOptionToolButton &option, QPainter &painter, const QWidget *widget);
/// Where a press opens the menu of a button that does something else, too.
QRect toolButtonMenu(const QStyleOptionToolButton &option);

} // namespace buttonstyle

} // namespace signalbox
