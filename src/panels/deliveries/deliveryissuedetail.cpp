#include "panels/deliveries/deliveryissuedetail.h"

#include "core/visibletext.h"
#include "domain/deliveries/cause/deliverycause.h"
#include "domain/deliveries/deliverydetailsource.h"
#include "domain/deliveries/deliveryissuesource.h"
#include "panels/deliveries/deliveryissuewords.h"
#include "ui_deliveryissuedetail.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"

#include <QKeyEvent>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostNotesShown = 5;

QString subjectOf(const IssueKey &key, IssueNote::Action action)
{
    return u"%1 %2 %3"_s.arg(key.first).arg(int(action)).arg(key.second);
}

} // namespace

DeliveryIssueDetail::DeliveryIssueDetail(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_pending(pending), m_ui(std::make_unique<Ui::DeliveryIssueDetail>()),
      m_write(context, pending)
{
    m_ui->setupUi(this);
    setRole(*m_ui->recover, ButtonRole::Primary);
    setRole(*m_ui->cancel, ButtonRole::Quiet);
    m_ui->title->setFont(strongFont(font()));
    m_ui->title->setFit(PlainLabel::Fit::ElideMiddle);
    m_ui->answer->setFit(PlainLabel::Fit::ElideEnd);
    m_ui->events->setFit(PlainLabel::Fit::ElideEnd);
    m_ui->events->setQuiet(false);
    m_ui->editorHint->setPlainText(tr("Ctrl+Return saves"));
    m_ui->editorHint->setQuiet();
    m_ui->answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_ui->note->installEventFilter(this);
    m_ui->editor->hide();
    m_ui->notice->clear();
    connectParts();
}

DeliveryIssueDetail::~DeliveryIssueDetail() = default;

void DeliveryIssueDetail::connectParts()
{
    connect(&m_write, &WriteProgress::changed, this, &DeliveryIssueDetail::showButtons);
    connect(m_ui->show, &QPushButton::clicked, this, &DeliveryIssueDetail::deliveriesRequested);
    connect(m_ui->recover, &QPushButton::clicked, this, &DeliveryIssueDetail::recoveryRequested);
    connect(m_ui->endpoint, &QPushButton::clicked, this, &DeliveryIssueDetail::endpointRequested);
    connect(m_ui->delivery, &QPushButton::clicked, this, [this] {
        if (m_issue && m_issue->lastId)
            emit deliveryRequested(*m_issue->lastId);
    });
    connect(m_ui->acknowledge, &QPushButton::clicked, this, &DeliveryIssueDetail::openEditor);
    connect(m_ui->reopen, &QPushButton::clicked, this, [this] { save(IssueNote::Action::Reopened, {}); });
    connect(m_ui->save, &QPushButton::clicked, this,
        [this] { save(IssueNote::Action::Acknowledged, m_ui->note->toPlainText().trimmed()); });
    connect(m_ui->cancel, &QPushButton::clicked, this, &DeliveryIssueDetail::closeEditor);
    connect(m_ui->note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_issue)
            return;
        const IssueKey key = keyOfIssue(*m_issue);
        m_drafts[key] = m_ui->note->toPlainText();
        if (!m_write.isBusy())
            m_write.forget(subjectOf(key, IssueNote::Action::Acknowledged)); // another text is another note
    });
}

void DeliveryIssueDetail::showIssue(const DeliveryIssue &issue, std::chrono::hours period)
{
    const bool another = !m_issue || keyOfIssue(*m_issue) != keyOfIssue(issue);
    const bool anotherNote = another || m_issue->note != issue.note;
    const bool anotherLast = another || m_issue->lastId != issue.lastId;
    m_issue = issue;
    m_period = period;
    if (another) {
        m_notes.clear();
        m_last.reset();
        m_ui->editor->hide();
        m_ui->notice->clear();
    }
    if (anotherNote)
        loadNotes();
    if (anotherLast)
        loadCause();
    showWords();
    showButtons();
}

void DeliveryIssueDetail::updateTimes()
{
    if (m_issue)
        showWords();
}

void DeliveryIssueDetail::showWords()
{
    const Instant now = m_context.clock->now();
    const DeliveryIssueWords words(now, m_context.timeZone);
    m_ui->state->setState(healthOf(*m_issue, now), statusText(*m_issue, now));
    const QString endpoint
        = m_issue->endpointName.isEmpty() ? tr("Deleted endpoint %1").arg(m_issue->endpointId) : m_issue->endpointName;
    m_ui->title->setPlainText(u"%1 %2"_s.arg(endpoint, failureKindText(m_issue->kind)));
    m_ui->sentence->setPlainText(words.course(*m_issue, m_period));
    const QString answer = words.lastAnswer(*m_issue);
    m_ui->answer->setPlainText(answer);
    m_ui->answer->setVisible(!answer.isEmpty());
    m_ui->events->setPlainText(tr("Events: %1").arg(m_issue->events.join(u", "_s)));
    m_ui->events->setVisible(!m_issue->events.isEmpty());
    showCause();
    showNotes();
}

/// The words that the delivery's own page has for it.
void DeliveryIssueDetail::showCause()
{
    QString words;
    if (m_last) {
        const DeliveryCause cause = causeOf(*m_last, m_context.clock->now(), m_context.timeZone);
        words = cause.advice.isEmpty() ? cause.sentence : cause.sentence + u' ' + cause.advice;
    }
    m_ui->cause->setPlainText(words);
    m_ui->cause->setVisible(!words.isEmpty());
}

void DeliveryIssueDetail::showNotes()
{
    const DeliveryIssueWords words(m_context.clock->now(), m_context.timeZone);
    QStringList lines;
    for (const IssueNote &note : m_notes.first(qMin<qsizetype>(mostNotesShown, m_notes.size())))
        lines.append(words.note(note));
    if (m_notes.size() > mostNotesShown)
        lines.append(tr("%n older note(s)", nullptr, int(m_notes.size()) - mostNotesShown));
    m_ui->notes->setPlainText(lines.join(u'\n'));
    m_ui->notes->setVisible(!lines.isEmpty());
}

void DeliveryIssueDetail::showButtons()
{
    const bool acknowledged = isAcknowledged(*m_issue, m_context.clock->now());
    const bool known = !m_issue->endpointName.isEmpty();
    m_ui->reopen->setVisible(acknowledged);
    m_ui->reopen->setEnabled(!m_write.isBusy() && known);
    m_ui->acknowledge->setText(acknowledged ? tr("Add a note…") : tr("Acknowledge…"));
    m_ui->save->setText(acknowledged ? tr("Save the note") : tr("Acknowledge"));
    m_ui->acknowledge->setEnabled(known);
    m_ui->acknowledge->setToolTip(
        known ? QString() : tr("Its endpoint was deleted, so there is nothing to look after."));
    m_ui->save->setEnabled(!m_write.isBusy());
    m_ui->show->setText(tr("Show its %n delivery(s)", nullptr, int(m_issue->failures)));
    m_ui->show->setEnabled(known);
    m_ui->recover->setEnabled(known && m_issue->endpointActive);
    m_ui->recover->setToolTip(known && !m_issue->endpointActive
            ? tr("The endpoint is switched off: nothing is sent to it.")
            : tr("Reviews a replay of its deliveries that were not delivered since."));
    m_ui->endpoint->setEnabled(known);
    m_ui->delivery->setEnabled(m_issue->lastId.has_value());
}

void DeliveryIssueDetail::loadNotes()
{
    if (!m_issue->note) {
        m_notes.clear();
        return;
    }
    const IssueKey key = keyOfIssue(*m_issue);
    m_pending.await(m_context.sources.get<DeliveryIssueSource>().notes(key.first, key.second), this,
        [this, key](const Result<QList<IssueNote>> &answer) {
            if (!m_issue || keyOfIssue(*m_issue) != key)
                return;
            m_notes = answer ? *answer : QList<IssueNote>{*m_issue->note}; // the newest is known from the list
            showNotes();
        });
}

void DeliveryIssueDetail::loadCause()
{
    if (!m_issue->lastId)
        return m_last.reset();
    const qint64 id = *m_issue->lastId;
    m_pending.await(m_context.sources.get<DeliveryDetailSource>().detail(id, u"issue"_s), this,
        [this, id](const Result<DeliveryDetail> &answer) {
            if (!answer || !m_issue || m_issue->lastId != id)
                return;
            m_last = *answer;
            showCause();
        });
}

void DeliveryIssueDetail::openEditor()
{
    const IssueKey key = keyOfIssue(*m_issue);
    const QSignalBlocker blocker(m_ui->note);
    m_ui->note->setPlainText(m_drafts.value(key));
    m_ui->note->moveCursor(QTextCursor::End);
    m_ui->editor->show();
    m_ui->note->setFocus();
}

bool DeliveryIssueDetail::closeEditor()
{
    if (!m_ui->editor->isVisible())
        return false;
    m_ui->editor->hide();
    m_ui->acknowledge->setFocus();
    return true;
}

void DeliveryIssueDetail::save(IssueNote::Action action, const QString &text)
{
    if (!m_issue || m_write.isBusy())
        return;
    const IssueKey key = keyOfIssue(*m_issue);
    m_write.start(
        {
            .subject = subjectOf(key, action),
            .name = action == IssueNote::Action::Acknowledged ? u"deliveries/issue_acknowledge"_s
                                                              : u"deliveries/issue_reopen"_s,
            .send =
                [this, endpoint = m_issue->endpointName, kind = m_issue->kind, action, text](const QUuid &noteKey) {
                    return m_context.sources.get<DeliveryIssueSource>().addNote(endpoint, kind, action, text, noteKey);
                },
            .lookUp = {},
        },
        [this, key, action](const WriteOutcome<qint64> &outcome) { finish(key, action, outcome); });
}

void DeliveryIssueDetail::finish(const IssueKey &key, IssueNote::Action action, const WriteOutcome<qint64> &outcome)
{
    const bool shown = keyOfIssue(*m_issue) == key;
    if (outcome.kind != WriteOutcome<qint64>::Kind::Done) {
        if (shown)
            explain(outcome);
        return;
    }
    if (action == IssueNote::Action::Acknowledged)
        m_drafts.remove(key);
    if (shown) {
        closeEditor();
        m_ui->notice->clear();
    }
    emit noteSaved();
}

void DeliveryIssueDetail::explain(const WriteOutcome<qint64> &outcome)
{
    if (outcome.kind == WriteOutcome<qint64>::Kind::Unknown)
        return m_ui->notice->tell(HealthState::Attention,
            tr("No answer came, so it is not known whether the note was saved. Saving it again does not add it "
               "twice."));
    const Error &error = outcome.error;
    const QString why = error.serverWords.isEmpty() ? error.hint : error.serverWords;
    m_ui->notice->tell(HealthState::Attention, tr("The note was not saved: %1. %2").arg(error.what, why));
}

bool DeliveryIssueDetail::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_ui->note && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->modifiers() == Qt::ControlModifier && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            m_ui->save->click();
            return true;
        }
        if (key->key() == Qt::Key_Escape)
            return closeEditor();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace signalbox
