#pragma once

#include <QStyle>

class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionSpinBox;

namespace signalbox {

/// What is written or chosen in: line edits, editors, combos, spin boxes. One frame for all of them.
namespace fieldstyle {

void drawLineEdit(const QStyleOptionFrame &option, QPainter &painter, const QWidget *widget);
QRect lineEditContents(const QStyleOptionFrame &option);
QSize lineEditSize(const QStyleOptionFrame &option, const QSize &contents);
/// The frame of an editor, or of anything else in a frame.
void drawFrame(const QStyleOption &option, QPainter &painter, const QWidget *widget);

void drawCombo(const QStyleOptionComboBox &option, QPainter &painter);
void drawComboLabel(const QStyleOptionComboBox &option, QPainter &painter);
QRect comboPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
QSize comboSize(const QStyleOptionComboBox &option, const QSize &contents);

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter &painter);
QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
QSize spinBoxSize(const QStyleOptionSpinBox &option, const QSize &contents);

} // namespace fieldstyle

} // namespace signalbox
