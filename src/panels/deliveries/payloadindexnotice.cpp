#include "panels/deliveries/payloadindexnotice.h"

#include "core/humantext.h"
#include "domain/deliveries/payloadindexsource.h"
#include "panels/acts/reviewdialog.h"
#include "widgets/look/livetimer.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>

namespace signalbox {

using namespace Qt::StringLiterals;
using State = PayloadIndex::State;
using Phase = PayloadIndex::Phase;

PayloadIndexNotice::PayloadIndexNotice(const PanelContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_timer(new LiveTimer(this, context.liveInterval)),
      m_icon(new StateIcon(this)), m_words(new PlainLabel(this)), m_progress(new QProgressBar(this)),
      m_button(new QPushButton(this))
{
    setAccessibleName(tr("Index of the payloads"));
    m_words->setAccessibleName(tr("State of the payloads' index"));
    m_progress->setAccessibleName(tr("Progress of making the index"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 8);
    m_button->setObjectName(u"payloadIndexButton"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_icon);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &PayloadIndexNotice::act);
    connect(m_timer, &LiveTimer::tick, this, &PayloadIndexNotice::ask);
    hide();
}

void PayloadIndexNotice::setFilter(const DeliveryFilter &filter)
{
    m_wanted = !filter.payloads.isEmpty() && m_context.sources.has<PayloadIndexSource>();
    if (!m_wanted && m_making == Making::No) {
        m_failure.clear();
        m_sawBuild = false;
    }
    showState();
    if (m_wanted)
        ask();
}

void PayloadIndexNotice::ask()
{
    const bool isOver = m_index && m_index->state == State::Ready && m_making == Making::No;
    if (isOver || std::exchange(m_asking, true))
        return;
    whenReady(m_context.sources.get<PayloadIndexSource>().state(), this, [this](const Result<PayloadIndex> &answer) {
        m_asking = false;
        if (answer)
            adopt(*answer);
    });
}

void PayloadIndexNotice::adopt(const PayloadIndex &index)
{
    m_index = index;
    m_sawBuild = m_sawBuild || index.state == State::Building;
    if (index.state == State::Ready || index.state == State::Building)
        m_failure.clear();
    showState();
}

void PayloadIndexNotice::act()
{
    if (m_making == Making::Running) {
        m_making = Making::Stopping;
        showState();
        m_context.sources.get<PayloadIndexSource>().cancel();
    } else if (m_index && m_index->state == State::Ready) {
        m_sawBuild = false;
        showState();
    } else if (m_context.profile.environment == Environment::Production) {
        review();
    } else {
        make();
    }
}

void PayloadIndexNotice::review()
{
    const QString size
        = m_index->aboutBytes ? tr("It takes about %1 of disk.").arg(byteSizeText(*m_index->aboutBytes)) : QString();
    auto *confirm = new ReviewDialog({tr("Make an index on production"),
                                         tr("The server reads all of public.webhook_logs twice, which may take many "
                                            "minutes. Deliveries go on meanwhile. %1")
                                             .arg(size),
                                         {u"create index concurrently webhook_logs_payload"_s,
                                             u"on public.webhook_logs using gin (payload jsonb_path_ops)"_s},
                                         tr("Create the index")},
        m_context.profile, this);
    connect(confirm, &QDialog::accepted, this, &PayloadIndexNotice::make);
    confirm->open();
}

void PayloadIndexNotice::make()
{
    if (m_making != Making::No)
        return;
    m_making = Making::Running;
    m_sawBuild = true;
    m_failure.clear();
    showState();
    whenReady(m_context.sources.get<PayloadIndexSource>().create(), this,
        [this](const Result<PayloadIndex> &answer) { made(answer); });
}

void PayloadIndexNotice::made(const Result<PayloadIndex> &answer)
{
    m_making = Making::No;
    if (answer)
        return adopt(*answer);
    m_sawBuild = false;
    if (answer.error().kind != ErrorKind::Cancelled)
        m_failure = tr("The index was not made: %1").arg(sentences(answer.error()));
    if (m_index)
        m_index->state = State::Absent; // until the answer says better
    showState();
    ask();
}

void PayloadIndexNotice::showState()
{
    const bool isMaking = m_making != Making::No;
    const bool isReady = m_index && m_index->state == State::Ready;
    const bool isVisible = isMaking || (m_wanted && m_index && (!isReady || m_sawBuild));
    m_icon->show();
    m_progress->hide();
    m_button->setEnabled(m_making != Making::Stopping);
    if (isMaking || (m_index && m_index->state == State::Building))
        showProgress();
    else if (!m_failure.isEmpty())
        showEnd(HealthState::Failing, m_failure, tr("Try again"));
    else if (isReady)
        showEnd(HealthState::Healthy, tr("The index is ready: searches for payloads go along it now."), tr("Close"));
    else if (m_index)
        showOffer();
    setVisible(isVisible);
}

void PayloadIndexNotice::showEnd(HealthState state, const QString &words, const QString &button)
{
    m_icon->setState(state);
    m_words->setPlainText(words);
    m_button->setText(button);
    m_button->show();
}

void PayloadIndexNotice::showOffer()
{
    m_icon->setState(HealthState::Attention);
    m_icon->setVisible(m_index->state == State::Invalid);
    m_words->setPlainText(offerWords());
    m_button->setText(tr("Create the index"));
    m_button->setVisible(m_index->mayCreate);
}

QString PayloadIndexNotice::offerWords() const
{
    const QString now = m_index->state == State::Invalid
        ? tr(
            "An index of the payloads was begun and not finished: it costs time with every delivery and finds nothing.")
        : tr("Searching payloads reads delivery by delivery.");
    if (!m_index->mayCreate) {
        const Error why = mayNotMakeIndex(*m_index, m_context.capabilities().user);
        return tr("%1 An index would make it fast. %2. %3").arg(now, why.what, why.hint);
    }
    if (!m_index->aboutBytes)
        return tr("%1 An index makes it fast and blocks no writes.").arg(now);
    return tr("%1 An index (about %2) makes it fast and blocks no writes.")
        .arg(now, byteSizeText(*m_index->aboutBytes));
}

void PayloadIndexNotice::showProgress()
{
    m_icon->setState(HealthState::Running);
    m_words->setPlainText(
        m_making == Making::Stopping ? tr("Stopping, and removing what was made of the index…") : progressWords());
    const bool hasShare = m_index && m_index->total > 0 && m_making != Making::Stopping;
    m_progress->setRange(0, hasShare ? 1000 : 0);
    m_progress->setValue(hasShare ? int(1000.0 * double(m_index->done) / double(m_index->total)) : -1);
    m_progress->show();
    m_button->setText(tr("Cancel"));
    m_button->setVisible(m_making != Making::No);
}

QString PayloadIndexNotice::progressWords() const
{
    if (!m_index || m_index->state != State::Building)
        return tr("Making the index of the payloads: asking the server…");
    switch (m_index->phase) {
    case Phase::Waiting:
        return tr("Making the index of the payloads: waiting for older transactions to end.");
    case Phase::Building:
        return tr("Making the index of the payloads, step 1 of 2: reading the deliveries.");
    case Phase::Checking:
        return tr("Making the index of the payloads, step 2 of 2: adding what came meanwhile.");
    case Phase::Unknown:
        return tr("An index of the payloads is being made.");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
