#include "panels/replay/replayreview.h"

#include "domain/replay/replaysource.h"
#include "panels/acts/productionconfirm.h"
#include "panels/replay/replayendpointcard.h"
#include "panels/replay/replaywords.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"

#include "ui_replayreview.h"

#include <QAbstractButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qsizetype mostCards = 50;
const QString startSubject = QStringLiteral("start");

} // namespace

ReplayReview::ReplayReview(
    ReplaySelection selection, const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReplayReview>()), m_selection(std::move(selection)),
      m_context(context), m_pending(pending), m_confirm(new ProductionConfirm(context.profile, this)),
      m_write(context, pending)
{
    m_ui->setupUi(this);
    resize(620, 600);
    m_ui->duration->setQuiet();
    m_ui->stopWords->setQuiet();
    m_ui->stopWords->setPlainText(tr("of the last hundred; it can be resumed"));
    m_ui->receivers->setQuiet();
    m_ui->receivers->setPlainText(
        tr("Receivers get the same message id and payload as before, with a new timestamp and signature: those that "
           "already have the message can tell. It goes on in the database when this window is closed."));
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->pages) + 1, m_confirm);
    setRole(*m_ui->replay, ButtonRole::Primary);
    m_ui->notice->clear();
    connectParts();
    load();
}

ReplayReview::~ReplayReview() = default;

void ReplayReview::connectParts()
{
    connect(m_ui->placeholder, &StatePlaceholder::retryRequested, this, &ReplayReview::load);
    connect(m_ui->order, &QComboBox::currentIndexChanged, this, [this] {
        // Of more than a replay takes, the order decides which ones they are.
        if (m_preview.more && options().order != m_previewOrder)
            load();
    });
    connect(m_ui->rate, &QSpinBox::valueChanged, this, &ReplayReview::showChoice);
    connect(m_ui->skipSucceeded, &QCheckBox::toggled, this, &ReplayReview::showChoice);
    connect(m_ui->stops, &QCheckBox::toggled, m_ui->stopRate, &QWidget::setEnabled);
    connect(m_confirm, &ProductionConfirm::changed, this, &ReplayReview::showChoice);
    connect(m_confirm, &ProductionConfirm::entered, this, &ReplayReview::start);
    connect(m_ui->cancel, &QPushButton::clicked, this, &ReplayReview::reject);
    connect(m_ui->replay, &QPushButton::clicked, this, &ReplayReview::start);
}

void ReplayReview::load()
{
    m_loaded = false;
    m_previewOrder = options().order;
    m_ui->placeholder->showLoading();
    m_ui->pages->setCurrentWidget(m_ui->placeholder);
    showChoice();
    m_pending.await(m_context.sources.get<ReplaySource>().preview(m_selection, m_previewOrder), this,
        [this](const Result<ReplayPreview> &answer) { showAnswer(answer); });
}

void ReplayReview::showAnswer(const Result<ReplayPreview> &answer)
{
    if (!answer) {
        if (answer.error().kind != ErrorKind::Cancelled)
            m_ui->placeholder->showUnavailable(answer.error());
        return;
    }
    m_preview = *answer;
    m_loaded = true;
    m_ui->scope->setPlainText(ReplayWords::scope(m_preview, m_selection));
    showEndpoints();
    showChoice();
    m_ui->pages->setCurrentWidget(m_ui->data);
}

void ReplayReview::showEndpoints()
{
    auto *list = new QWidget;
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(0, 0, space::small, 0);
    layout->setSpacing(space::small);
    for (const ReplayEndpoint &endpoint : m_preview.endpoints.first(std::min(mostCards, m_preview.endpoints.size())))
        layout->addWidget(new ReplayEndpointCard(endpoint, m_context.timeZone, list));
    if (m_preview.endpoints.size() > mostCards) {
        auto *rest = new PlainLabel(list);
        rest->setPlainText(tr("and %n more", nullptr, int(m_preview.endpoints.size() - mostCards)));
        layout->addWidget(rest);
    }
    layout->addStretch(1);
    m_ui->endpoints->setWidget(list);
}

ReplayOptions ReplayReview::options() const
{
    ReplayOptions options;
    options.order = m_ui->order->currentIndex() == 1 ? ReplayOrder::NewestFirst : ReplayOrder::OldestFirst;
    options.ratePerMinute = m_ui->rate->value();
    options.stopErrorRate = m_ui->stops->isChecked() ? std::optional(m_ui->stopRate->value() / 100.0) : std::nullopt;
    options.canary = m_ui->canary->isChecked();
    options.skipSucceeded = m_ui->skipSucceeded->isChecked();
    return options;
}

bool ReplayReview::mayStart() const
{
    return m_loaded && !m_write.isBusy() && m_confirm->isSatisfied()
        && sentCount(m_preview, m_ui->skipSucceeded->isChecked()) > 0;
}

void ReplayReview::showChoice()
{
    const bool skip = m_ui->skipSucceeded->isChecked();
    const qint64 count = m_loaded ? sentCount(m_preview, skip) : 0;
    m_ui->duration->setPlainText(m_loaded && count > 0 ? ReplayWords::duration(count, m_ui->rate->value()) : QString());
    m_ui->skipped->setPlainText(m_loaded ? ReplayWords::skipped(m_preview, skip) : QString());
    m_ui->skipped->setVisible(!m_ui->skipped->plainText().isEmpty());
    m_ui->canary->setEnabled(!m_write.isBusy() && count > 1);
    if (m_write.isUnknown(startSubject))
        m_ui->replay->setText(tr("Check whether it was started"));
    else
        m_ui->replay->setText(m_loaded ? ReplayWords::button(m_preview, skip) : tr("Replay"));
    m_ui->replay->setEnabled(mayStart());
}

void ReplayReview::start()
{
    if (!mayStart())
        return;
    const bool again = m_write.isUnknown(startSubject);
    m_write.start(
        {
            .subject = startSubject,
            .name = QStringLiteral("replay/start"),
            .send =
                [this](const QUuid &key) {
                    return m_context.sources.get<ReplaySource>().start(
                        key, m_preview.ids, options(), m_selection.words);
                },
            .lookUp = [this](const QUuid &key) { return m_context.sources.get<ReplaySource>().jobWithKey(key); },
        },
        [this](const WriteOutcome<qint64> &outcome) { finish(outcome); });
    if (!again)
        m_ui->notice->tell(HealthState::Running, tr("Starting the replay"));
    showProgress();
}

void ReplayReview::finish(const WriteOutcome<qint64> &outcome)
{
    showProgress();
    using Kind = WriteOutcome<qint64>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        emit started(*outcome.value);
        return accept();
    case Kind::Refused:
        return m_ui->notice->tell(
            HealthState::Attention, tr("It was not started. %1").arg(ReplayWords::failure(outcome.error)));
    case Kind::NotDone:
        return m_ui->notice->tell(HealthState::Attention,
            tr("The connection broke before the replay was started: nothing was sent. Start it again."));
    case Kind::Unknown:
        return m_ui->notice->tell(HealthState::Attention,
            tr("No answer came, so it is not known whether the replay was started. Checking does not start it "
               "twice. %1")
                .arg(ReplayWords::failure(outcome.error)));
    }
}

void ReplayReview::showProgress()
{
    const bool busy = m_write.isBusy();
    m_ui->data->setEnabled(!busy && !m_write.isUnknown(startSubject));
    m_confirm->setEnabled(!busy);
    m_ui->cancel->setEnabled(!busy);
    showChoice();
}

void ReplayReview::reject()
{
    if (m_write.isBusy())
        return;
    if (!m_loaded)
        m_context.sources.get<ReplaySource>().cancelPreview();
    QDialog::reject();
}

} // namespace signalbox
