#pragma once

class QPainter;
class QPalette;
class QRect;
class QStyleOption;
class QStyleOptionGroupBox;
class QStyleOptionHeader;
class QStyleOptionTab;
class QStyleOptionViewItem;

namespace signalbox {

/// Lists, trees and tables, their heads, tabs, and the frame of a group.
namespace viewstyle {

void drawRow(const QStyleOptionViewItem &option, QPainter &painter);
void drawItemFocus(QPainter &painter, const QRect &item, const QPalette &palette);
void drawBranch(const QStyleOption &option, QPainter &painter);

void drawHeaderSection(const QStyleOption &option, QPainter &painter);
void drawHeaderLabel(const QStyleOptionHeader &option, QPainter &painter);

void drawTabShape(const QStyleOptionTab &option, QPainter &painter);
void drawTabLabel(const QStyleOptionTab &option, QPainter &painter);

} // namespace viewstyle

} // namespace signalbox
