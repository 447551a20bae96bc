#include "widgets/filterbar.h"

#include "core/visibletext.h"
#include "widgets/iconset.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace signalbox {

FilterBar::FilterBar(QWidget *parent) : QWidget(parent), m_layout(new QHBoxLayout(this)), m_clear(new QToolButton(this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_clear->setIcon(themedIcon(Icon::Close));
    m_clear->setText(tr("Show all"));
    m_clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear->setAutoRaise(true);
    m_clear->setAccessibleName(tr("Show all, remove every filter"));
    m_layout->addWidget(m_clear);
    m_layout->addStretch();
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    updateClear();
}

int FilterBar::addChoice(const QString &name, const QString &everything)
{
    auto *choice = new QComboBox(this);
    choice->setAccessibleName(name);
    choice->setToolTip(name);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    choice->setMaximumWidth(fontMetrics().averageCharWidth() * 34);
    choice->addItem(everything);
    m_layout->insertWidget(int(m_choices.size()), choice);
    m_choices.append(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, [this] {
        updateClear();
        emit changed();
    });
    return int(m_choices.size()) - 1;
}

void FilterBar::setOptions(int choice, const QList<Option> &options)
{
    QComboBox *box = m_choices.at(choice);
    bool same = box->count() == options.size() + 1;
    for (int i = 0; same && i < options.size(); ++i)
        same = box->itemData(i + 1) == options.at(i).value
            && box->itemText(i + 1) == visibleText(options.at(i).text, 80);
    if (same)
        return;
    const QVariant before = box->currentData();
    {
        const QSignalBlocker quiet(box);
        while (box->count() > 1)
            box->removeItem(box->count() - 1);
        for (const Option &option : options)
            box->addItem(visibleText(option.text, 80), option.value);
        box->setCurrentIndex(before.isValid() ? qMax(0, box->findData(before)) : 0);
    }
    updateClear();
    if (box->currentData() != before)
        emit changed();
}

QVariant FilterBar::value(int choice) const
{
    return m_choices.at(choice)->currentData();
}

void FilterBar::setValue(int choice, const QVariant &value)
{
    QComboBox *box = m_choices.at(choice);
    box->setCurrentIndex(value.isValid() ? qMax(0, box->findData(value)) : 0);
}

bool FilterBar::isNarrowed() const
{
    return std::any_of(m_choices.begin(), m_choices.end(), [](QComboBox *box) { return box->currentIndex() > 0; });
}

void FilterBar::clear()
{
    if (!isNarrowed())
        return;
    for (QComboBox *box : std::as_const(m_choices)) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(0);
    }
    updateClear();
    emit changed();
}

void FilterBar::focusInEvent(QFocusEvent *)
{
    if (!m_choices.isEmpty())
        m_choices.first()->setFocus(Qt::ShortcutFocusReason);
}

void FilterBar::updateClear()
{
    m_clear->setVisible(isNarrowed());
}

} // namespace signalbox
