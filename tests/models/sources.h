#pragma once

#include "core/async.h"
#include "domain/cron/cronsource.h"
#include "domain/extensions/extensionsource.h"
#include "domain/replay/replaysource.h"

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
        m_promises.emplace_back();
        return m_promises.back().future();
    }

    qsizetype callCount() const { return m_calls.size(); }
    const auto &call(qsizetype index) const { return m_calls[index]; }
    void answer(qsizetype index, const Result<T> &result) { m_promises[std::size_t(index)].answer(result); }
    void answerLast(const Result<T> &result) { answer(callCount() - 1, result); }

private:
    QList<std::tuple<std::decay_t<Arguments>...>> m_calls;
    std::vector<Promised<T>> m_promises;
};

struct ManualCron final : CronSource {
    ManualAnswers<CronOverview> overviews;
    ManualAnswers<JobRunPage, const JobRunFilter &, std::optional<qint64>, int> pages;
    ManualAnswers<JobRun, qint64> runs;
    ManualAnswers<QList<RecentRun>, qint64, int> times;
    ManualAnswers<QList<LiveRun>> lives;
    ManualAnswers<QList<CommandSurroundings>, const QList<JobDraft> &> around;

    Async<CronOverview> overview() override { return overviews.ask(); }
    Async<JobRunPage> history(const JobRunFilter &filter, std::optional<qint64> before, int limit) override
    {
        return pages.ask(filter, before, limit);
    }
    Async<JobRun> run(qint64 runId) override { return runs.ask(runId); }
    Async<QList<RecentRun>> runTimes(qint64 job, int most) override { return times.ask(job, most); }
    Async<QList<LiveRun>> live() override { return lives.ask(); }
    Async<QList<CommandSurroundings>> surroundings(const QList<JobDraft> &jobs) override { return around.ask(jobs); }
};

struct ManualExtensions final : ExtensionSource {
    ManualAnswers<ExtensionReport> reports;

    Async<ExtensionReport> report() override { return reports.ask(); }
};

/// Only the jobs and their items: nothing else is asked by models.
struct ManualReplays final : ReplaySource {
    ManualAnswers<QList<ReplayJob>> lists;
    ManualAnswers<QList<ReplayItem>, qint64, const QList<ReplayOutcome> &, int, int> pages;

    Async<ReplayPreview> preview(const ReplaySelection &, ReplayOrder) override { return nothing<ReplayPreview>(); }
    void cancelPreview() override { }
    Async<qint64> start(const QUuid &, const QList<qint64> &, const ReplayOptions &, const QString &) override
    {
        return nothing<qint64>();
    }
    Async<std::optional<qint64>> jobWithKey(const QUuid &) override { return nothing<std::optional<qint64>>(); }
    Async<QList<ReplayJob>> jobs() override { return lists.ask(); }
    Async<QList<ReplayItem>> items(
        qint64 job, const QList<ReplayOutcome> &outcomes, int afterPosition, int limit) override
    {
        return pages.ask(job, outcomes, afterPosition, limit);
    }
    Async<ReplayState> steer(qint64, ReplayStep) override { return nothing<ReplayState>(); }
    Async<qint64> replay(qint64, const QUuid &) override { return nothing<qint64>(); }
    Async<bool> skip(qint64) override { return nothing<bool>(); }
    Async<ReplayMessage> message(qint64, int) override { return nothing<ReplayMessage>(); }
    Async<qint64> resend(qint64, const QUuid &, const QString &) override { return nothing<qint64>(); }

private:
    template <typename T>
    static Async<T> nothing()
    {
        return readyError<T>({ErrorKind::Invalid, QStringLiteral("not asked in this test"), {}, {}, {}, {}});
    }
};

} // namespace signalbox
