#pragma once

#include "core/async.h"
#include "domain/cron/cronsource.h"
#include "domain/extensions/extensionsource.h"
#include "domain/metrics/metricsource.h"

#include <QList>

#include <tuple>
#include <vector>

namespace signalbox {

/// One function of a source that a test answers by hand: each call is kept until answered, so that a test decides what comes late.
template <typename T, typename... Arguments>
class ManualAnswers
{
public:
    Async<T> ask(Arguments... arguments)
    {
        m_calls.append({std::tuple<std::decay_t<Arguments>...>(arguments...)});
        m_promises.push_back(std::make_shared<QPromise<Result<T>>>());
        m_promises.back()->start();
        return m_promises.back()->future();
    }

    qsizetype callCount() const { return m_calls.size(); }
    const auto &call(qsizetype index) const { return m_calls[index]; }
    void answer(qsizetype index, const Result<T> &result)
    {
        m_promises[std::size_t(index)]->addResult(result);
        m_promises[std::size_t(index)]->finish();
    }
    void answerLast(const Result<T> &result) { answer(callCount() - 1, result); }

private:
    QList<std::tuple<std::decay_t<Arguments>...>> m_calls;
    std::vector<std::shared_ptr<QPromise<Result<T>>>> m_promises;
};

struct ManualCron final : CronSource {
    ManualAnswers<CronOverview> overviews;
    ManualAnswers<JobRunPage, qint64, std::optional<qint64>, int> pages;

    Async<CronOverview> overview() override { return overviews.ask(); }
    Async<JobRunPage> history(qint64 job, std::optional<qint64> before, int limit) override
    {
        return pages.ask(job, before, limit);
    }
};

struct ManualMetrics final : MetricSource {
    ManualAnswers<QList<MetricSeries>> lists;

    Async<QList<MetricSeries>> series() override { return lists.ask(); }
    Async<MetricHistory> history(const MetricQuery &) override { return readyResult<MetricHistory>({}); }
};

struct ManualExtensions final : ExtensionSource {
    ManualAnswers<ExtensionReport> reports;

    Async<ExtensionReport> report() override { return reports.ask(); }
};

} // namespace signalbox
