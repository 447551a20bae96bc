#include "panels/functions/functioncard.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/functions/functionverdict.h"
#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCardName = 60;
constexpr qsizetype longestLinkName = 32;
constexpr qsizetype longestNeedWords = 300;

/// With what is said of them, unless the verdict has said it already.
QString missingNeeds(const QList<FunctionNeed> &needs, bool isOptional, const QString &verdict)
{
    QStringList missing;
    for (const FunctionNeed &need : needs) {
        if (need.isMet || need.isOptional != isOptional)
            continue;
        const QString name = visibleText(need.name, longestCardName);
        QString words = visibleText(need.words, longestNeedWords);
        if (words.endsWith(u'.'))
            words.chop(1);
        missing.append(words.isEmpty() || verdict.contains(words)
                ? name
                : FunctionCard::tr("%1 (%2)", "what is needed, and what is said of it").arg(name, words));
    }
    return joinedList(missing);
}

} // namespace

FunctionCard::FunctionCard(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_name(new PlainLabel(PlainLabel::Fit::ElideMiddle, this)),
      m_state(new StateBadge(this)), m_words(new PlainLabel(this)), m_hint(new PlainLabel(this)),
      m_endpoints(new QWidget(this)), m_endpointFlow(new FlowLayout), m_has(new StateNotice(this)),
      m_lacks(new StateNotice(this)), m_leavesOut(new StateNotice(this)), m_figures(new PlainLabel(this)),
      m_spoke(new PlainLabel(this)), m_checked(new StateNotice(this)), m_check(new QPushButton(tr("Check"), this)),
      m_invoke(new QPushButton(tr("Invoke..."), this)), m_invocations(new QPushButton(tr("Invocations"), this))
{
    setBackgroundRole(QPalette::Base);
    m_words->setAccessibleName(tr("State of the function"));
    m_hint->setAccessibleName(tr("What to do"));
    m_figures->setAccessibleName(tr("Last day"));
    m_spoke->setAccessibleName(tr("Version"));
    for (PlainLabel *quiet : {m_hint, m_spoke})
        quiet->setQuiet();
    m_has->setAbout(tr("What it has"));
    m_lacks->setAbout(tr("What it lacks"));
    m_leavesOut->setAbout(tr("What it leaves out"));
    m_checked->setAbout(tr("Outcome of the check"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::large, space::medium);
    layout->setSpacing(space::small);
    layout->addWidget(makeTitle());
    layout->addWidget(m_words);
    layout->addWidget(m_hint);
    layout->addWidget(makeEndpoints());
    for (QWidget *line : {static_cast<QWidget *>(m_lacks), static_cast<QWidget *>(m_leavesOut),
             static_cast<QWidget *>(m_has), static_cast<QWidget *>(m_figures), static_cast<QWidget *>(m_spoke)})
        layout->addWidget(line);
    layout->addWidget(makeButtons());
    layout->addWidget(m_checked);
    layout->addStretch(1);
}

QWidget *FunctionCard::makeTitle()
{
    auto *title = new QWidget(this);
    m_name->setFont(strongFont(font()));
    m_name->setAccessibleName(tr("Function"));
    auto *row = new QHBoxLayout(title);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::small);
    row->addWidget(m_name, 1);
    row->addWidget(m_state);
    return title;
}

QWidget *FunctionCard::makeEndpoints()
{
    m_endpoints->setAccessibleName(tr("Endpoints that lead to it"));
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, m_endpoints);
    title->setPlainText(tr("Called by"));
    title->setQuiet(false);
    m_endpointFlow->setContentsMargins(0, 0, 0, 0);
    m_endpointFlow->setSpacing(space::tiny);
    auto *row = new QHBoxLayout(m_endpoints);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::tiny);
    row->addWidget(title);
    row->addLayout(m_endpointFlow, 1);
    return m_endpoints;
}

QWidget *FunctionCard::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QPushButton *button : {m_check, m_invoke, m_invocations}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    setRole(*m_invocations, ButtonRole::Quiet);
    connect(m_check, &QPushButton::clicked, this, [this] {
        if (const auto endpoint = endpointToAsk())
            emit checkRequested(*endpoint);
    });
    connect(m_invoke, &QPushButton::clicked, this, &FunctionCard::invokeRequested);
    connect(m_invocations, &QPushButton::clicked, this, &FunctionCard::invocationsRequested);
    return buttons;
}

void FunctionCard::setFunction(const EdgeFunction &function, Instant now)
{
    const bool hasOtherEndpoints = function.endpoints != m_function.endpoints;
    m_function = function;
    const QString name = visibleText(function.name, longestCardName);
    m_name->setPlainText(function.name);
    setAccessibleName(name);
    m_check->setAccessibleName(tr("Check %1").arg(name));
    m_invoke->setAccessibleName(tr("Invoke %1").arg(name));
    m_invocations->setAccessibleName(tr("Invocations of %1").arg(name));
    if (hasOtherEndpoints)
        showEndpoints();
    showNeeds(verdictOf(function, now).words);
    showButtons();
    updateTimes(now);
}

void FunctionCard::updateTimes(Instant now)
{
    const FunctionVerdict verdict = verdictOf(m_function, now);
    m_state->setState(verdict.state, conditionWord(verdict.condition));
    m_words->setPlainText(verdict.since
            ? tr("%1 Since %2.", "a sentence, and since when it holds")
                  .arg(verdict.words,
                      tr("%1 (%2)", "exact time, relative time")
                          .arg(exactInstant(*verdict.since, m_zone), relativeTime(*verdict.since, now)))
            : verdict.words);
    m_hint->setPlainText(verdict.hint);
    m_hint->setVisible(!verdict.hint.isEmpty());
    showFigures(now);
    const QString spoke = spokeText(now);
    m_spoke->setPlainText(spoke);
    m_spoke->setVisible(!spoke.isEmpty());
}

/// Links of before stay where they are, and so does the focus, as long as they lead to the same endpoints.
void FunctionCard::showEndpoints()
{
    while (m_endpointFlow->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_endpointFlow->takeAt(0));
        item->widget()->deleteLater();
    }
    for (const FunctionEndpoint &endpoint : std::as_const(m_function.endpoints)) {
        const QString name = visibleText(endpoint.name, longestLinkName);
        const QString text = !endpoint.isActive ? tr("%1, inactive").arg(name)
            : endpoint.isSigned                 ? tr("%1, signed").arg(name)
                                                : tr("%1, not signed").arg(name);
        auto *link = new QPushButton(text, m_endpoints);
        link->setAccessibleName(tr("Open endpoint %1").arg(name));
        link->setToolTip(tr("Open the endpoint"));
        link->setAutoDefault(false);
        setRole(*link, ButtonRole::Quiet);
        link->setIcon(themedIcon(u"endpoints"_s));
        connect(link, &QPushButton::clicked, this, [this, name = endpoint.name] { emit endpointRequested(name); });
        m_endpointFlow->addWidget(link);
    }
    m_endpoints->setVisible(!m_function.endpoints.isEmpty());
}

void FunctionCard::showNeeds(const QString &verdict)
{
    QStringList met;
    const QList<FunctionNeed> needs = m_function.report ? m_function.report->needs : QList<FunctionNeed>();
    for (const FunctionNeed &need : needs) {
        if (need.isMet)
            met.append(visibleText(need.name, longestCardName));
    }
    const QString lacks = missingNeeds(needs, false, verdict);
    const QString leavesOut = missingNeeds(needs, true, verdict);
    m_lacks->tell(HealthState::Failing, lacks.isEmpty() ? QString() : tr("It lacks %1.").arg(lacks));
    m_leavesOut->tell(HealthState::Unknown, leavesOut.isEmpty() ? QString() : tr("It does without %1.").arg(leavesOut));
    m_has->tell(HealthState::Healthy, met.isEmpty() ? QString() : tr("It has %1.").arg(joinedList(met)));
}

void FunctionCard::showFigures(Instant now)
{
    const FunctionFigures &figures = m_function.figures;
    QStringList parts;
    const auto add = [&parts](qint64 count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(figures.done, tr("%1 done", "count").arg(countText(figures.done)));
    add(figures.failed, tr("%1 failed", "count").arg(countText(figures.failed)));
    add(figures.refused, tr("%1 refused", "count").arg(countText(figures.refused)));
    add(figures.brokenOff, tr("%1 broke off", "count").arg(countText(figures.brokenOff)));
    add(figures.underWay, tr("%1 under way", "count").arg(countText(figures.underWay)));
    add(figures.repeats, tr("%1 asked for again", "count").arg(countText(figures.repeats)));
    if (figures.p50 && figures.p95)
        parts.append(tr("p50 %1, p95 %2").arg(durationText(*figures.p50), durationText(*figures.p95)));
    QString words = parts.isEmpty() ? tr("Last day: nothing.") : tr("Last day: %1.").arg(parts.join(u", "_s));
    if (figures.lastFailedAt && (!figures.lastDoneAt || *figures.lastFailedAt > *figures.lastDoneAt))
        words += u' '
            + tr("Last failed %1: %2")
                  .arg(relativeTime(*figures.lastFailedAt, now), visibleText(figures.lastError, longestNeedWords));
    m_figures->setPlainText(words);
}

QString FunctionCard::spokeText(Instant now) const
{
    if (!m_function.report)
        return {};
    return tr("Version %1, spoke %2")
        .arg(
            visibleText(m_function.report->version, longestCardName), relativeTime(m_function.report->reportedAt, now));
}

std::optional<FunctionEndpoint> FunctionCard::endpointToAsk() const
{
    const auto found = std::ranges::find_if(m_function.endpoints, &FunctionEndpoint::isActive);
    return found == m_function.endpoints.end() ? std::nullopt : std::optional(*found);
}

void FunctionCard::setCheck(const CheckWords &words, bool isBusy)
{
    m_isChecking = isBusy;
    m_checked->tell(words.state, words.words);
    showButtons();
}

void FunctionCard::showButtons()
{
    const bool isAsked = endpointToAsk().has_value();
    m_givesFocusBack = m_givesFocusBack || (m_isChecking && m_check->hasFocus());
    m_check->setEnabled(isAsked && !m_isChecking);
    if (m_check->isEnabled() && std::exchange(m_givesFocusBack, false) && m_invoke->hasFocus())
        m_check->setFocus();
    m_check->setToolTip(isAsked ? tr("Send test.webhook to it: it answers with what it has and lacks")
                                : tr("No active endpoint leads to it"));
    m_invoke->setEnabled(!m_function.endpoints.isEmpty());
    m_invoke->setToolTip(tr("Open the test bench with one of its events"));
}

void FunctionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &look = tokens(palette());
    stylepaint::box(painter, rect(), {.fill = look.surface, .edge = look.edge, .radius = radius::card});
}

} // namespace signalbox
