#include "bench/cron/historyfigures.h"

#include "bench/benchcalls.h"
#include "data/cron/cronstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/libpq.h"

#include <QElapsedTimer>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int runsPerPage = 100;
constexpr qsizetype mostSteps = 200; // of a filter that would walk all of the history
constexpr int searchRepeats = 5;

struct Search {
    QString label;
    QString name;
    JobRunFilter filter;
};

/// How long each step took, until there is a run or nothing is left.
Result<QList<double>> stepsOf(CronStore &store, const JobRunFilter &filter)
{
    QList<double> steps;
    std::optional<qint64> before;
    do {
        QElapsedTimer clock;
        clock.start();
        const auto page = answerOf(store.history(filter, before, runsPerPage));
        if (!page)
            return tl::unexpected(page.error());
        steps.append(double(clock.nsecsElapsed()) / 1e6);
        before = page->runs.isEmpty() ? page->olderBefore : std::nullopt;
    } while (before && steps.size() < mostSteps);
    return steps;
}

/// The median of each step over the repeats: what else the machine does meanwhile meets one of them, not the same step again.
Result<QList<double>> medianSteps(CronStore &store, const JobRunFilter &filter)
{
    QList<QList<double>> rounds;
    for (int round = 0; round < searchRepeats; ++round) {
        const auto steps = stepsOf(store, filter);
        if (!steps)
            return tl::unexpected(steps.error());
        rounds.append(*steps);
    }
    QList<double> medians;
    for (qsizetype step = 0; step < rounds.first().size(); ++step) {
        QList<double> times;
        for (const QList<double> &round : rounds)
            times.append(round.value(step));
        medians.append(percentile(times, 0.5));
    }
    return medians;
}

} // namespace

Result<void> measureHistory(const QString &uri, BenchReport &report)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    const auto rarest = execOnce(uri, u"select max(jobid) from cron.job"_s);
    if (!rarest)
        return tl::unexpected(rarest.error());
    ProjectConnection connection(*ConnectionSpec::fromUri(uri), *catalogue);
    if (const auto opened = answerOf(connection.open()); !opened)
        return tl::unexpected(opened.error());
    CronStore store(connection);
    answerOf(store.history({}, {}, runsPerPage)); // the session is warm

    const QList<Search> searches{
        {u"all jobs"_s, u"page"_s, {}},
        {u"a busy job"_s, u"busy_page"_s, {.wanted = {.jobs = {u"1"_s}}}},
        {u"the rarest job"_s, u"rare_page"_s, {.wanted = {.jobs = {rarest->first().first()}}}},
        {u"a word that is nowhere"_s, u"word_page"_s, {.words = {u"nowhere to be found"_s}}},
        {u"rows that no run changed"_s, u"rows_page"_s, {.rows = {1'000'000, {}}}},
    };
    report.addHeading(u"A page of %1 runs"_s.arg(runsPerPage), {u"steps"_s, u"median ms"_s, u"most ms"_s});
    for (const Search &search : searches) {
        const auto steps = medianSteps(store, search.filter);
        if (!steps)
            return tl::unexpected(steps.error());
        const double most = percentile(*steps, 1);
        report.addRow(search.label, {double(steps->size()), percentile(*steps, 0.5), most});
        report.addFigure(search.name + u"_steps"_s, double(steps->size()), u"steps"_s);
        report.addTarget(search.name + u"_step_ms"_s, most, u"ms"_s, {Bound::Kind::AtMost, 50});
    }
    return {};
}

} // namespace signalbox
