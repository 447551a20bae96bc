#include "app/shell/connectionstatusbar.h"

#include "app/shell/environmentband.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/look/iconset.h"
#include "widgets/look/livetimer.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto ageInterval = std::chrono::seconds(1);

HealthState lookOf(PgSession::State state)
{
    switch (state) {
    case PgSession::State::Connected:
        return HealthState::Healthy;
    case PgSession::State::Connecting:
        return HealthState::Running;
    case PgSession::State::Stale:
        return HealthState::Attention;
    case PgSession::State::Reconnecting:
    case PgSession::State::Failed:
        return HealthState::Failing;
    case PgSession::State::Disconnected:
        return HealthState::Unknown; // nothing is known of a database that is not asked
    }
    Q_UNREACHABLE();
}

QString wordOf(PgSession::State state)
{
    switch (state) {
    case PgSession::State::Connected:
        return ConnectionStatusBar::tr("connected");
    case PgSession::State::Connecting:
        return ConnectionStatusBar::tr("connecting");
    case PgSession::State::Stale:
        return ConnectionStatusBar::tr("no answer");
    case PgSession::State::Reconnecting:
        return ConnectionStatusBar::tr("reconnecting");
    case PgSession::State::Failed:
        return ConnectionStatusBar::tr("connection failed");
    case PgSession::State::Disconnected:
        return ConnectionStatusBar::tr("not connected");
    }
    Q_UNREACHABLE();
}

} // namespace

ConnectionStatusBar::ConnectionStatusBar(QWidget *parent)
    : QStatusBar(parent), m_state(new StateBadge), m_environment(new PlainLabel(PlainLabel::Fit::ElideEnd)),
      m_server(new PlainLabel(PlainLabel::Fit::ElideMiddle)), m_remarkIcon(new StateIcon),
      m_remarks(new PlainLabel(PlainLabel::Fit::ElideEnd)), m_age(new PlainLabel(PlainLabel::Fit::ElideEnd)),
      m_cost(new PlainLabel(PlainLabel::Fit::ElideEnd)), m_faults(new QToolButton),
      m_timer(new LiveTimer(this, ageInterval))
{
    setSizeGripEnabled(false);
    setContentsMargins(space::medium, 0, space::medium, 0);
    m_state->setObjectName(u"connectionState"_s);
    m_server->setObjectName(u"server"_s);
    m_remarks->setObjectName(u"serverRemarks"_s);
    m_age->setObjectName(u"dataAge"_s);
    m_cost->setObjectName(u"cost"_s);
    m_faults->setObjectName(u"faults"_s);
    m_faults->setText(tr("Faults"));
    m_faults->setCheckable(true);
    m_faults->setAutoRaise(true);
    m_faults->setToolTip(tr("Makes the sandbox's endpoints fail, hang and refuse"));
    m_cost->setToolTip(tr("What this window has cost the server so far"));
    addWidget(m_state);
    addWidget(m_environment);
    addWidget(m_server, 1);
    addWidget(m_remarkIcon);
    addWidget(m_remarks, 2);
    m_remarkIcon->setState(HealthState::Attention);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_age, m_cost, m_faults})
        addPermanentWidget(widget);
    connect(m_faults, &QToolButton::clicked, this, &ConnectionStatusBar::faultsToggled);
    connect(m_timer, &LiveTimer::tick, this, &ConnectionStatusBar::update);
    showNothing();
}

void ConnectionStatusBar::showProject(ProjectConnection *project, const ConnectionProfile &profile)
{
    m_project = project;
    m_environment->setPlainText(environmentWord(profile.environment));
    m_profile = profile.name;
    connect(project, &ProjectConnection::stateChanged, this, &ConnectionStatusBar::update);
    connect(project, &ProjectConnection::capabilitiesChanged, this, &ConnectionStatusBar::showServer);
    connect(project, &ProjectConnection::situationChanged, this, &ConnectionStatusBar::showServer);
    showServer();
    update();
}

void ConnectionStatusBar::showServer()
{
    if (!m_project)
        return;
    m_server->setPlainText(tr("%1, PostgreSQL %2").arg(m_profile, m_project->capabilities().serverVersionText));
    m_server->setToolTip(plainToolTip(visibleText(m_project->displayName())));
    QStringList words;
    QStringList details;
    for (const ServerRemark &remark : remarksOn(m_project->situation())) {
        words.append(remark.words);
        details.append(tr("%1: %2", "a remark on the server: what follows from it").arg(remark.words, remark.detail));
    }
    m_remarkIcon->setVisible(!words.isEmpty());
    m_remarks->setVisible(!words.isEmpty());
    m_remarks->setPlainText(words.join(u"; "_s));
    m_remarks->setToolTip(plainToolTip(details.join(u'\n')));
    m_remarks->setAccessibleDescription(details.join(u'\n'));
}

void ConnectionStatusBar::showNothing()
{
    m_project.clear();
    m_remarkIcon->hide();
    m_remarks->hide();
    for (PlainLabel *label : {m_environment, m_server, m_age, m_cost})
        label->setPlainText({});
    setFaults(false, false);
    update();
}

void ConnectionStatusBar::setFaults(bool available, bool on)
{
    m_faults->setVisible(available);
    m_faults->setChecked(on);
}

void ConnectionStatusBar::update()
{
    const PgSession::State state = m_project ? m_project->state() : PgSession::State::Disconnected;
    const bool isOff = state == PgSession::State::Disconnected;
    m_state->setState(lookOf(state), wordOf(state), isOff ? std::optional(Icon::Disconnect) : std::nullopt);
    if (!m_project)
        return;
    if (const std::optional<Instant> answer = m_project->lastAnswer())
        m_age->setPlainText(tr("last answer %1").arg(relativeTime(*answer, m_project->clock()->now())));
    const pg::SessionStatistics foreground = m_project->foreground().statistics();
    const pg::SessionStatistics background = m_project->background().statistics();
    const auto statements = int(foreground.statements + background.statements);
    m_cost->setPlainText(tr("%n statement(s), %1", nullptr, statements)
                             .arg(durationText(foreground.serverWait + background.serverWait)));
}

} // namespace signalbox
