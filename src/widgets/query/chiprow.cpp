#include "widgets/query/chiprow.h"

#include "widgets/look/tokens.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

namespace signalbox {

ChipRow::ChipRow(QWidget *parent) : QScrollArea(parent), m_layout(nullptr)
{
    auto *row = new QWidget;
    m_layout = new QHBoxLayout(row);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::small);
    m_layout->setSizeConstraint(QLayout::SetFixedSize);
    setWidget(row);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    row->setAutoFillBackground(false);
}

void ChipRow::setChips(const QList<Chip::Content> &contents)
{
    bool hadFocus = false;
    while (m_chips.size() > contents.size()) {
        Chip *last = m_chips.takeLast();
        hadFocus = hadFocus || last->hasFocus();
        m_layout->removeWidget(last);
        last->hide();
        last->deleteLater(); // it may be what asked for this
    }
    while (m_chips.size() < contents.size())
        addChip();
    for (qsizetype i = 0; i < contents.size(); ++i)
        m_chips.at(i)->setContent(contents.at(i));
    m_layout->activate();
    updateGeometry();
    if (hadFocus && !m_chips.isEmpty())
        m_chips.last()->setFocus();
    else if (hadFocus)
        emit emptied();
}

void ChipRow::addChip()
{
    auto *chip = new Chip(widget());
    m_layout->addWidget(chip);
    m_chips.append(chip);
    chip->installEventFilter(this);
    chip->show();
    connect(chip, &Chip::clicked, this, [this, chip] { emit chosen(int(m_chips.indexOf(chip))); });
    connect(chip, &Chip::removeRequested, this, [this, chip] { emit removeRequested(int(m_chips.indexOf(chip))); });
}

QSize ChipRow::sizeHint() const
{
    return {widget()->sizeHint().width(), Chip::heightFor(fontMetrics())};
}

QSize ChipRow::minimumSizeHint() const
{
    return {m_chips.isEmpty() ? 0 : std::min(120, sizeHint().width()), sizeHint().height()};
}

void ChipRow::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    QScrollBar *bar = horizontalScrollBar();
    bar->setValue(bar->value() - (turned.x() != 0 ? turned.x() : turned.y()));
    event->accept();
}

bool ChipRow::eventFilter(QObject *watched, QEvent *event)
{
    const qsizetype index = m_chips.indexOf(qobject_cast<Chip *>(watched));
    if (index >= 0 && event->type() == QEvent::FocusIn)
        ensureWidgetVisible(m_chips.at(index), 8, 0);
    if (index < 0 || event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const qsizetype next = key == Qt::Key_Right ? index + 1 : key == Qt::Key_Left ? index - 1 : -1;
    if (key != Qt::Key_Right && key != Qt::Key_Left)
        return QScrollArea::eventFilter(watched, event);
    if (next >= 0 && next < m_chips.size())
        m_chips.at(next)->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace signalbox
