#include "panels/deliveries/deliveryfilterrow.h"

#include "domain/deliveries/filter/deliveryfilterlink.h"
#include "panels/deliveries/deliveryquickmenus.h"
#include "panels/deliveries/savedfiltermenu.h"
#include "widgets/look/iconset.h"
#include "widgets/query/chiprow.h"
#include "widgets/query/queryedit.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QTimer>
#include <QToolButton>
#include <QToolTip>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds filterTypingPause(250);
constexpr int problemIconSize = 14;
constexpr qsizetype longestCompleted = 200; // nobody completes a longer name

QToolButton *flatButton(const QString &accessibleName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAccessibleName(accessibleName);
    button->setToolTip(accessibleName);
    return button;
}

} // namespace

DeliveryFilterRow::DeliveryFilterRow(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_clock(clock), m_zone(zone), m_field(new QueryEdit(this)), m_clear(new QAction(this)),
      m_quick(new DeliveryQuickMenus([this] { return current().filter; }, this)),
      m_views(new SavedFilterMenu([this] { return text(); }, this)), m_chips(new ChipRow(this)),
      m_problemIcon(new StateIcon(problemIconSize, this)), m_problem(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_typing(new QTimer(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(makeFieldRow());
    makeChipLine();
    layout->addWidget(m_chipLine);
    setFocusProxy(m_field);
    m_typing->setSingleShot(true);
    m_typing->setInterval(filterTypingPause);
    connectParts();
    showParsed();
}

QHBoxLayout *DeliveryFilterRow::makeFieldRow()
{
    m_field->setAccessibleName(tr("Filter"));
    m_field->setPlaceholderText(tr("Words, or conditions such as status:5xx since:2h"));
    m_field->setToolTip(m_field->placeholderText()); // it may be cut there
    m_field->addAction(themedIcon(Icon::Filter), QLineEdit::LeadingPosition)->setText(tr("Filter"));
    m_clear->setText(tr("Show all, remove every condition"));
    m_clear->setIcon(themedIcon(Icon::Close));
    m_field->addAction(m_clear, QLineEdit::TrailingPosition);
    m_field->setSuggester([this](const QString &text, qsizetype cursor) { return suggestions(text, cursor); });

    QToolButton *views = flatButton(tr("Saved views"), this);
    views->setText(tr("Views"));
    views->setMenu(m_views);
    views->setPopupMode(QToolButton::InstantPopup);
    QToolButton *copy = flatButton(tr("Copy link to this filter"), this);
    copy->setIcon(themedIcon(Icon::Copy));
    connect(copy, &QToolButton::clicked, this, &DeliveryFilterRow::copyLink);

    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addSpacing(4);
    row->addWidget(m_quick);
    row->addWidget(views);
    row->addWidget(copy);
    return row;
}

void DeliveryFilterRow::makeChipLine()
{
    m_problem->setAccessibleName(tr("Problem in the filter"));
    m_problemIcon->setState(HealthState::Attention);
    m_chipLine = new QWidget(this);
    m_chipLine->setSizePolicy( // however many chips, no wider than there is room
        QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto *layout = new QHBoxLayout(m_chipLine);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_chips, 1);
    layout->addWidget(m_problemIcon);
    layout->addWidget(m_problem, 1);
    layout->addStretch(0);
}

void DeliveryFilterRow::connectParts()
{
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &DeliveryFilterRow::apply);
    connect(m_typing, &QTimer::timeout, this, &DeliveryFilterRow::apply);
    connect(m_clear, &QAction::triggered, this, &DeliveryFilterRow::clear);
    connect(m_views, &SavedFilterMenu::chosen, this, &DeliveryFilterRow::setText);
    connect(m_chips, &ChipRow::chosen, this, &DeliveryFilterRow::editCondition);
    connect(m_chips, &ChipRow::removeRequested, this, &DeliveryFilterRow::removeCondition);
    connect(m_chips, &ChipRow::emptied, this, &DeliveryFilterRow::focusField);
    connect(m_quick, &DeliveryQuickMenus::statesChosen, this, [this](const QList<DeliveryState> &states) {
        replaceConditions({FilterKey::State}, {.wanted = {.states = states}});
    });
    connect(m_quick, &DeliveryQuickMenus::endpointsChosen, this, [this](const QStringList &names) {
        replaceConditions({FilterKey::Endpoint}, {.wanted = {.endpoints = names}});
    });
    connect(m_quick, &DeliveryQuickMenus::sinceChosen, this,
        [this](const QString &text) { replaceTimes(text.isEmpty() ? QString() : u"since:"_s + text); });
    connect(m_quick, &DeliveryQuickMenus::dayChosen, this,
        [this](const QString &text) { replaceTimes(u"since:%1 until:%1"_s.arg(text)); });
}

const ParsedDeliveryFilter &DeliveryFilterRow::current()
{
    if (m_typing->isActive())
        apply();
    return m_parsed;
}

QString DeliveryFilterRow::text() const
{
    return m_field->text();
}

QString DeliveryFilterRow::link() const
{
    return deliveryFilterLink(m_filter, m_zone);
}

void DeliveryFilterRow::copyLink()
{
    current();
    QGuiApplication::clipboard()->setText(link());
    QToolTip::showText(mapToGlobal(QPoint(width(), 0)), tr("The link is copied."), this);
}

void DeliveryFilterRow::setFilter(const DeliveryFilter &filter)
{
    setText(deliveryFilterText(filter, m_zone));
}

void DeliveryFilterRow::setText(const QString &text)
{
    m_field->replaceText(text);
    apply();
}

void DeliveryFilterRow::addTimeRange(Instant from, Instant to)
{
    replaceConditions({FilterKey::Since, FilterKey::Until}, {.since = TimeBound{from}, .until = TimeBound{to}});
}

void DeliveryFilterRow::replaceConditions(const QList<FilterKey> &keys, const DeliveryFilter &by)
{
    setText(replaceFilterConditions(text(), keys, deliveryFilterText(by, m_zone)));
}

void DeliveryFilterRow::replaceTimes(const QString &text)
{
    setText(replaceFilterConditions(this->text(), {FilterKey::Since, FilterKey::Until}, text));
}

void DeliveryFilterRow::setKnown(const QStringList &events, const QStringList &endpoints, const QList<int> &statuses)
{
    setVocabulary({events, endpoints, statuses});
}

void DeliveryFilterRow::setKnownEvents(const QStringList &events)
{
    setVocabulary({events, m_known.endpoints, m_known.statuses});
}

void DeliveryFilterRow::setKnownEndpoints(const QStringList &endpoints)
{
    setVocabulary({m_known.events, endpoints, m_known.statuses});
}

void DeliveryFilterRow::setVocabulary(const FilterVocabulary &known)
{
    m_known = known;
    for (QStringList *names : {&m_known.events, &m_known.endpoints})
        names->removeIf([](const QString &name) { return name.size() > longestCompleted; });
    m_quick->setEndpoints(known.endpoints);
}

void DeliveryFilterRow::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    apply();
}

void DeliveryFilterRow::setViewStore(const SavedFilterStore &store)
{
    m_views->setStore(store);
}

void DeliveryFilterRow::setAside(QWidget *aside)
{
    m_aside = aside;
    m_chipLine->layout()->addWidget(aside);
}

void DeliveryFilterRow::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool DeliveryFilterRow::clear()
{
    const bool had = !text().isEmpty();
    setText({});
    return had;
}

Suggestions DeliveryFilterRow::suggestions(const QString &text, qsizetype cursor) const
{
    const FilterCompletion completion = completeDeliveryFilter(text, cursor, m_known);
    const bool isKey = completion.subject == FilterCompletion::Subject::Key;
    Suggestions result{completion.start, completion.length, {}, isKey && completion.start == cursor};
    for (const FilterCandidate &candidate : completion.candidates)
        result.items.append(
            {candidate.insert, candidate.shown, candidate.explanation, candidate.insert.endsWith(u':')});
    return result;
}

void DeliveryFilterRow::apply()
{
    if (const auto pasted = deliveryFilterLinkText(text()))
        m_field->replaceText(*pasted);
    m_typing->stop();
    m_parsed = parseDeliveryFilter(text(), {m_clock.now(), m_zone});
    const bool changed = m_parsed.problems.isEmpty() && m_parsed.filter != m_filter;
    if (changed)
        m_filter = m_parsed.filter;
    showParsed();
    if (changed)
        emit filterChanged(m_filter);
}

void DeliveryFilterRow::showParsed()
{
    m_clear->setVisible(!text().isEmpty());
    QList<QueryEdit::Mark> marks;
    for (const FilterProblem &problem : std::as_const(m_parsed.problems))
        marks.append({problem.start, problem.length});
    m_field->setMarks(marks);

    QList<Chip::Content> chips;
    for (const FilterCondition &condition : std::as_const(m_parsed.conditions)) {
        const QString label = condition.key ? filterKeyInfo(*condition.key).label : tr("Unknown");
        const QString value = condition.key ? condition.value : text().mid(condition.start, condition.length);
        chips.append({condition.leftOut ? tr("%1 not").arg(label) : label, value, !condition.valid});
    }
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());

    const QString problem = m_parsed.problems.isEmpty() ? QString() : m_parsed.problems.first().text;
    m_problem->setPlainText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_problemIcon->setVisible(!problem.isEmpty());
    m_field->setAccessibleDescription(problem);
    if (m_aside)
        m_aside->setVisible(problem.isEmpty());
    m_chipLine->setVisible(!chips.isEmpty() || !problem.isEmpty()); // else it would say nothing
}

void DeliveryFilterRow::editCondition(int index)
{
    if (index >= current().conditions.size())
        return;
    const FilterCondition &condition = m_parsed.conditions.at(index);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setSelection(int(condition.start), int(condition.length));
}

void DeliveryFilterRow::removeCondition(int index)
{
    // What has been typed since the chips were made may have moved the stretch.
    const FilterCondition shown = m_parsed.conditions.value(index);
    const FilterCondition now = current().conditions.value(index);
    if (now.key == shown.key && now.value == shown.value)
        setText(removeFilterStretch(text(), now.start, now.length));
}

} // namespace signalbox
