#include "panels/functions/invocationdetail.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "models/functions/invocationwords.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/wrappedpane.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostErrorLines = 8;

} // namespace

InvocationDetail::InvocationDetail(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_title(new PlainLabel(PlainLabel::Fit::ElideMiddle, this)),
      m_state(new StateBadge(this)), m_words(new StateNotice(this)), m_error(new WrappedPane(this)),
      m_effects(new PlainLabel(this)), m_facts(new QGridLayout), m_started(addFact(tr("First begun"))),
      m_lastBegun(addFact(tr("Last begun"))), m_took(addFact(tr("Took"))), m_answered(addFact(tr("Answered"))),
      m_repeats(addFact(tr("Asked again"))), m_endpoint(addFact(tr("Endpoint"))),
      m_messageId(addFact(tr("Message id"))), m_traceId(addFact(tr("Trace id"))), m_openDelivery(new QPushButton(this)),
      m_openEndpoint(new QPushButton(tr("Open endpoint"), this)),
      m_copyMessage(new QPushButton(tr("Copy message id"), this)),
      m_copyTrace(new QPushButton(tr("Copy trace id"), this))
{
    m_title->setFont(strongFont(font()));
    m_title->setAccessibleName(tr("Selected invocation"));
    m_words->setAbout(tr("What became of it"));
    m_error->setAccessibleName(tr("The function's words"));
    connect(m_error, &TextPane::widthChanged, this, &InvocationDetail::fitError); // its lines are broken anew by then
    m_effects->setAccessibleName(tr("What it did"));
    for (PlainLabel *id : {m_messageId, m_traceId}) {
        id->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
        id->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *title = new QHBoxLayout;
    title->setSpacing(space::small);
    title->addWidget(m_title, 1);
    title->addWidget(m_state);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setHorizontalSpacing(space::medium);
    m_facts->setVerticalSpacing(space::tiny);
    m_facts->setColumnStretch(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, space::small, space::large, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(title);
    layout->addWidget(m_words);
    layout->addWidget(m_error);
    layout->addWidget(m_effects);
    layout->addWidget(makeButtons());
    layout->addLayout(m_facts);
    layout->addStretch(1);
}

PlainLabel *InvocationDetail::addFact(const QString &name)
{
    const int row = m_facts->rowCount();
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
    title->setPlainText(name);
    title->setQuiet(false);
    auto *value = new PlainLabel(PlainLabel::Fit::ElideMiddle, this);
    value->setAccessibleName(name);
    title->setBuddy(value);
    m_facts->addWidget(title, row, 0);
    m_facts->addWidget(value, row, 1);
    return value;
}

QWidget *InvocationDetail::makeButtons()
{
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(space::small);
    for (QPushButton *button : {m_openDelivery, m_openEndpoint, m_copyMessage, m_copyTrace}) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    for (QPushButton *quiet : {m_openEndpoint, m_copyMessage, m_copyTrace})
        setRole(*quiet, ButtonRole::Quiet);
    connect(m_openDelivery, &QPushButton::clicked, this, [this] { emit deliveryRequested(*m_invocation.deliveryId); });
    connect(m_openEndpoint, &QPushButton::clicked, this, [this] { emit endpointRequested(m_invocation.endpointName); });
    connect(m_copyMessage, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(m_invocation.messageId); });
    connect(m_copyTrace, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(InvocationWords::traceId(m_invocation.traceParent)); });
    return buttons;
}

void InvocationDetail::showInvocation(const FunctionInvocation &invocation, Instant now)
{
    m_invocation = invocation;
    m_title->setPlainText(tr("%1 in %2", "event, function").arg(invocation.eventType, invocation.functionName));
    m_state->setState(InvocationWords::stateOf(invocation.state), InvocationWords::word(invocation.state));
    m_words->tell(InvocationWords::stateOf(invocation.state), InvocationWords::explanation(invocation.state));
    showOutcome();
    showFacts(now);
    showButtons();
}

void InvocationDetail::showOutcome()
{
    const QString error = visibleText(redacted(m_invocation.error), 4096, true);
    m_error->setVisible(!error.isEmpty());
    m_error->showText(error);
    fitError();
    QStringList effects;
    for (const auto &[name, value] : InvocationWords::effects(m_invocation))
        effects.append(tr("%1: %2", "effect and its count").arg(name, value));
    m_effects->setVisible(!effects.isEmpty());
    m_effects->setPlainText(effects.join(u'\n'));
}

void InvocationDetail::fitError()
{
    m_error->setFixedHeight(m_error->heightForLines(std::min(m_error->text().lineCount(), mostErrorLines)));
}

void InvocationDetail::showFacts(Instant now)
{
    const auto exact = [&](Instant at) {
        return tr("%1, %2", "exact time, relative time").arg(exactInstant(at, m_zone, true), relativeTime(at, now));
    };
    m_started->setPlainText(exact(m_invocation.createdAt));
    m_lastBegun->setPlainText(m_invocation.attempts > 1
            ? tr("%1, attempt %2").arg(exact(m_invocation.startedAt)).arg(m_invocation.attempts)
            : QString());
    const auto took = InvocationWords::took(m_invocation, now);
    m_took->setPlainText(took ? durationText(*took) : QString());
    m_answered->setPlainText(m_invocation.status ? tr("HTTP %1").arg(*m_invocation.status) : QString());
    m_repeats->setPlainText(m_invocation.repeats > 0
            ? tr("%n time(s), and answered without doing it twice", nullptr, m_invocation.repeats)
            : QString());
    m_endpoint->setPlainText(m_invocation.endpointName);
    m_messageId->setPlainText(m_invocation.messageId);
    m_traceId->setPlainText(InvocationWords::traceId(m_invocation.traceParent));
    for (int row = 0; row < m_facts->rowCount(); ++row) {
        const QLayoutItem *value = m_facts->itemAtPosition(row, 1);
        if (!value)
            continue;
        const bool isThere = !static_cast<PlainLabel *>(value->widget())->plainText().isEmpty();
        value->widget()->setVisible(isThere);
        m_facts->itemAtPosition(row, 0)->widget()->setVisible(isThere);
    }
}

void InvocationDetail::showButtons()
{
    m_openDelivery->setText(
        m_invocation.deliveryId ? tr("Open delivery %1").arg(*m_invocation.deliveryId) : tr("Open delivery"));
    m_openDelivery->setEnabled(m_invocation.deliveryId.has_value());
    m_openDelivery->setToolTip(
        m_invocation.deliveryId ? QString() : tr("No delivery of this database has brought this message"));
    m_openEndpoint->setVisible(!m_invocation.endpointName.isEmpty());
    m_copyTrace->setVisible(!InvocationWords::traceId(m_invocation.traceParent).isEmpty());
}

} // namespace signalbox
