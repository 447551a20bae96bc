#include "panels/endpoints/eventlistedit.h"

#include "core/visibletext.h"
#include "domain/endpoints/eventpattern.h"
#include "widgets/table/visibletextdelegate.h"
#include "widgets/text/plainlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <memory>

namespace signalbox {

using namespace Qt::StringLiterals;

EventListEdit::EventListEdit(QWidget *parent)
    : QWidget(parent), m_list(new QListWidget(this)), m_typed(new QComboBox(this)),
      m_add(new QPushButton(tr("Add event"), this)), m_remove(new QPushButton(tr("Remove"), this)),
      m_explanation(new PlainLabel(this))
{
    m_list->setAccessibleName(tr("Events it gets"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new VisibleTextDelegate(m_list));
    m_list->setMinimumHeight(fontMetrics().height() * 4);
    m_typed->setAccessibleName(tr("Event type to add"));
    m_typed->setEditable(true);
    m_typed->setInsertPolicy(QComboBox::NoInsert);
    m_typed->lineEdit()->setPlaceholderText(tr("Event type or pattern, such as booking.**"));
    m_typed->completer()->setFilterMode(Qt::MatchContains);
    m_typed->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_explanation->setQuiet();
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);

    auto *row = new QHBoxLayout;
    row->addWidget(m_typed, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_explanation);

    connect(m_add, &QPushButton::clicked, this, &EventListEdit::addTyped);
    connect(m_typed->lineEdit(), &QLineEdit::returnPressed, this, &EventListEdit::addTyped);
    connect(m_typed, &QComboBox::editTextChanged, this, &EventListEdit::explain);
    connect(m_remove, &QPushButton::clicked, this, &EventListEdit::removeSelected);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
        [this] { m_remove->setEnabled(!m_readOnly && !m_list->selectedItems().isEmpty()); });
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        if (!m_filling)
            emit edited();
    });
    auto *remove = new QShortcut(QKeySequence::Delete, m_list, nullptr, nullptr, Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &EventListEdit::removeSelected);
    m_remove->setEnabled(false);
    explain();
}

QStringList EventListEdit::events() const
{
    QStringList events;
    for (int row = 0; row < m_list->count(); ++row)
        events.append(m_list->item(row)->text());
    return events;
}

void EventListEdit::setEvents(const QStringList &events)
{
    if (events == this->events())
        return;
    m_filling = true;
    m_list->clear();
    for (const QString &event : events)
        append(event);
    m_filling = false;
}

void EventListEdit::append(const QString &event)
{
    auto *item = new QListWidgetItem(event, m_list);
    item->setData(Qt::AccessibleTextRole, VisibleTextDelegate::shown(event));
    if (!m_readOnly)
        item->setFlags(item->flags() | Qt::ItemIsEditable);
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
    m_typed->clear();
    m_typed->addItems(offered);
    m_typed->setCurrentIndex(-1);
    m_typed->setEditText(typed);
}

void EventListEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_typed->setEnabled(!readOnly);
    m_add->setEnabled(!readOnly);
    m_remove->setEnabled(!readOnly && !m_list->selectedItems().isEmpty());
    m_list->setEditTriggers(readOnly ? QAbstractItemView::NoEditTriggers
                                     : QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
}

void EventListEdit::addTyped()
{
    const QString typed = m_typed->currentText().trimmed();
    if (m_readOnly || !EventPattern::problem(typed).isEmpty() || events().contains(typed))
        return;
    m_filling = true;
    append(typed);
    m_filling = false;
    m_list->scrollToBottom();
    m_typed->clearEditText();
    emit edited();
}

void EventListEdit::removeSelected()
{
    const QList<QListWidgetItem *> selected = m_list->selectedItems();
    if (m_readOnly || selected.isEmpty())
        return;
    for (QListWidgetItem *item : selected)
        const std::unique_ptr<QListWidgetItem> taken(m_list->takeItem(m_list->row(item)));
    emit edited();
}

void EventListEdit::explain()
{
    const QString typed = m_typed->currentText().trimmed();
    if (typed.isEmpty())
        return m_explanation->setPlainText(EventPattern::explanation());
    if (const QString problem = EventPattern::problem(typed); !problem.isEmpty())
        return m_explanation->setPlainText(problem);
    if (events().contains(typed))
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
