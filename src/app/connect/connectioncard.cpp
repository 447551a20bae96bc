#include "app/connect/connectioncard.h"

#include "app/connect/environmenttag.h"
#include "app/shell/environmentband.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString placeOf(const ConnectionProfile &profile)
{
    const QString where = profile.host.isEmpty() ? profile.service : profile.host;
    const QString database = profile.database.isEmpty() ? profile.user : profile.database; // as libpq has it
    if (where.isEmpty())
        return visibleText(database, 200);
    return visibleText(
        database.isEmpty() ? where : ConnectionCard::tr("%1 on %2", "database, host").arg(database, where), 200);
}

PlainLabel *cardLabel(PlainLabel::Fit fit, const QString &text)
{
    auto *label = new PlainLabel(fit);
    label->setPlainText(text);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

} // namespace

ConnectionCard::ConnectionCard(const SavedConnection &saved, Instant now, QWidget *parent)
    : CardButton(parent), m_name(saved.profile.name), m_more(new QToolButton), m_menu(new QMenu(this))
{
    const QString used = useWords(saved.use, now);
    const QString place = placeOf(saved.profile);
    auto *name = cardLabel(PlainLabel::Fit::ElideMiddle, visibleText(m_name, 200));
    name->setFont(strongFont(name->font()));
    auto *where = cardLabel(PlainLabel::Fit::ElideMiddle, place);
    auto *when = cardLabel(PlainLabel::Fit::ElideEnd, used);
    for (PlainLabel *quiet : {where, when})
        quiet->setQuiet();
    auto *state = new StateBadge;
    state->setAttribute(Qt::WA_TransparentForMouseEvents);
    state->setVisible(saved.use.state.has_value());
    state->setState(saved.use.state.value_or(HealthState::Unknown));
    m_more->setObjectName(u"more"_s);
    m_more->setText(u"\u22ef"_s);
    m_more->setAutoRaise(true);
    m_more->setAccessibleName(tr("More about %1").arg(visibleText(m_name, 80)));
    m_more->setToolTip(tr("Edit or forget"));

    auto *top = new QHBoxLayout;
    top->setSpacing(space::small);
    top->addWidget(name);
    top->addWidget(new EnvironmentTag(saved.profile.environment));
    top->addStretch(1);
    top->addWidget(state);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(space::large);
    bottom->addWidget(where, 1);
    bottom->addWidget(when);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::tiny);
    lines->addLayout(top);
    lines->addLayout(bottom);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::medium, space::small, space::medium);
    layout->setSpacing(space::small);
    layout->addLayout(lines, 1);
    layout->addWidget(m_more);
    setAccessibleName(visibleText(m_name, 200));
    QStringList description{environmentWord(saved.profile.environment), place, used};
    if (saved.use.state)
        description.append(stateWord(*saved.use.state));
    setAccessibleDescription(description.join(u", "_s));
    fillMenu();
}

QWidget *ConnectionCard::menuButton() const
{
    return m_more;
}

void ConnectionCard::fillMenu()
{
    m_menu->addAction(tr("Open"), this, &QAbstractButton::click)->setObjectName(u"openConnection"_s);
    m_menu->addAction(tr("Edit..."), this, &ConnectionCard::editRequested)->setObjectName(u"editConnection"_s);
    QAction *forget = m_menu->addAction(tr("Forget..."), this, &ConnectionCard::forgetRequested);
    forget->setObjectName(u"forgetConnection"_s);
    forget->setShortcut(QKeySequence::Delete);
    forget->setShortcutContext(Qt::WidgetShortcut); // shown here; the card hears the key
    connect(m_more, &QToolButton::clicked, this,
        [this] { m_menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

void ConnectionCard::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete))
        emit forgetRequested();
    else
        CardButton::keyPressEvent(event);
}

void ConnectionCard::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    m_menu->popup(byKey ? mapToGlobal(rect().center()) : event->globalPos());
}

QString useWords(const ConnectionUse &use, Instant now)
{
    return use.at ? ConnectionCard::tr("used %1").arg(relativeTime(*use.at, now)) : ConnectionCard::tr("not used yet");
}

} // namespace signalbox
