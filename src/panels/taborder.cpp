#include "panels/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

namespace signalbox {

namespace {

void collect(QWidget &widget, QList<QWidget *> &stops);

void collect(const QLayout &layout, QList<QWidget *> &stops)
{
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem *item = layout.itemAt(i);
        if (item->widget())
            collect(*item->widget(), stops);
        else if (item->layout())
            collect(*item->layout(), stops);
    }
}

void collect(QWidget &widget, QList<QWidget *> &stops)
{
    if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy())
        stops.append(&widget);
    if (const auto *splitter = qobject_cast<QSplitter *>(&widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(*splitter->widget(i), stops);
    } else if (const auto *stack = qobject_cast<QStackedWidget *>(&widget)) {
        for (int i = 0; i < stack->count(); ++i)
            collect(*stack->widget(i), stops);
    } else if (const auto *area = qobject_cast<QScrollArea *>(&widget); area && area->widget()) {
        collect(*area->widget(), stops);
    } else if (widget.layout()) {
        collect(*widget.layout(), stops);
    }
}

} // namespace

void orderTabsByEye(QWidget &root)
{
    QList<QWidget *> stops;
    collect(root, stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace signalbox
