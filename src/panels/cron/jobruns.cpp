#include "panels/cron/jobruns.h"

#include "core/humantext.h"
#include "domain/cron/cronsource.h"
#include "domain/cron/jobstate.h"
#include "models/cron/jobrunmodel.h"
#include "widgets/chart/spanchart.h"
#include "widgets/look/tokens.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTimes = 2000;
constexpr int leastTimes = 3; // fewer are seen in the list
constexpr double microsPerMilli = 1000;

QString chartValue(double milliseconds)
{
    return durationText(std::chrono::microseconds(qint64(milliseconds * microsPerMilli)));
}

} // namespace

JobRuns::JobRuns(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_pending(pending),
      m_model(new JobRunModel(context.sources.get<CronSource>(), *context.clock, this)), m_table(new TableView(this)),
      m_span(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_chart(new SpanChart(this))
{
    m_table->setAccessibleName(tr("Runs of the selected job"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(JobRunModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules({{.column = JobRunModel::Status}, {.column = JobRunModel::Started},
                                {.column = JobRunModel::Duration}, {.column = JobRunModel::Rows, .rank = 1},
                                {.column = JobRunModel::Message, .width = ColumnRule::Width::Rest, .least = 8},
                                {.column = JobRunModel::Job, .rank = ColumnRule::onRequest},
                                {.column = JobRunModel::User, .rank = ColumnRule::onRequest},
                                {.column = JobRunModel::Database, .rank = ColumnRule::onRequest},
                                {.column = JobRunModel::RunId, .rank = ColumnRule::onRequest}},
        u"runColumns"_s);
    m_span->setAccessibleName(tr("Durations of the newest runs"));
    m_span->setQuiet();
    m_span->setContentsMargins(space::large, 0, space::large, 0);
    m_chart->setAccessibleName(tr("Durations over time"));
    m_chart->setFormat(chartValue);
    auto *face = new TableFace(m_table, u"cron"_s, this);
    face->setEmpty(tr("No run yet"), tr("The history of the selected job comes here once it has run."));
    connect(face, &TableFace::retryRequested, m_model, &JobRunModel::refresh);
    connect(m_table, &TableView::opened, this,
        [this](const QModelIndex &index) { emit runOpened(index.data(TableModel::KeyRole).toLongLong()); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_span);
    layout->addWidget(m_chart);
    layout->addWidget(face, 1);
    showTimes({});
}

void JobRuns::setTimeZone(const QTimeZone &zone)
{
    m_model->setTimeZone(zone);
    m_chart->setTimeZone(zone);
}

void JobRuns::setJob(const CronJob &job)
{
    const bool isOther = std::exchange(m_jobId, job.jobId) != job.jobId;
    takeTimes(job.recent, isOther);
    const bool isReading = m_model->loadState() == TableModel::LoadState::Loading; // then it may still miss that run
    if (!isOther && (m_lastRun == job.lastRun || isReading))
        return;
    m_lastRun = job.lastRun;
    m_model->setJob(job.jobId);
    m_model->refresh();
}

void JobRuns::takeTimes(const QList<RecentRun> &known, bool isOther)
{
    if (!isOther && known == m_known)
        return;
    m_known = known;
    const bool isMore = known.size() >= CronJob::recentRuns;
    if (isOther || !isMore)
        showTimes(known);
    if (isMore)
        readTimes();
}

void JobRuns::refresh()
{
    m_model->refresh();
}

void JobRuns::readTimes()
{
    m_readAgain = m_reading;
    if (std::exchange(m_reading, true))
        return;
    m_pending.await(m_context.sources.get<CronSource>().runTimes(*m_jobId, mostTimes), this,
        [this, jobId = *m_jobId](const Result<QList<RecentRun>> &runs) {
            m_reading = false;
            if (std::exchange(m_readAgain, false))
                return readTimes();
            if (runs && jobId == m_jobId) // else the list below says why nothing can be read
                showTimes(*runs);
        });
}

void JobRuns::showTimes(const QList<RecentRun> &runs)
{
    QList<SpanPoint> points;
    for (const RecentRun &run : runs) {
        const bool counts = !run.sample && run.startedAt && run.startedAt->isFinite() && run.duration;
        if (counts)
            points.append(
                {*run.startedAt, double(run.duration->count()) / microsPerMilli, run.status == RunStatus::Failed});
    }
    std::stable_sort(points.begin(), points.end(), [](const SpanPoint &a, const SpanPoint &b) { return a.at < b.at; });
    const bool isWorthIt = points.size() >= leastTimes;
    m_chart->setPoints(isWorthIt ? points : QList<SpanPoint>());
    m_chart->setVisible(isWorthIt);
    m_span->setVisible(isWorthIt);
    if (!isWorthIt)
        return;
    const QList<SpanBucket> all = spanBuckets(points, 1);
    m_span->setPlainText(
        tr("Durations of %n run(s): least %1, mean %2, most %3", nullptr, int(points.size()))
            .arg(chartValue(all.first().least), chartValue(all.first().mean), chartValue(all.first().most)));
}

} // namespace signalbox
