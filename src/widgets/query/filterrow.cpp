#include "widgets/query/filterrow.h"

#include "domain/filter/filterlink.h"
#include "widgets/look/iconset.h"
#include "widgets/query/chiprow.h"
#include "widgets/query/queryedit.h"
#include "widgets/query/savedfiltermenu.h"
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

FilterRow::FilterRow(
    const FilterKeys &keys, const QString &panel, const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_keys(keys), m_panel(panel), m_clock(clock), m_zone(zone), m_field(new QueryEdit(this)),
      m_clear(new QAction(this)), m_menus(new FilterMenus([this](QStringView key) { return wantedNow(key); }, this)),
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
    showReading();
}

QHBoxLayout *FilterRow::makeFieldRow()
{
    m_field->setAccessibleName(tr("Filter"));
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
    connect(copy, &QToolButton::clicked, this, &FilterRow::copyLink);

    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addSpacing(4);
    row->addWidget(m_menus);
    row->addWidget(views);
    row->addWidget(copy);
    return row;
}

void FilterRow::makeChipLine()
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

void FilterRow::connectParts()
{
    connect(m_field, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &QLineEdit::returnPressed, this, &FilterRow::apply);
    connect(m_typing, &QTimer::timeout, this, &FilterRow::apply);
    connect(m_clear, &QAction::triggered, this, &FilterRow::clear);
    connect(m_views, &SavedFilterMenu::chosen, this, &FilterRow::setText);
    connect(m_chips, &ChipRow::chosen, this, &FilterRow::editCondition);
    connect(m_chips, &ChipRow::removeRequested, this, &FilterRow::removeCondition);
    connect(m_chips, &ChipRow::emptied, this, &FilterRow::focusText);
    connect(m_menus, &FilterMenus::chosen, this, &FilterRow::replaceConditions);
}

void FilterRow::setExample(const QString &example)
{
    m_field->setPlaceholderText(example);
    m_field->setToolTip(example); // it may be cut there
}

const FilterReading &FilterRow::current()
{
    if (m_typing->isActive())
        apply();
    return m_reading;
}

QStringList FilterRow::wantedNow(QStringView key)
{
    current();
    return wanted(key);
}

QString FilterRow::text() const
{
    return m_field->text();
}

QString FilterRow::link() const
{
    return filterLink(m_panel, printed(FilterZoneText::Written));
}

void FilterRow::copyLink()
{
    current();
    QGuiApplication::clipboard()->setText(link());
    QToolTip::showText(mapToGlobal(QPoint(width(), 0)), tr("The link is copied."), this);
}

void FilterRow::setText(const QString &text)
{
    m_field->replaceText(text);
    apply();
}

void FilterRow::addTimeRange(Instant from, Instant to)
{
    const auto condition = [this](QStringView key, Instant at, FilterTimeEnd end) {
        return key.toString() + u':' + filterTimeText(TimeBound{at}, end, m_zone, FilterZoneText::Implied);
    };
    replaceConditions({filterSince.toString(), filterUntil.toString()},
        condition(filterSince, from, FilterTimeEnd::Since) + u' ' + condition(filterUntil, to, FilterTimeEnd::Until));
}

void FilterRow::replaceConditions(const QStringList &keys, const QString &by)
{
    setText(replaceFilterConditions(text(), m_keys, keys, by));
}

void FilterRow::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    apply();
}

void FilterRow::setViewStore(const SavedFilterStore &store)
{
    m_views->setStore(store);
}

void FilterRow::setAside(QWidget *aside)
{
    m_aside = aside;
    m_chipLine->layout()->addWidget(aside);
}

void FilterRow::focusText()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool FilterRow::clear()
{
    const bool had = !text().isEmpty();
    setText({});
    return had;
}

Suggestions FilterRow::suggestions(const QString &text, qsizetype cursor) const
{
    const FilterCompletion completion = complete(text, cursor);
    const bool isKey = completion.subject == FilterCompletion::Subject::Key;
    Suggestions result{completion.start, completion.length, {}, isKey && completion.start == cursor};
    for (const FilterCandidate &candidate : completion.candidates)
        result.items.append(
            {candidate.insert, candidate.shown, candidate.explanation, candidate.insert.endsWith(u':')});
    return result;
}

void FilterRow::apply()
{
    if (const auto pasted = filterLinkText(m_panel, text()))
        m_field->replaceText(*pasted);
    m_typing->stop();
    m_reading = read(text(), {m_clock.now(), m_zone});
    showReading();
    if (m_reading.problems.isEmpty())
        adopt();
}

QList<Chip::Content> FilterRow::chipContents() const
{
    QList<Chip::Content> chips;
    for (const FilterCondition &condition : m_reading.conditions) {
        const auto key = m_keys.named(condition.key);
        const QString label = key ? m_keys.at(*key).label : tr("Unknown");
        const QString value = key ? condition.value : text().mid(condition.start, condition.length);
        chips.append({condition.leftOut ? tr("%1 not").arg(label) : label, value, !condition.valid});
    }
    return chips;
}

void FilterRow::showReading()
{
    m_clear->setVisible(!text().isEmpty());
    QList<QueryEdit::Mark> marks;
    for (const FilterProblem &problem : std::as_const(m_reading.problems))
        marks.append({problem.start, problem.length});
    m_field->setMarks(marks);
    const QList<Chip::Content> chips = chipContents();
    m_chips->setChips(chips);
    m_chips->setVisible(!chips.isEmpty());

    const QString problem = m_reading.problems.isEmpty() ? QString() : m_reading.problems.first().text;
    m_problem->setPlainText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_problemIcon->setVisible(!problem.isEmpty());
    m_field->setAccessibleDescription(problem);
    if (m_aside)
        m_aside->setVisible(problem.isEmpty());
    m_chipLine->setVisible(!chips.isEmpty() || !problem.isEmpty()); // else it would say nothing
}

void FilterRow::editCondition(int index)
{
    if (index >= current().conditions.size())
        return;
    const FilterCondition &condition = m_reading.conditions.at(index);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->setSelection(int(condition.start), int(condition.length));
}

void FilterRow::removeCondition(int index)
{
    // What has been typed since the chips were made may have moved the stretch.
    const FilterCondition shown = m_reading.conditions.value(index);
    const FilterCondition now = current().conditions.value(index);
    if (now.key == shown.key && now.value == shown.value)
        setText(removeFilterStretch(text(), now.start, now.length));
}

} // namespace signalbox
