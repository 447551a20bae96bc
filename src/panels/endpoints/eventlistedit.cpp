#include "panels/endpoints/eventlistedit.h"

#include "core/visibletext.h"
#include "domain/endpoints/eventpattern.h"
#include "models/plaintooltip.h"
#include "widgets/look/tokens.h"
#include "widgets/query/chip.h"
#include "widgets/query/flowlayout.h"
#include "widgets/text/plainlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestNamedEvent = 200;

} // namespace

EventListEdit::EventListEdit(QWidget *parent)
    : QWidget(parent), m_area(new QWidget(this)), m_none(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_typed(new QComboBox(this)), m_add(new QPushButton(tr("Add event"), this)), m_explanation(new PlainLabel(this))
{
    m_area->setAccessibleName(tr("Events it gets"));
    auto *chips = new FlowLayout(m_area);
    chips->setSpacing(space::small);
    m_none->setPlainText(tr("No events yet"));
    m_none->setQuiet(false);
    chips->addWidget(m_none);
    m_typed->setAccessibleName(tr("Event type to add"));
    m_typed->setEditable(true);
    m_typed->setInsertPolicy(QComboBox::NoInsert);
    m_typed->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_typed->lineEdit()->setPlaceholderText(tr("Event type or pattern, such as booking.**"));
    m_typed->completer()->setFilterMode(Qt::MatchContains);
    m_typed->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_explanation->setQuiet();
    m_add->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->addWidget(m_typed, 1);
    row->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_area);
    layout->addLayout(row);
    layout->addWidget(m_explanation);
    connectParts();
    explain();
}

void EventListEdit::connectParts()
{
    connect(m_add, &QPushButton::clicked, this, &EventListEdit::addTyped);
    connect(m_typed->lineEdit(), &QLineEdit::returnPressed, this, &EventListEdit::addTyped);
    connect(m_typed, &QComboBox::editTextChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            m_changing.reset(); // whoever empties the field changes nothing any more
        explain();
    });
}

void EventListEdit::setEvents(const QStringList &events)
{
    if (events == m_events)
        return;
    m_events = events;
    m_changing.reset();
    showChips();
}

void EventListEdit::showChips()
{
    bool hadFocus = false;
    while (m_chips.size() > m_events.size()) {
        Chip *last = m_chips.takeLast();
        hadFocus = hadFocus || last->hasFocus();
        m_area->layout()->removeWidget(last);
        last->hide();
        last->deleteLater(); // it may be what asked for this
    }
    while (m_chips.size() < m_events.size())
        addChip();
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QString event = visibleText(m_events.at(i), longestNamedEvent);
        m_chips.at(i)->setContent({.value = m_events.at(i)});
        m_chips.at(i)->setAccessibleName(event);
        m_chips.at(i)->setToolTip(
            plainToolTip(m_readOnly ? event : event + u'\n' + tr("Click to change, Delete to remove")));
        m_chips.at(i)->setRemovable(!m_readOnly);
    }
    m_none->setVisible(m_events.isEmpty());
    if (hadFocus)
        (m_chips.isEmpty() ? static_cast<QWidget *>(m_typed) : m_chips.last())->setFocus();
    explain();
}

void EventListEdit::addChip()
{
    auto *chip = new Chip(m_area);
    m_chips.append(chip);
    m_area->layout()->addWidget(chip);
    chip->show();
    connect(chip, &Chip::clicked, this, [this, chip] { begin(m_chips.indexOf(chip)); });
    connect(chip, &Chip::removeRequested, this, [this, chip] { remove(m_chips.indexOf(chip)); });
}

void EventListEdit::begin(qsizetype place)
{
    if (m_readOnly || place >= m_events.size())
        return;
    m_typed->setEditText(m_events.at(place));
    m_changing = place;
    explain();
    m_typed->setFocus();
    m_typed->lineEdit()->selectAll();
}

void EventListEdit::setOffered(const QStringList &events)
{
    QStringList offered; // what could not be added is no help
    for (const QString &event : events) {
        if (EventPattern::problem(event).isEmpty())
            offered.append(event);
    }
    QStringList before;
    for (int i = 0; i < m_typed->count(); ++i)
        before.append(m_typed->itemText(i));
    if (before == offered)
        return;
    const QString typed = m_typed->currentText();
    const auto changing = m_changing;
    m_typed->clear();
    m_typed->addItems(offered);
    m_typed->setCurrentIndex(-1);
    m_typed->setEditText(typed);
    m_changing = changing;
    explain();
}

void EventListEdit::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        showChips();
    m_typed->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly);
}

void EventListEdit::addTyped()
{
    const QString typed = m_typed->currentText().trimmed();
    if (m_readOnly || !EventPattern::problem(typed).isEmpty() || m_events.contains(typed))
        return;
    if (m_changing)
        m_events[*m_changing] = typed;
    else
        m_events.append(typed);
    m_changing.reset();
    m_typed->clearEditText();
    showChips();
    emit edited();
}

void EventListEdit::remove(qsizetype place)
{
    if (m_readOnly || place < 0 || place >= m_events.size())
        return;
    m_events.removeAt(place);
    m_changing.reset();
    showChips();
    emit edited();
}

void EventListEdit::explain()
{
    m_add->setText(m_changing ? tr("Change event") : tr("Add event"));
    const QString typed = m_typed->currentText().trimmed();
    if (typed.isEmpty())
        return m_explanation->setPlainText(EventPattern::explanation());
    if (const QString problem = EventPattern::problem(typed); !problem.isEmpty())
        return m_explanation->setPlainText(problem);
    if (m_events.contains(typed))
        return m_explanation->setPlainText(tr("%1 is in the list already.").arg(visibleText(typed, 100)));
    QStringList matched;
    for (const QString &event : EventPattern::known()) {
        if (EventPattern::matches(typed, event))
            matched.append(event);
    }
    m_explanation->setPlainText(matched.isEmpty()
            ? tr("No event that the automation emits; your own functions may send it.")
            : tr("Gets %n known event(s): %1", nullptr, int(matched.size())).arg(matched.join(u", "_s)));
}

} // namespace signalbox
