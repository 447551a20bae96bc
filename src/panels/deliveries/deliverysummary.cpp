#include "panels/deliveries/deliverysummary.h"

#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"
#include "domain/deliveries/deliverywait.h"
#include "models/plaintooltip.h"
#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"
#include "widgets/state/statebadge.h"
#include "widgets/state/statenotice.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownEvent = 120;
constexpr qsizetype longestAddress = 300;

} // namespace

DeliverySummary::DeliverySummary(QWidget *parent)
    : QWidget(parent), m_state(new StateBadge(this)), m_sentence(new PlainLabel(this)), m_advice(new PlainLabel(this)),
      m_why(new QToolButton(this)), m_facts(new PlainLabel(this)), m_outside(new StateNotice(this)),
      m_notice(new StateNotice(this))
{
    for (PlainLabel *label : {m_sentence, m_advice, m_facts}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }
    m_sentence->setAccessibleName(tr("State of the delivery"));
    m_advice->setAccessibleName(tr("What to do"));
    m_facts->setAccessibleName(tr("What this was concluded from"));
    m_outside->setAbout(tr("Place in the list"));
    m_notice->setAbout(tr("Outcome of the replay"));
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_facts->setQuiet();
    m_facts->hide();
    m_why->setObjectName(u"why"_s);
    m_why->setText(tr("Why"));
    m_why->setToolTip(tr("Shows what this was concluded from"));
    m_why->setCheckable(true);
    m_why->setAutoRaise(true);
    connect(m_why, &QToolButton::toggled, m_facts, &QWidget::setVisible);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_outside);
    layout->addLayout(makeSentenceRow());
    layout->addWidget(m_advice);
    layout->addWidget(m_facts);
    layout->addWidget(m_notice);
    layout->addLayout(makeActions());
}

QBoxLayout *DeliverySummary::makeSentenceRow()
{
    auto *words = new QHBoxLayout;
    words->setSpacing(space::medium);
    words->addWidget(m_state, 0, Qt::AlignTop);
    words->addWidget(m_sentence, 1, Qt::AlignTop);
    // The first line stands beside the button's words.
    words->setContentsMargins(0, std::max(0, (m_why->sizeHint().height() - fontMetrics().height()) / 2), 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::medium);
    row->addLayout(words, 1);
    row->addWidget(m_why, 0, Qt::AlignTop);
    return row;
}

QLayout *DeliverySummary::makeActions()
{
    auto *row = new FlowLayout;
    m_recover = addAction(*row, tr("Replay what failed…"), {});
    m_replay = addAction(*row, tr("Replay this delivery"), {});
    m_replay->setIcon(themedIcon(Icon::Replay));
    m_skip = addAction(*row, tr("Skip"), {});
    setRole(*m_skip, ButtonRole::Danger);
    m_blocker = addAction(*row, {}, tr("Shows the delivery that this one waits behind."));
    for (QPushButton *button : {m_recover, m_skip, m_blocker})
        button->hide();
    m_endpoint = addAction(*row, tr("Open endpoint"), tr("Shows where it goes, with its settings and statistics."));
    m_edit = addAction(*row, tr("Edit and resend"), tr("Sends a changed payload, as a message of its own."));
    m_copy = addAction(*row, tr("Copy"), tr("Copies this delivery as cURL, SQL or JSON."));
    m_copy->setIcon(themedIcon(Icon::Copy));
    m_receiver = addAction(*row, tr("Send to local receiver"),
        tr("Sends it to the receiver of the test bench on this computer, to try a handler out."));
    setRecovery(false, {});
    connectActions();
    return row;
}

void DeliverySummary::connectActions()
{
    connect(m_recover, &QPushButton::clicked, this, &DeliverySummary::recoveryRequested);
    connect(m_replay, &QPushButton::clicked, this, &DeliverySummary::replayRequested);
    connect(m_skip, &QPushButton::clicked, this, &DeliverySummary::skipRequested);
    connect(m_blocker, &QPushButton::clicked, this, [this] {
        if (m_blockedBy)
            emit blockerRequested(*m_blockedBy);
    });
    connect(m_edit, &QPushButton::clicked, this, &DeliverySummary::editRequested);
    connect(m_receiver, &QPushButton::clicked, this, &DeliverySummary::receiverRequested);
    connect(m_endpoint, &QPushButton::clicked, this, &DeliverySummary::endpointRequested);
}

QPushButton *DeliverySummary::addAction(QLayout &row, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text, this);
    button->setAutoDefault(false);
    button->setToolTip(plainToolTip(tip));
    row.addWidget(button);
    return button;
}

/// One act is the obvious one: of several that failed it is to send them all, of one that one.
void DeliverySummary::setRecovery(bool offered, const QString &obstacle)
{
    m_recover->setVisible(offered);
    m_recover->setEnabled(obstacle.isEmpty());
    m_recover->setToolTip(plainToolTip(obstacle.isEmpty()
            ? tr("Reviews a replay of everything that failed at this endpoint and was not delivered since.")
            : obstacle));
    setRole(*m_recover, offered ? ButtonRole::Primary : ButtonRole::Plain);
    setRole(*m_replay, offered ? ButtonRole::Plain : ButtonRole::Primary);
}

void DeliverySummary::showCause(const DeliveryDetail &detail, const DeliveryCause &cause)
{
    const Delivery &delivery = detail.delivery;
    m_state->setState(stateOf(delivery), statusText(delivery));
    QString sentence = cause.sentence;
    if (delivery.replayOf)
        sentence += u' ' + tr("A replay of %1.").arg(*delivery.replayOf);
    if (delivery.sample)
        sentence += u' ' + tr("Sample history.");
    m_sentence->setPlainText(
        tr("Delivery %1, %2. %3")
            .arg(QString::number(delivery.id), visibleText(delivery.eventType, longestShownEvent), sentence));
    m_advice->setPlainText(cause.advice);
    m_advice->setVisible(!cause.advice.isEmpty());
    m_facts->setPlainText(cause.facts.join(u'\n'));
    m_why->setVisible(!cause.facts.isEmpty());
    m_facts->setVisible(m_why->isChecked() && !cause.facts.isEmpty());
    m_blockedBy = waitOf(delivery).blockedBy;
    m_blocker->setText(m_blockedBy ? tr("Open delivery %1").arg(*m_blockedBy) : QString());
    m_blocker->setVisible(m_blockedBy.has_value());
    m_endpoint->setEnabled(!delivery.endpointName.isEmpty());
    m_edit->setEnabled(!delivery.endpointName.isEmpty());
    m_receiver->setEnabled(!detail.payload.isEmpty());
}

void DeliverySummary::setReplayObstacle(const QString &why, const QString &whereItGoes)
{
    m_replay->setEnabled(why.isEmpty());
    const QString said = why.isEmpty()
        ? tr("Sends it to %1 once more, under the same message id.").arg(visibleText(whereItGoes, longestAddress))
        : why;
    m_replay->setToolTip(plainToolTip(said));
    m_replay->setAccessibleDescription(said);
}

void DeliverySummary::setReplayText(const QString &text)
{
    m_replay->setText(text);
}

void DeliverySummary::setSkip(const QString &text, const QString &obstacle)
{
    m_skip->setVisible(!text.isEmpty());
    m_skip->setText(text);
    m_skip->setEnabled(obstacle.isEmpty());
    const QString said
        = obstacle.isEmpty() ? tr("Gives it up: what waits behind it goes on without it. Asks first.") : obstacle;
    m_skip->setToolTip(plainToolTip(said));
    m_skip->setAccessibleDescription(said);
}

void DeliverySummary::setOutsideList(bool outside)
{
    m_outside->tell(HealthState::Unknown, outside ? tr("The filter leaves this delivery out of the list.") : QString());
}

void DeliverySummary::setNotice(HealthState state, const QString &text)
{
    m_notice->tell(state, text);
}

void DeliverySummary::setCopyMenu(QMenu *menu)
{
    m_copy->setMenu(menu);
}

} // namespace signalbox
