#include "panels/testbench/sendpage.h"

#include "core/humantext.h"
#include "core/prettyjson.h"
#include "core/visibletext.h"
#include "domain/testbench/testbenchsource.h"
#include "domain/testevent.h"
#include "local/testbench/benchjournal.h"
#include "local/testbench/benchjson.h"
#include "models/testbench/benchwords.h"
#include "models/testbench/sendhistorymodel.h"
#include "panels/testbench/answerview.h"
#include "panels/testbench/inlinequestion.h"
#include "panels/testbench/sendform.h"
#include "panels/testbench/sequenceview.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/query/flowlayout.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int sendWideEnoughForTwo = 760;
enum Tab { AnswerTab, HistoryTab, SequencesTab };

} // namespace

SendPage::SendPage(const PanelContext &context, std::shared_ptr<BenchJournal> journal, QWidget *parent)
    : QWidget(parent), m_context(context), m_journal(std::move(journal)), m_sender(new BenchSender(context, this)),
      m_form(new SendForm(context.sources.get<EventTemplateSource>().builtInEvents(), this)),
      m_question(new InlineQuestion(this)), m_history(new SendHistoryModel(*context.clock, this))
{
    m_history->setTimeZone(context.timeZone);
    m_split = new TurningSplitter(sendWideEnoughForTwo, this);
    m_split->addWidget(m_form);
    m_split->addWidget(makeRight());
    m_split->setFirstShare(Qt::Horizontal, 50);
    m_split->setFirstShare(Qt::Vertical, 45);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, 0, space::large, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(m_form->target());
    layout->addWidget(makeButtons());
    layout->addWidget(m_question);
    layout->addWidget(m_split, 1);

    connect(m_form, &SendForm::edited, this, &SendPage::edited);
    connect(m_form, &SendForm::edited, this, &SendPage::updateButtons);
    connect(m_form, &SendForm::templateWanted, this, &SendPage::fillFrom);
    connect(m_sender, &BenchSender::progressed, this, &SendPage::showAnswer);
    connect(m_sender, &BenchSender::finished, this, &SendPage::finish);
    connect(m_sender, &BenchSender::addressAsked, this, &SendPage::askAddress);
    connect(m_question, &InlineQuestion::agreed, this, [this] { answerQuestion(true); });
    connect(m_question, &InlineQuestion::declined, this, [this] { answerQuestion(false); });
    connect(m_answer, &AnswerView::deliveryRequested, this, &SendPage::deliveryRequested);
    connect(m_answer, &AnswerView::lookRequested, this, [this] { m_sender->lookFor(m_sent, m_shown.startedAt); });
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &SendPage::send);
    }
    whenReady(m_journal->history(), this,
        [this](const QList<SendRecord> &records) { m_history->setRecords(m_history->rows() + records); });
    updateButtons();
}

SendPage::~SendPage() = default;

QWidget *SendPage::makeButtons()
{
    auto *row = new QWidget(this);
    m_database = new QPushButton(tr("Send through the database"), row);
    setRole(*m_database, ButtonRole::Primary);
    m_computer = new QPushButton(tr("Send from this computer"), row);
    m_cancel = new QPushButton(tr("Cancel"), row);
    m_obstacle = new PlainLabel(PlainLabel::Fit::ElideEnd, row);
    m_obstacle->setQuiet();
    m_obstacle->setAccessibleName(tr("Why it cannot be sent"));
    for (QPushButton *button : {m_database, m_computer, m_cancel})
        button->setAutoDefault(false);
    connect(m_database, &QPushButton::clicked, this, [this] { sendBy(SendWay::Database); });
    connect(m_computer, &QPushButton::clicked, this, [this] { sendBy(SendWay::Computer); });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_question->decline();
        m_sender->cancel();
    });
    auto *layout = new FlowLayout(row);
    for (QWidget *part : {static_cast<QWidget *>(m_database), static_cast<QWidget *>(m_computer),
             static_cast<QWidget *>(m_cancel), static_cast<QWidget *>(m_obstacle)})
        layout->addWidget(part);
    return row;
}

QWidget *SendPage::makeRight()
{
    auto *right = new QWidget(this);
    m_tabs = new PageTabs(right);
    m_tabs->addPage(AnswerTab, tr("Answer"), tr("The answer"));
    m_tabs->addPage(HistoryTab, tr("History"), tr("The sends before"));
    m_tabs->addPage(SequencesTab, tr("Sequences"), tr("Sends one after the other"));
    m_tabs->setChosen(AnswerTab);
    m_answer = new AnswerView(right);
    m_historyTable = new TableView(right);
    m_historyTable->setAccessibleName(tr("Sends before"));
    m_historyTable->setModel(m_history);
    m_historyTable->setItemDelegateForColumn(SendHistoryModel::Result, new StateDelegate(TableModel::StateRole, this));
    m_historyTable->setColumnRules(
        {{.column = SendHistoryModel::Result}, {.column = SendHistoryModel::Event, .width = ColumnRule::Width::Rest},
            {.column = SendHistoryModel::To, .address = true}, {.column = SendHistoryModel::When},
            {.column = SendHistoryModel::Took, .rank = 2}, {.column = SendHistoryModel::Way, .rank = 1}},
        u"historyColumns"_s);
    m_sequences = new SequenceView(
        m_context, m_journal,
        [this] {
            return SequenceStep{m_way, draft()};
        },
        [this] { return m_form->secret(); }, right);
    m_right = new QStackedWidget(right);
    m_right->addWidget(m_answer);
    auto *history = new TableFace(m_historyTable, u"testbench"_s, right);
    history->setEmpty(
        tr("Nothing sent yet"), tr("What is sent from here is listed here, to be looked at and sent again."));
    m_right->addWidget(history);
    m_right->addWidget(m_sequences);
    auto *tabs = new QHBoxLayout;
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    auto *layout = new QVBoxLayout(right);
    layout->setContentsMargins(space::tiny, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(tabs);
    layout->addWidget(m_right, 1);
    connect(m_tabs, &PageTabs::chosenByUser, m_right, &QStackedWidget::setCurrentIndex);
    connect(m_historyTable, &TableView::opened, this, &SendPage::choose);
    connect(m_sequences, &SequenceView::stepChosen, this,
        [this](const SequenceStep &step) { setDraft(step.draft, tr("From a sequence")); });
    connect(m_sequences, &SequenceView::deliveryRequested, this, &SendPage::deliveryRequested);
    return right;
}

SendDraft SendPage::draft() const
{
    return m_form->draft();
}

void SendPage::setDraft(const SendDraft &draft, const QString &note)
{
    m_form->setDraft(draft);
    m_form->setNote(note);
}

bool SendPage::restoreDrafts(const KeptDrafts &kept)
{
    if (!kept.current)
        return false;
    if (m_isChosen || !m_form->isUntouched()) {
        m_form->offer(*kept.current);
        return false;
    }
    m_form->restore(*kept.current);
    if (kept.other)
        m_form->offer(*kept.other);
    if (const QStringList missing = missingCredentials(*kept.current); !missing.isEmpty())
        m_form->setNote(tr("Credentials are not kept. Fill in again: %1").arg(missing.join(u", "_s)));
    return true;
}

void SendPage::setEndpoints(const QList<WebhookEndpoint> &endpoints)
{
    const QString url = draft().url;
    m_form->setEndpoints(endpoints);
    if (m_asking == Asking::Production && draft().url != url)
        m_question->decline(); // it named another address
    if (m_form->isEmpty() && !endpoints.isEmpty()) // so that the first click does something useful
        setDraft({endpoints.first().name, endpoints.first().url, testEvent, {},
                     m_context.sources.get<EventTemplateSource>().builtIn(testEvent, m_context.clock->now()).payload},
            tr("A test"));
    updateButtons();
}

void SendPage::chooseEndpoint(const QString &name)
{
    m_form->chooseEndpointNamed(name);
}

void SendPage::chooseEvent(const QString &endpoint, const QString &eventType)
{
    m_isChosen = true;
    const EventTemplate example
        = m_context.sources.get<EventTemplateSource>().builtIn(eventType, m_context.clock->now());
    setDraft({endpoint, {}, eventType, {}, prettyJson(example.payload).value_or(example.payload)}, tr("An example"));
    fillFrom(eventType, false);
}

QByteArray SendPage::saveLayout() const
{
    return m_split->saveLayout();
}

void SendPage::restoreLayout(const QByteArray &layout)
{
    m_split->restoreLayout(layout);
}

void SendPage::updateTimes()
{
    m_history->refreshTimes();
}

void SendPage::focusUrl()
{
    m_form->focusUrl();
}

bool SendPage::leave()
{
    if (!m_question->isOpen())
        return false;
    m_question->decline();
    return true;
}

QString SendPage::databaseObstacle() const
{
    const SendDraft now = draft();
    if (now.endpoint.isEmpty())
        return tr("Through the database needs a configured endpoint.");
    if (m_form->lacksEndpoint())
        return tr("%1 is no endpoint of this database any more.").arg(visibleText(now.endpoint, 80));
    if (now.eventType.isEmpty())
        return tr("Through the database needs an event type.");
    const bool isTest = now.eventType == testEvent;
    const QString function = isTest ? u"public.test_webhook"_s : u"public.send_webhook_with_retry"_s;
    if (!m_context.capabilities().canCall(function))
        return tr("This database has no %1() that you may call. Install the automation (menu Project).")
            .arg(function.section(u'.', 1));
    return m_form->payloadFault();
}

void SendPage::updateButtons()
{
    const bool busy = isBusy();
    if (busy)
        holdFocus();
    const QString obstacle = databaseObstacle();
    m_database->setEnabled(!busy && obstacle.isEmpty());
    m_computer->setEnabled(!busy && !draft().url.isEmpty());
    if (!busy)
        giveFocusBack();
    m_cancel->setVisible(m_sender->isBusy());
    m_obstacle->setPlainText(busy ? QString()
            : obstacle.isEmpty() && m_form->isWrittenAnew()
            ? tr("The database writes the JSON anew, without these line ends and escapes. This computer sends the "
                 "bytes.")
            : obstacle);
    m_database->setAccessibleDescription(obstacle);
}

bool SendPage::isBusy() const
{
    return m_sender->isBusy() || m_question->isOpen();
}

QPushButton *SendPage::buttonOf(SendWay way) const
{
    return way == SendWay::Database ? m_database : m_computer;
}

/// A button that is disabled loses the focus to whatever stands next to it. The answer keeps it meanwhile.
void SendPage::holdFocus()
{
    const QWidget *focus = window()->focusWidget();
    for (QPushButton *button : {m_database, m_computer}) {
        if (button != focus)
            continue;
        m_focusBack = button;
        m_answer->setFocus();
    }
}

void SendPage::giveFocusBack()
{
    const QWidget *focus = window()->focusWidget();
    QPushButton *button = std::exchange(m_focusBack, nullptr);
    if (focus == m_cancel && !button)
        button = buttonOf(m_way);
    if (button && (focus == m_answer || focus == m_cancel))
        button->setFocus();
}

/// The focus stays with what can be seen.
void SendPage::showAnswerTab()
{
    const QWidget *focus = window()->focusWidget();
    if (m_right->currentIndex() != AnswerTab && focus && m_right->isAncestorOf(focus))
        buttonOf(m_way)->setFocus();
    m_tabs->setChosen(AnswerTab);
    m_right->setCurrentIndex(AnswerTab);
}

void SendPage::send()
{
    if (m_way == SendWay::Database && !m_database->isEnabled() && draft().endpoint.isEmpty())
        return sendBy(SendWay::Computer);
    sendBy(m_way);
}

void SendPage::sendBy(SendWay way)
{
    if (isBusy() || !buttonOf(way)->isEnabled())
        return;
    if (way == SendWay::Database && m_context.profile.environment == Environment::Production) {
        m_asking = Asking::Production;
        m_way = way;
        holdFocus();
        m_question->ask(tr("%1 will be sent to %2 at %3 by the production database, as a real delivery with retries.")
                            .arg(draft().eventType, draft().endpoint, draft().url),
            tr("Send it"), m_context.profile.name);
        return updateButtons();
    }
    begin(way);
}

void SendPage::begin(SendWay way)
{
    m_way = way;
    m_sent = draft();
    showAnswerTab();
    m_sender->start(way, m_sent, m_form->secret());
    updateButtons();
}

void SendPage::askAddress(const CheckedTarget &target, const CheckedAddress &surprise)
{
    m_asking = Asking::Address;
    m_question->ask(BenchWords::question(target, surprise), tr("Send it there"));
    updateButtons();
}

void SendPage::answerQuestion(bool agreed)
{
    switch (std::exchange(m_asking, Asking::Nothing)) {
    case Asking::Production:
        if (agreed)
            begin(SendWay::Database);
        break;
    case Asking::Address:
        m_sender->allowAddress(agreed);
        break;
    case Asking::Nothing:
        break;
    }
    updateButtons();
}

void SendPage::showAnswer(const SendAnswer &answer)
{
    m_shown = answer;
    m_answer->showAnswer(answer);
    updateButtons();
}

void SendPage::finish(const SendAnswer &answer)
{
    m_history->add({QUuid::createUuid(), m_sent, answer});
    m_journal->add(m_history->rows().first());
    updateButtons();
}

void SendPage::choose(const QModelIndex &index)
{
    const SendRecord record = m_history->row(index.row());
    setDraft(record.draft, tr("As it was sent %1").arg(relativeTime(record.answer.startedAt, m_context.clock->now())));
    m_way = record.answer.way;
    if (!m_sender->isBusy()) {
        m_sent = record.draft;
        showAnswer(record.answer);
    }
    showAnswerTab();
}

void SendPage::fillFrom(const QString &eventType, bool asked)
{
    m_templateWanted = eventType;
    whenReady(m_context.sources.get<EventTemplateSource>().newest(eventType), this,
        [this, eventType, asked](const Result<EventTemplate> &answer) {
            if (m_templateWanted != eventType || (!asked && !m_form->isPristine())) // written to meanwhile
                return;
            const Instant now = m_context.clock->now();
            const EventTemplate found
                = answer ? *answer : m_context.sources.get<EventTemplateSource>().builtIn(eventType, now);
            if (found.deliveryId && found.createdAt)
                m_form->fill(
                    found, tr("From delivery %1, %2").arg(*found.deliveryId).arg(relativeTime(*found.createdAt, now)));
            else
                m_form->fill(found, tr("An example: no delivery of this event is there"));
        });
}

} // namespace signalbox
