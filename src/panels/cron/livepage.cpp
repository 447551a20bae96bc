#include "panels/cron/livepage.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/commandmask.h"
#include "domain/cron/cronsource.h"
#include "models/cron/liverunmodel.h"
#include "models/plaintooltip.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/noticestrip.h"
#include "widgets/state/statenotice.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/wrappedpane.h"

#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLiveName = 100;

QString blockersInWords(const LiveRun &run)
{
    QStringList lines;
    for (const LiveBlocker &blocker : run.blockers) {
        const QString application = blocker.application.isEmpty()
            ? QString()
            : u" (%1)"_s.arg(visibleText(blocker.application, longestLiveName));
        lines.append(LivePage::tr("Blocked by process %1, %2%3, which is %4.")
                         .arg(QString::number(blocker.processId), visibleText(blocker.username, longestLiveName),
                             application, visibleText(blocker.state, longestLiveName)));
    }
    return lines.join(u'\n');
}

} // namespace

LivePage::LivePage(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_zone(context.timeZone),
      m_model(new LiveRunModel(context.sources.get<CronSource>(), *context.clock, this)), m_table(new TableView(this)),
      m_outcome(new NoticeStrip(tr("Outcome of breaking off a run"), this)),
      m_title(new PlainLabel(PlainLabel::Fit::ElideMiddle, this)), m_facts(new PlainLabel(this)),
      m_blocked(new StateNotice(this)), m_statements(new WrappedPane(this)),
      m_cancel(new QPushButton(tr("Cancel run…"), this)), m_terminate(new QPushButton(tr("Terminate process…"), this)),
      m_write(context, pending)
{
    makeTable();
    auto *face = new TableFace(m_table, u"cron"_s, this);
    face->setEmpty(tr("Nothing is running"), tr("A run is here as long as it takes."));
    connect(face, &TableFace::retryRequested, m_model, &LiveRunModel::refresh);
    auto *split = new QSplitter(Qt::Vertical, this);
    split->addWidget(face);
    split->addWidget(makeDetail());
    split->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_outcome);
    layout->addWidget(split, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LivePage::showCurrent);
    connect(m_model, &TableModel::loadStateChanged, this, [this] {
        if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
            m_table->selectRow(0);
        showCurrent();
    });
    connect(&m_write, &WriteProgress::changed, this, &LivePage::showCurrent);
    connect(m_cancel, &QPushButton::clicked, this, [this] { askToStop(false); });
    connect(m_terminate, &QPushButton::clicked, this, [this] { askToStop(true); });
    showCurrent();
}

void LivePage::makeTable()
{
    m_table->setAccessibleName(tr("Runs that go on now"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(LiveRunModel::Job, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = LiveRunModel::Job, .most = 32}, {.column = LiveRunModel::Running},
            {.column = LiveRunModel::Usual, .rank = 2},
            {.column = LiveRunModel::Waiting, .width = ColumnRule::Width::Rest}, {.column = LiveRunModel::Blocked},
            {.column = LiveRunModel::Pid, .rank = 1}, {.column = LiveRunModel::Role, .rank = 3},
            {.column = LiveRunModel::Database, .rank = 4}},
        u"liveColumns"_s);
}

QWidget *LivePage::makeDetail()
{
    m_title->setFont(strongFont(font()));
    m_title->setAccessibleName(tr("Selected run that goes on"));
    m_facts->setAccessibleName(tr("What it does now"));
    m_blocked->setAbout(tr("Who is in its way"));
    m_statements->setAccessibleName(tr("Statements"));
    m_statements->setSyntax(TextPane::Syntax::Sql);
    for (QPushButton *button : {m_cancel, m_terminate})
        button->setAutoDefault(false);
    setRole(*m_terminate, ButtonRole::Danger);
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::small);
    acts->addWidget(m_title, 1);
    acts->addWidget(m_cancel);
    acts->addWidget(m_terminate);
    m_detail = new QWidget(this);
    auto *layout = new QVBoxLayout(m_detail);
    layout->setContentsMargins(space::large, space::small, space::medium, space::small);
    layout->setSpacing(space::small);
    layout->addLayout(acts);
    layout->addWidget(m_facts);
    layout->addWidget(m_blocked);
    layout->addWidget(m_statements, 1);
    return m_detail;
}

void LivePage::setRights(const std::optional<JobRights> &rights, const QString &user)
{
    m_rights = rights;
    m_user = user;
    showCurrent();
}

void LivePage::refresh()
{
    m_write.retry();
    m_model->refresh();
}

void LivePage::updateTimes()
{
    m_model->refreshTimes();
    if (const auto run = current())
        m_facts->setPlainText(facts(*run));
}

void LivePage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    m_model->setTimeZone(zone);
    showCurrent();
}

std::optional<LiveRun> LivePage::current() const
{
    const int row = m_table->currentIndex().row();
    return row < 0 ? std::nullopt : std::optional(m_model->row(row));
}

QString LivePage::facts(const LiveRun &run) const
{
    QStringList parts;
    if (run.startedAt)
        parts.append(tr("Runs since %1").arg(exactInstant(*run.startedAt, m_zone)));
    if (const auto usual = m_model->usualOf(run))
        parts.append(tr("usually %1").arg(durationText(*usual)));
    parts.append(tr("waits for %1").arg(LiveRunModel::waitWords(run)));
    parts.append(tr("process %1, as %2 in %3").arg(QString::number(run.processId), run.username, run.database));
    return parts.join(u", "_s);
}

QString LivePage::obstacle(const LiveRun &run) const
{
    if (m_write.isBusy())
        return tr("Another run is being broken off.");
    if (!m_rights)
        return tr("It is not known yet what this role may do.");
    if (m_rights->signalBackends || run.username == m_user)
        return {};
    return tr("%1 may not signal the processes of other roles. Let a superuser run: grant pg_signal_backend to %2;")
        .arg(m_user, u'"' + QString(m_user).replace(u'"', u"\"\""_s) + u'"');
}

void LivePage::showCurrent()
{
    const auto run = current();
    m_detail->setVisible(run.has_value());
    if (!run)
        return;
    m_title->setPlainText(m_model->index(m_table->currentIndex().row(), LiveRunModel::Job).data().toString());
    m_facts->setPlainText(facts(*run));
    m_blocked->tell(HealthState::Attention, blockersInWords(*run));
    showStatements(*run);
    const QString why = obstacle(*run);
    for (QPushButton *button : {m_cancel, m_terminate})
        button->setEnabled(why.isEmpty());
    m_cancel->setToolTip(
        plainToolTip(why.isEmpty() ? tr("Asks the process to give up its statement; its work is rolled back.") : why));
    m_terminate->setToolTip(plainToolTip(why.isEmpty() ? tr("Ends the process, for one that does not listen.") : why));
}

void LivePage::showStatements(const LiveRun &run)
{
    QString text = maskedCommand(run.command).text;
    for (const LiveBlocker &blocker : run.blockers)
        text += tr("\n\n-- process %1, which is in its way:\n").arg(blocker.processId)
            + maskedCommand(blocker.query).text;
    m_statements->showText(text);
}

void LivePage::askToStop(bool terminate)
{
    const auto run = current();
    if (!run)
        return;
    const QString name = m_title->plainText();
    const QString what = terminate
        ? tr("The process %1 that runs %2 is ended. What it did since its transaction began is rolled back; pg_cron "
             "records the run as failed. The job runs again when its schedule says.")
              .arg(QString::number(run->processId), name)
        : tr("The statement that %2 runs in process %1 is canceled. What it did since its transaction began is rolled "
             "back; pg_cron records the run as failed. The job runs again when its schedule says.")
              .arg(QString::number(run->processId), name);
    auto &source = m_context.sources.get<JobActSource>();
    m_write.review({terminate ? tr("Terminate process %1").arg(run->processId) : tr("Cancel the run of %1").arg(name),
                       what, {visibleText(maskedCommand(run->command).text.simplified(), 500)},
                       terminate ? tr("Terminate process %1").arg(run->processId) : tr("Cancel the run"), true},
        this,
        {
            .subject = QString::number(run->runId),
            .name = terminate ? u"cron/run_terminate"_s : u"cron/run_cancel"_s,
            .send = [&source, run = *run, terminate](
                        const QUuid &) { return terminate ? source.terminateRun(run) : source.cancelRun(run); },
            .lookUp = {}, // asking again finds the process gone, or signals it once more
        },
        [this, name, terminate](const WriteOutcome<bool> &outcome) { finish(name, terminate, outcome); });
}

void LivePage::finish(const QString &name, bool terminate, const WriteOutcome<bool> &outcome)
{
    using Kind = WriteOutcome<bool>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        if (outcome.value.value_or(false))
            m_outcome->tell(HealthState::Healthy,
                terminate ? tr("The process of %1 was told to end.").arg(name)
                          : tr("%1 was told to give up its statement.").arg(name));
        else
            m_outcome->tell(HealthState::Unknown, tr("%1 was over already: nothing was signalled.").arg(name));
        m_model->refresh();
        emit stopped();
        return;
    case Kind::NotDone:
    case Kind::Unknown:
        m_outcome->tell(HealthState::Attention,
            tr("No answer came, so it is not known yet whether %1 was told. It is asked again as soon as the database "
               "answers.")
                .arg(name));
        return;
    case Kind::Refused:
        m_outcome->tell(HealthState::Attention, tr("%1 goes on: %2").arg(name, sentences(outcome.error)));
        return;
    }
}

} // namespace signalbox
