#include "panels/replay/resenddialog.h"

#include "core/humantext.h"
#include "domain/replay/replaysource.h"
#include "panels/acts/productionconfirm.h"
#include "panels/replay/replaywords.h"
#include "widgets/look/role.h"

#include "ui_resenddialog.h"

namespace signalbox {

using namespace std::chrono_literals;

ResendDialog::ResendDialog(
    qint64 deliveryId, ResendDrafts &drafts, const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ResendDialog>()), m_id(deliveryId), m_drafts(drafts),
      m_context(context), m_pending(pending), m_confirm(new ProductionConfirm(context.profile, this)),
      m_write(context, pending)
{
    m_ui->setupUi(this);
    setRole(*m_ui->send, ButtonRole::Primary);
    setRole(*m_ui->restore, ButtonRole::Quiet);
    resize(900, 600);
    setWindowTitle(tr("Edit and resend delivery %1").arg(deliveryId));
    m_ui->editor->setTextAccessibleName(tr("Payload"));
    m_ui->explanation->setQuiet();
    m_ui->explanation->setPlainText(tr(
        "An edited payload is another message: it is sent with a message id of its own, so that receivers do not take "
        "it for the one they may have. What is written here is kept until it is sent, also when this window closes."));
    m_ui->layout->insertWidget(m_ui->layout->indexOf(m_ui->pages) + 1, m_confirm);
    m_changesSoon.setSingleShot(true);
    m_changesSoon.setInterval(200ms);
    if (const QUuid key = drafts.value(deliveryId).key; !key.isNull())
        m_write.adopt(QString::number(deliveryId), key);
    m_ui->notice->clear();
    connectParts();
    load();
}

ResendDialog::~ResendDialog() = default;

void ResendDialog::connectParts()
{
    connect(m_ui->placeholder, &StatePlaceholder::retryRequested, this, &ResendDialog::load);
    connect(m_ui->editor, &JsonEditor::textChanged, this, &ResendDialog::takeText);
    connect(m_ui->editor, &JsonEditor::validityChanged, this, &ResendDialog::showChoice);
    connect(&m_changesSoon, &QTimer::timeout, this, &ResendDialog::showChanges);
    connect(m_confirm, &ProductionConfirm::changed, this, &ResendDialog::showChoice);
    connect(m_confirm, &ProductionConfirm::entered, this, &ResendDialog::send);
    connect(m_ui->restore, &QPushButton::clicked, this, [this] { m_ui->editor->setText(m_original); });
    connect(m_ui->cancel, &QPushButton::clicked, this, &ResendDialog::reject);
    connect(m_ui->send, &QPushButton::clicked, this, &ResendDialog::send);
}

void ResendDialog::load()
{
    m_ui->placeholder->showLoading();
    m_ui->pages->setCurrentWidget(m_ui->placeholder);
    showChoice();
    m_pending.await(m_context.sources.get<ReplaySource>().message(m_id, int(JsonEditor::mostCharacters)), this,
        [this](const Result<ReplayMessage> &answer) { showAnswer(answer); });
}

void ResendDialog::showAnswer(const Result<ReplayMessage> &answer)
{
    if (!answer) {
        m_ui->placeholder->showUnavailable(answer.error());
        return;
    }
    if (answer->payload.toUtf8().size() < answer->payloadBytes) {
        m_ui->placeholder->showEmpty(tr("This payload is too large to be edited here"),
            tr("It has %1; the editor takes %2 characters. Replay sends it as it is.")
                .arg(byteSizeText(answer->payloadBytes), countText(JsonEditor::mostCharacters)));
        return;
    }
    m_message = *answer;
    const QString endpoint = answer->endpoint.isEmpty() ? tr("a deleted endpoint") : answer->endpoint;
    m_ui->headline->setPlainText(tr("%1 to %2 at %3").arg(answer->eventType, endpoint, answer->url));
    const ResendDraft draft = m_drafts.value(m_id);
    m_ui->editor->setJson(answer->payload);
    m_original = m_ui->editor->text();
    if (!draft.text.isEmpty()) {
        m_drafts[m_id] = draft; // setText() above has told of the original
        m_ui->editor->setText(draft.text);
    }
    m_ui->pages->setCurrentWidget(m_ui->data);
    m_ui->editor->setFocus();
    if (!answer->canBeSent)
        m_ui->notice->tell(HealthState::Attention,
            tr("The endpoint is inactive or deleted, so nothing can be sent to it now. Activate it first; this text "
               "stays."));
    else if (isUnknown())
        m_ui->notice->tell(
            HealthState::Attention, tr("It is not known whether this was sent. Checking does not send it twice."));
    showChanges();
    showChoice();
}

void ResendDialog::takeText()
{
    if (!m_message)
        return;
    if (isChanged())
        m_drafts[m_id].text = m_ui->editor->text();
    else
        m_drafts.remove(m_id);
    m_changesSoon.start();
    showChoice();
}

bool ResendDialog::isChanged() const
{
    const QString text = m_ui->editor->text();
    return text != m_original && prettyJson(text).value_or(text) != m_original;
}

bool ResendDialog::maySend() const
{
    return m_message && m_message->canBeSent && !m_write.isBusy() && m_confirm->isSatisfied()
        && (isUnknown() || (m_ui->editor->isValid() && isChanged()));
}

void ResendDialog::showChoice()
{
    m_ui->editor->setReadOnly(m_write.isBusy() || isUnknown()); // what is checked is what was sent
    m_ui->restore->setEnabled(m_message && !m_write.isBusy() && !isUnknown() && m_ui->editor->text() != m_original);
    m_ui->cancel->setEnabled(!m_write.isBusy());
    m_ui->send->setText(
        isUnknown() && !m_write.isBusy() ? tr("Check whether it was sent") : tr("Send the edited payload"));
    m_ui->send->setEnabled(maySend());
}

void ResendDialog::showChanges()
{
    const QString text = m_ui->editor->text();
    m_ui->changes->setTexts(m_original, prettyJson(text).value_or(text));
}

void ResendDialog::send()
{
    if (!maySend())
        return;
    const QString text = m_ui->editor->text();
    m_drafts[m_id].text = text;
    m_write.start(
        {
            .subject = QString::number(m_id),
            .name = QStringLiteral("replay/resend"),
            .send =
                [this, text](const QUuid &key) {
                    m_drafts[m_id].key = key; // this window may be closed before the answer comes
                    return m_context.sources.get<ReplaySource>().resend(m_id, key, text);
                },
            .lookUp = {},
        },
        [this](const WriteOutcome<qint64> &outcome) { finish(outcome); });
    m_ui->notice->tell(HealthState::Running, tr("Sending"));
    showChoice();
}

void ResendDialog::finish(const WriteOutcome<qint64> &outcome)
{
    using Kind = WriteOutcome<qint64>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        m_drafts.remove(m_id);
        emit sent(m_id, *outcome.value);
        return accept();
    case Kind::Unknown:
        m_ui->notice->tell(HealthState::Attention,
            tr("No answer came, so it is not known whether it was sent. Checking does not send it twice. %1")
                .arg(ReplayWords::failure(outcome.error)));
        break;
    case Kind::Refused:
    case Kind::NotDone:
        m_drafts[m_id].key = QUuid();
        m_ui->notice->tell(HealthState::Attention, tr("It was not sent. %1").arg(ReplayWords::failure(outcome.error)));
        break;
    }
    showChoice();
}

void ResendDialog::reject()
{
    if (!m_write.isBusy())
        QDialog::reject();
}

} // namespace signalbox
