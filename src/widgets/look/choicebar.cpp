#include "widgets/look/choicebar.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>

namespace signalbox {

ChoiceBar::ChoiceBar(int gap, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_group(new QButtonGroup(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(gap);
    connect(m_group, &QButtonGroup::idClicked, this, &ChoiceBar::chosenByUser);
}

void ChoiceBar::add(int id, QAbstractButton *button, const QString &accessibleName)
{
    button->setCheckable(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAttribute(Qt::WA_Hover);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    m_group->addButton(button, id);
    m_layout->addWidget(button);
}

void ChoiceBar::setText(int id, const QString &text, const QString &accessibleName)
{
    QAbstractButton *choice = button(id);
    if (!choice || choice->text() == text)
        return;
    choice->setText(text);
    choice->setAccessibleName(accessibleName);
    choice->setToolTip(accessibleName);
    choice->updateGeometry();
}

void ChoiceBar::setChosen(int id)
{
    if (QAbstractButton *choice = button(id))
        choice->setChecked(true);
}

int ChoiceBar::chosen() const
{
    return m_group->checkedId();
}

QAbstractButton *ChoiceBar::button(int id) const
{
    return m_group->button(id);
}

QList<QAbstractButton *> ChoiceBar::buttons() const
{
    return m_group->buttons();
}

} // namespace signalbox
