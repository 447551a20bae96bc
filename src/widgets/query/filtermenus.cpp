#include "widgets/query/filtermenus.h"

#include "core/visibletext.h"
#include "domain/filter/filterkeys.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownChoice = 60;
constexpr qsizetype mostChoices = 40;

/// `list` without `value` where it has it, else with it.
QStringList toggled(QStringList list, const QString &value)
{
    if (list.removeAll(value) == 0)
        list.append(value);
    return list;
}

QString condition(const QString &key, const QStringList &values)
{
    QStringList quoted;
    for (const QString &value : values)
        quoted.append(quotedFilterValue(value));
    return quoted.isEmpty() ? QString() : key + u':' + quoted.join(u',');
}

template <typename Act>
void addChoice(QMenu &menu, const QString &text, bool checked, QObject *context, Act act)
{
    QAction *action = menu.addAction(visibleText(text, longestShownChoice).replace(u'&', u"&&"_s), context, act);
    action->setCheckable(true);
    action->setChecked(checked);
}

/// How a filter prints what was typed.
QString printedSince(const QString &typed)
{
    const auto bound = readFilterTime(typed, FilterTimeEnd::Since, {});
    return bound ? filterTimeText(*bound, FilterTimeEnd::Since, QTimeZone::utc(), FilterZoneText::Implied) : QString();
}

} // namespace

FilterMenus::FilterMenus(std::function<QStringList(QStringView key)> wanted, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_wanted(std::move(wanted))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
}

QList<FilterMenus::Choice> FilterMenus::choices(const QStringList &names)
{
    QList<Choice> choices;
    for (const QString &name : names)
        choices.append({name, name});
    return choices;
}

QMenu *FilterMenus::addButton(const QString &title, const QString &accessibleName)
{
    auto *button = new QToolButton(this);
    button->setText(title);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    m_layout->addWidget(button);
    return menu;
}

void FilterMenus::addValues(const Values &values)
{
    QMenu *menu = addButton(values.title, values.accessibleName);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, values] { fillValues(*menu, values); });
}

void FilterMenus::addTimes()
{
    QMenu *menu = addButton(tr("Time"), tr("Choose a time range"));
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillTimes(*menu); });
}

void FilterMenus::fillValues(QMenu &menu, const Values &values)
{
    menu.clear();
    const QStringList wanted = m_wanted(values.key);
    const QList<Choice> choices = values.choices();
    addChoice(menu, values.any, wanted.isEmpty(), this, [this, key = values.key] { emit chosen({key}, {}); });
    menu.addSeparator();
    for (const Choice &choice : choices.first(std::min(mostChoices, choices.size())))
        addChoice(menu, choice.shown, wanted.contains(choice.value), this,
            [this, key = values.key, conditions = condition(values.key, toggled(wanted, choice.value))] {
                emit chosen({key}, conditions);
            });
    if (choices.size() > mostChoices)
        menu.addAction(tr("%n more: type %1", nullptr, int(choices.size() - mostChoices)).arg(values.key + u':'))
            ->setEnabled(false);
}

void FilterMenus::chooseTimes(const QString &conditions)
{
    emit chosen({filterSince.toString(), filterUntil.toString()}, conditions);
}

void FilterMenus::fillTimes(QMenu &menu)
{
    menu.clear();
    const QString since = m_wanted(filterSince).value(0);
    const bool isOpen = m_wanted(filterUntil).isEmpty();
    addChoice(menu, tr("Any time"), since.isEmpty() && isOpen, this, [this] { chooseTimes({}); });
    menu.addSeparator();
    const auto add = [&](const QString &text, const QString &typed) {
        addChoice(menu, text, isOpen && since == printedSince(typed), this,
            [this, typed] { chooseTimes(u"since:"_s + typed); });
    };
    add(tr("Last 15 minutes"), u"15m"_s);
    add(tr("Last hour"), u"1h"_s);
    add(tr("Last 6 hours"), u"6h"_s);
    add(tr("Last 24 hours"), u"24h"_s);
    add(tr("Last 7 days"), u"7d"_s);
    add(tr("Last 30 days"), u"30d"_s);
    menu.addSeparator();
    menu.addAction(tr("Today"), this, [this] { chooseTimes(u"since:today"_s); });
    menu.addAction(tr("Yesterday"), this, [this] { chooseTimes(u"since:yesterday until:yesterday"_s); });
}

} // namespace signalbox
