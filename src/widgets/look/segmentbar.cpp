#include "widgets/look/segmentbar.h"

#include "widgets/look/segmentbutton.h"

#include <QButtonGroup>
#include <QHBoxLayout>

namespace signalbox {

SegmentBar::SegmentBar(QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    connect(m_group, &QButtonGroup::idClicked, this, &SegmentBar::chosenByUser);
}

void SegmentBar::addSegment(int id, const QString &text, const QString &accessibleName)
{
    auto *button = new SegmentButton(text, this);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    m_group->addButton(button, id);
    m_layout->addWidget(button);
}

void SegmentBar::setSegmentText(int id, const QString &text, const QString &accessibleName)
{
    QAbstractButton *button = m_group->button(id);
    if (!button || button->text() == text)
        return;
    button->setText(text);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    button->updateGeometry();
}

void SegmentBar::setChosen(int id)
{
    if (QAbstractButton *button = m_group->button(id))
        button->setChecked(true);
}

int SegmentBar::chosen() const
{
    return m_group->checkedId();
}

} // namespace signalbox
