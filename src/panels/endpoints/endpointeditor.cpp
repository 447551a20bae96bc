#include "panels/endpoints/endpointeditor.h"

#include "core/clock.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"
#include "domain/endpoints/endpointstate.h"
#include "models/endpoints/endpointchangemodel.h"
#include "models/plaintooltip.h"
#include "panels/endpoints/endpointbasics.h"
#include "panels/endpoints/headerlistedit.h"
#include "panels/endpoints/orderedit.h"
#include "panels/endpoints/retryedit.h"
#include "panels/endpoints/secretedit.h"
#include "ui_endpointeditor.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/tableface.h"
#include "widgets/table/tableview.h"

#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownUrl = 300;

QWidget *withProblems(PlainLabel *problems, QWidget *content, QWidget *parent)
{
    auto *page = new QWidget(parent);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(problems);
    layout->addWidget(content, 1);
    return page;
}

} // namespace

EndpointEditor::EndpointEditor(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::EndpointEditor>()), m_clock(clock), m_zone(zone),
      m_basics(new EndpointBasics(this)), m_headers(new HeaderListEdit(this)), m_headerProblems(new PlainLabel(this)),
      m_retry(new RetryEdit(this)), m_retryProblems(new PlainLabel(this)), m_order(new OrderEdit(this)),
      m_orderProblems(new PlainLabel(this)), m_secret(new SecretEdit(clock, zone, this)),
      m_secretProblems(new PlainLabel(this)), m_changes(new EndpointChangeModel(clock, this)),
      m_formerUrl(new QPushButton(tr("Put the former URL back…"), this))
{
    m_ui->setupUi(this);
    setRole(*m_ui->save, ButtonRole::Primary);
    setRole(*m_ui->revert, ButtonRole::Quiet);
    m_ui->name->setFont(strongFont(font()));
    m_ui->name->setFit(PlainLabel::Fit::ElideMiddle);
    m_ui->testWords->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->unsaved->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->noticeRow->setAlignment(m_ui->recover, Qt::AlignRight | Qt::AlignTop);
    m_ui->recover->hide();
    m_changes->setTimeZone(zone);
    makePages();
    makeMenu();
    connectParts();
    showSection(Section::Configuration);
    setTest(nullptr, {});
}

EndpointEditor::~EndpointEditor() = default;

QWidget *EndpointEditor::addPage(Section section, const QString &title, QWidget *content)
{
    m_ui->sections->addPage(int(section), title, title);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    m_ui->pages->addWidget(scroll);
    return scroll;
}

void EndpointEditor::makePages()
{
    auto *changes = new TableView(this);
    changes->setAccessibleName(tr("Changes to the endpoint"));
    changes->setModel(m_changes);
    changes->setColumnRules(
        {{.column = EndpointChangeModel::When}, {.column = EndpointChangeModel::Who, .rank = 1},
            {.column = EndpointChangeModel::What},
            {.column = EndpointChangeModel::From, .width = ColumnRule::Width::Rest, .address = true},
            {.column = EndpointChangeModel::To, .width = ColumnRule::Width::Rest, .address = true},
            {.column = EndpointChangeModel::Reason, .rank = 2}},
        u"changeColumns"_s);
    addPage(Section::Configuration, tr("Configuration"), m_basics);
    addPage(Section::Headers, tr("Headers"), withProblems(m_headerProblems, m_headers, this));
    addPage(Section::Retries, tr("Retries"), withProblems(m_retryProblems, m_retry, this));
    addPage(Section::Order, tr("Order"), withProblems(m_orderProblems, m_order, this));
    addPage(Section::Secret, tr("Secret"), withProblems(m_secretProblems, m_secret, this));
    auto *changesPage = new QWidget(this);
    auto *layout = new QVBoxLayout(changesPage);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_formerUrl, 0, Qt::AlignLeft);
    auto *face = new TableFace(changes, u"endpoints"_s, changesPage);
    face->setEmpty(tr("No changes yet"), tr("Each change of this endpoint is written down here, with who made it."));
    layout->addWidget(face, 1);
    addPage(Section::Changes, tr("Changes"), changesPage);
    m_ui->pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void EndpointEditor::makeMenu()
{
    auto *menu = new QMenu(m_ui->more);
    connect(menu->addAction(tr("Open on the test bench")), &QAction::triggered, this, &EndpointEditor::benchRequested);
    connect(menu->addAction(tr("Duplicate")), &QAction::triggered, this, &EndpointEditor::duplicateRequested);
    connect(menu->addAction(tr("Delete")), &QAction::triggered, this, &EndpointEditor::deleteRequested);
    m_ui->more->setMenu(menu);
}

void EndpointEditor::connectParts()
{
    connect(m_ui->sections, &PageTabs::chosenByUser, this, [this](int id) { showSection(Section(id)); });
    connect(m_ui->test, &QPushButton::clicked, this, &EndpointEditor::testRequested);
    connect(m_ui->testDelivery, &QPushButton::clicked, this, &EndpointEditor::testDeliveryRequested);
    connect(m_ui->deliveries, &QPushButton::clicked, this, &EndpointEditor::deliveriesRequested);
    connect(m_ui->recover, &QPushButton::clicked, this, &EndpointEditor::recoveryRequested);
    connect(m_basics, &EndpointBasics::entered, m_ui->save, &QPushButton::click);
    connect(m_ui->activate, &QPushButton::clicked, this, [this] { emit activeRequested(!m_stored.active); });
    connect(m_ui->save, &QPushButton::clicked, this, &EndpointEditor::saveRequested);
    connect(m_ui->revert, &QPushButton::clicked, this, &EndpointEditor::revertRequested);
    connect(m_basics, &EndpointBasics::edited, this, &EndpointEditor::changed);
    connect(m_headers, &HeaderListEdit::edited, this, &EndpointEditor::changed);
    connect(m_headers, &HeaderListEdit::readRequested, this, &EndpointEditor::headersRequested);
    connect(m_retry, &RetryEdit::edited, this, &EndpointEditor::changed);
    connect(m_order, &OrderEdit::edited, this, &EndpointEditor::changed);
    connect(m_order, &OrderEdit::checkRequested, this, &EndpointEditor::orderCheckRequested);
    connect(m_order, &OrderEdit::refusalChanged, this, [this] {
        showProblems(m_edit);
        showSaveRow(m_edit);
    });
    m_formerUrl->setAutoDefault(false);
    connect(m_formerUrl, &QPushButton::clicked, this, &EndpointEditor::putFormerUrlBack);
    connect(m_secret, &SecretEdit::setRequested, this, &EndpointEditor::setSecretRequested);
    connect(m_secret, &SecretEdit::removeRequested, this, &EndpointEditor::removeSecretRequested);
}

void EndpointEditor::setEndpoint(const StoredEndpoint &stored, const EndpointEdit &edit)
{
    const bool another = stored.id != m_stored.id;
    m_stored = stored;
    m_edit = edit;
    m_order->setOrder(edit.mine.order, another);
    m_secret->setFacts(stored);
    m_changes->setChanges(stored.changes);
    const auto former = formerUrl(stored.changes);
    m_formerUrl->setVisible(former && *former != edit.base.url);
    m_formerUrl->setToolTip(former
            ? plainToolTip(
                tr("Fills in %1, to be saved with the other edits.").arg(visibleText(*former, longestShownUrl)))
            : QString());
    showEdit();
}

void EndpointEditor::showEdit()
{
    m_basics->setDraft(m_edit.mine, isNew());
    m_headers->setHeaders(m_stored.headerNames, m_edit.mine.headers);
    m_retry->setPolicy(m_edit.mine.retry);
    for (QWidget *act : {static_cast<QWidget *>(m_ui->test), static_cast<QWidget *>(m_ui->deliveries),
             static_cast<QWidget *>(m_ui->activate), static_cast<QWidget *>(m_ui->more)})
        act->setVisible(!isNew());
    m_ui->activate->setText(m_stored.active ? tr("Deactivate") : tr("Activate"));
    showProblems(m_edit);
    showSaveRow(m_edit);
}

EndpointDraft EndpointEditor::draft() const
{
    EndpointDraft draft = m_edit.mine;
    m_basics->readInto(draft);
    draft.retry = m_retry->policy();
    draft.order = m_order->order();
    draft.headers = m_headers->headers();
    return draft;
}

void EndpointEditor::putFormerUrlBack()
{
    const auto former = formerUrl(m_stored.changes);
    if (!former)
        return;
    EndpointDraft mine = draft();
    mine.url = *former;
    m_basics->setDraft(mine, isNew());
    showSection(Section::Configuration);
    changed();
}

void EndpointEditor::changed()
{
    m_edit.mine = draft();
    showProblems(m_edit);
    showSaveRow(m_edit);
    emit edited();
}

QList<EndpointProblem> EndpointEditor::obstacles(const EndpointEdit &edit) const
{
    QList<EndpointProblem> obstacles = EndpointEditing::obstacles(edit);
    if (!m_order->refusal().isEmpty() && edit.mine.order != edit.base.order)
        obstacles.append({EndpointField::Order, m_order->refusal(), true});
    return obstacles;
}

void EndpointEditor::showProblems(const EndpointEdit &edit)
{
    QMap<EndpointField, QStringList> sentences;
    for (const EndpointProblem &problem : EndpointEditing::problems(edit.mine))
        sentences[problem.field].append(problem.sentence);
    if (!m_order->refusal().isEmpty())
        sentences[EndpointField::Order].append(m_order->refusal());
    const QSet<EndpointField> fields = EndpointEditing::changedFields(edit.base, edit.mine);
    for (const QString &problem : m_stored.problems) {
        const EndpointField field = EndpointEditing::fieldOf(problem);
        if (!fields.contains(field) && sentences.value(field).isEmpty()) // the database tells about what is stored
            sentences[field].append(tr("The database says: %1").arg(visibleText(problem, 500)));
    }
    const auto joined = [&](EndpointField field) { return sentences.value(field).join(u'\n'); };
    for (const EndpointField field : {EndpointField::Name, EndpointField::Url, EndpointField::Events})
        m_basics->setProblems(field, field == EndpointField::Name && !isNew() ? QString() : joined(field));
    for (const auto &[label, field] :
        {std::pair(m_headerProblems, EndpointField::Headers), {m_retryProblems, EndpointField::Retry},
            {m_orderProblems, EndpointField::Order}, {m_secretProblems, EndpointField::Secret}}) {
        label->setPlainText(joined(field));
        label->setVisible(!label->plainText().isEmpty());
    }
}

void EndpointEditor::showSaveRow(const EndpointEdit &edit)
{
    QStringList names;
    for (const EndpointField field : EndpointEditing::changedFields(edit.base, edit.mine))
        names.append(EndpointEditing::nameOf(field));
    names.sort();
    const QList<EndpointProblem> obstacles = this->obstacles(edit);
    const bool unsaved = isNew() || !names.isEmpty();
    const bool mayWrite = m_changeObstacle.isEmpty();
    QString words;
    if (!mayWrite)
        words = m_changeObstacle;
    else if (isNew())
        words = obstacles.isEmpty() ? tr("Not created yet.") : obstacles.first().sentence;
    else if (unsaved)
        words = obstacles.isEmpty() ? tr("Unsaved: %1").arg(names.join(u", "_s)) : obstacles.first().sentence;
    m_ui->unsaved->setPlainText(words);
    m_ui->save->setText(isNew() ? tr("Create the endpoint") : tr("Save the changes"));
    m_ui->save->setVisible(unsaved);
    setRole(*m_ui->recover, unsaved ? ButtonRole::Plain : ButtonRole::Primary); // one obvious act at a time
    m_ui->revert->setVisible(unsaved);
    m_ui->revert->setText(isNew() ? tr("Discard") : tr("Revert"));
    m_ui->save->setEnabled(mayWrite && obstacles.isEmpty() && !m_busy);
    m_ui->revert->setEnabled(!m_busy);
    m_ui->activate->setEnabled(mayWrite && !m_busy);
}

void EndpointEditor::setOverview(const EndpointOverview &overview)
{
    m_hadTrouble = isInTrouble(overview) || (m_hadTrouble && overview.id == m_overview.id);
    m_ui->recover->setVisible(m_hadTrouble);
    m_overview = overview;
    m_ui->name->setPlainText(overview.id == 0 ? tr("New endpoint") : overview.name);
    m_ui->state->setState(stateOf(overview), statusText(overview));
    updateTimes();
}

void EndpointEditor::updateTimes()
{
    const bool own = !m_notice.isEmpty();
    m_ui->notice->tell(
        own ? m_noticeState : stateOf(m_overview), own ? m_notice : stateSentence(m_overview, m_clock.now()));
    const QString limit = limitText(m_overview.breaker);
    m_ui->limit->setPlainText(limit.isEmpty() ? QString() : tr("Requests: %1.").arg(limit));
    m_ui->limit->setVisible(!limit.isEmpty());
    m_changes->refreshTimes();
}

void EndpointEditor::setNotice(HealthState state, const QString &text)
{
    m_noticeState = state;
    m_notice = text;
    updateTimes();
}

void EndpointEditor::setOfferedEvents(const QStringList &events)
{
    m_basics->setOfferedEvents(events);
}

void EndpointEditor::setChangeObstacle(const QString &why)
{
    m_changeObstacle = why;
    m_basics->setReadOnly(!why.isEmpty());
    m_formerUrl->setEnabled(why.isEmpty());
    m_headers->setReadOnly(!why.isEmpty());
    m_retry->setReadOnly(!why.isEmpty());
    m_order->setObstacle(why.isEmpty() ? m_orderObstacle : why);
    showSaveRow(m_edit);
}

void EndpointEditor::setOrderObstacle(const QString &why)
{
    m_orderObstacle = why;
    m_order->setObstacle(m_changeObstacle.isEmpty() ? why : m_changeObstacle);
}

void EndpointEditor::setOrderFound(const QString &path, const Result<OrderKey> &found)
{
    m_order->setFound(path, found);
}

void EndpointEditor::setSecretObstacle(const QString &why)
{
    m_secret->setObstacle(isNew() ? tr("Create the endpoint first, then set its secret.") : why);
}

void EndpointEditor::setTestObstacle(const QString &why)
{
    m_ui->test->setEnabled(why.isEmpty());
    const QString said = why.isEmpty()
        ? tr("Sends the event test.webhook to it through the database, whatever it subscribes to.")
        : why;
    m_ui->test->setToolTip(plainToolTip(said));
    m_ui->test->setAccessibleDescription(said);
}

void EndpointEditor::setBusy(bool writing)
{
    m_busy = writing;
    showSaveRow(m_edit);
}

void EndpointEditor::setTest(const Delivery *delivery, const QString &words)
{
    m_ui->testState->setVisible(delivery != nullptr);
    m_ui->testDelivery->setVisible(delivery != nullptr);
    m_ui->testWords->setVisible(!words.isEmpty());
    m_ui->testWords->setPlainText(words);
    if (delivery)
        m_ui->testState->setState(stateOf(*delivery), statusText(*delivery));
}

void EndpointEditor::showSection(Section section)
{
    m_ui->sections->setChosen(int(section));
    m_ui->pages->setCurrentIndex(int(section));
}

void EndpointEditor::editUrl()
{
    showSection(Section::Configuration);
    m_basics->focusUrl();
}

void EndpointEditor::forgetSecret()
{
    m_secret->forget();
}

} // namespace signalbox
