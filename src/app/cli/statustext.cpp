#include "app/cli/statusreport.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/functions/functionverdict.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// The words of the text form, one line a part.
class StatusText
{
    Q_DECLARE_TR_FUNCTIONS(StatusText)

public:
    explicit StatusText(Instant now) : m_now(now) { }

    QString of(const StatusReport &report)
    {
        addHeadline(report);
        if (report.health)
            addParts(report.health->facts);
        if (report.health)
            addProblems(report.health->problems);
        else
            addUnreachable(report.unreachable.value_or(Error{}));
        return m_text;
    }

private:
    void addHeadline(const StatusReport &report)
    {
        m_text += tr("%1 is %2").arg(visibleText(report.profile), overallWord(report)) + u'\n';
    }

    static QString overallWord(const StatusReport &report)
    {
        switch (exitCodeOf(report)) {
        case ExitCode::Healthy:
            return tr("healthy");
        case ExitCode::Unreachable:
            return tr("unreachable");
        case ExitCode::Degraded:
        case ExitCode::Usage:
        case ExitCode::NoDisplay:
            break;
        }
        return tr("degraded");
    }

    void addParts(const HealthFacts &facts)
    {
        addServer(facts);
        if (facts.samples)
            addLine({}, tr("holds sample history, which is not counted here"));
        addLine(tr("Cron"), facts.cron ? words(*facts.cron) : notRead(facts, u"cron"_s));
        if (facts.cron && facts.cron->missedLastDay && facts.cron->missedLastDay->missed > 0)
            addLine({}, words(*facts.cron->missedLastDay));
        if (facts.cron && !facts.cron->owingJobs.isEmpty())
            addLine({}, owingWords(facts.cron->owingJobs));
        addLine(tr("Webhooks"), facts.webhooks ? words(*facts.webhooks) : notRead(facts, u"webhooks"_s));
        addLine(tr("Metrics"), facts.metrics ? words(*facts.metrics) : notRead(facts, u"metrics"_s));
        if (facts.metrics && !facts.metrics->exceeded.isEmpty())
            addLine({}, words(facts.metrics->exceeded));
        const QString noExtensions = notRead(facts, u"extensions"_s);
        addLine(tr("Extensions"), facts.extensions ? words(facts.extensions->extensions) : noExtensions);
        addLine(tr("Realtime"), facts.extensions ? words(facts.extensions->publication) : noExtensions);
        const bool hasFunctions = facts.functions
            || std::ranges::any_of(facts.unread, [](const Error &error) { return error.subject == "functions"_L1; });
        if (hasFunctions)
            addLine(tr("Functions"), facts.functions ? words(*facts.functions) : notRead(facts, u"functions"_s));
    }

    void addServer(const HealthFacts &facts)
    {
        QStringList words{u"PostgreSQL "_s + facts.serverVersion};
        const QList<ServerRemark> remarks = remarksOn(facts.server);
        for (const ServerRemark &remark : remarks)
            words.append(remark.words);
        addLine(tr("Server"), words.join(u"; "_s));
    }

    void addLine(const QString &label, const QString &words)
    {
        constexpr int labelWidth = 14;
        m_text += u"  "_s + label.leftJustified(labelWidth) + visibleText(words) + u'\n';
    }

    static QString notRead(const HealthFacts &facts, const QString &part)
    {
        for (const Error &error : facts.unread)
            if (error.subject == part)
                return tr("not read: %1").arg(error.what);
        return tr("not read");
    }

    static QString words(Liveness liveness, const QString &database)
    {
        switch (liveness) {
        case Liveness::Alive:
            return tr("alive");
        case Liveness::StandIn:
            return tr("stand-in alive");
        case Liveness::Dead:
            return tr("not running");
        case Liveness::OtherDatabase:
            return tr("works for database %1").arg(visibleText(database));
        case Liveness::LaunchesNothing:
            return tr("told to start nothing");
        case Liveness::Elsewhere:
            return tr("on the primary");
        case Liveness::Unknown:
            return tr("unknown");
        }
        Q_UNREACHABLE();
    }

    static QString words(const CronHealth &cron)
    {
        return tr("scheduler %1; %2 of %3 jobs active, %4 running; %n run(s) failed in 24 h", nullptr,
                   int(cron.failedLastDay))
                   .arg(words(cron.scheduler, cron.schedulerDatabase), countText(cron.active), countText(cron.jobs),
                       countText(cron.running))
            + (cron.othersHidden ? u"; "_s + tr("jobs of other roles are hidden from this one") : QString());
    }

    static QString owingWords(const QList<OwingJob> &jobs)
    {
        const int late = int(std::ranges::count_if(jobs, [](const OwingJob &job) { return job.owed.late; }));
        QStringList words;
        if (late < jobs.size())
            words.append(tr("%n job(s) missed the newest run(s)", nullptr, int(jobs.size()) - late));
        if (late > 0)
            words.append(tr("%n job(s) is/are late", nullptr, late));
        return words.join(u"; "_s);
    }

    /// Never "100 %" of what is not all.
    static QString words(const MissedRuns &missed)
    {
        const QString count = tr("%n run(s) missed in 24 h", nullptr, int(missed.missed));
        const int share = int(missed.knownShare() * 100);
        return missed.knownShare() < 1 ? tr("%1; %2 % of that time is known").arg(count).arg(share) : count;
    }

    static QString words(const WebhookHealth &webhooks)
    {
        const QString counts
            = tr("sender %1; %n endpoint(s); %2 pending, %3 in flight; %4 delivered, %5 failed in 24 h", nullptr,
                int(webhooks.endpoints))
                  .arg(words(webhooks.sender, webhooks.senderDatabase), countText(webhooks.pending),
                      countText(webhooks.inFlight), countText(webhooks.deliveredLastDay),
                      countText(webhooks.failedLastDay));
        QStringList parts{counts};
        if (webhooks.unknownLastDay > 0)
            parts.append(tr("%1 without a recorded outcome").arg(countText(webhooks.unknownLastDay)));
        if (webhooks.partial)
            parts.append(tr("not all are counted yet"));
        return parts.join(u", "_s);
    }

    QString words(const MetricHealth &metrics) const
    {
        const QString series = tr("%n series", nullptr, int(metrics.series));
        return metrics.newest ? tr("%1, newest %2").arg(series, relativeTime(*metrics.newest, m_now)) : series;
    }

    static QString words(const QList<ExceededThreshold> &thresholds)
    {
        constexpr qsizetype mostNamed = 5;
        QStringList list;
        for (const ExceededThreshold &exceeded : thresholds.first(std::min(mostNamed, thresholds.size())))
            list.append(tr("%1 %2", "a series and its value")
                            .arg(metricKeyText(exceeded.key), quantityText(exceeded.value, exceeded.quantity)));
        if (thresholds.size() > mostNamed)
            list.append(tr("%n more", "series", int(thresholds.size() - mostNamed)));
        return tr("over their limits: %1").arg(list.join(u", "_s));
    }

    QString words(const FunctionHealth &health) const
    {
        QStringList list;
        for (const EdgeFunction &function : health.functions)
            list.append(tr("%1 %2", "a function and how it is")
                            .arg(function.name, conditionWord(verdictOf(function, m_now).condition)));
        if (health.waiting.count > 0)
            list.append(tr("%n memory(s) wait(s) for an embedding", nullptr, int(health.waiting.count)));
        if (!health.waiting.unknown.isEmpty())
            list.append(tr("waiting memories unknown"));
        return list.join(u", "_s);
    }

    static QString words(const QList<ExtensionStatus> &extensions)
    {
        QStringList list;
        for (const ExtensionStatus &extension : extensions)
            list.append(words(extension));
        return list.join(u", "_s);
    }

    static QString words(const ExtensionStatus &extension)
    {
        QString installed = (extension.name + u' ' + extension.installedVersion).trimmed();
        switch (extension.state) {
        case ExtensionState::Healthy:
            return installed;
        case ExtensionState::StandIn:
            return tr("%1 (stand-in)").arg(extension.name);
        case ExtensionState::Outdated:
            return tr("%1 (%2 is available)").arg(installed, extension.availableVersion);
        case ExtensionState::OtherDatabase:
            return tr("%1 (works for database %2)").arg(installed, extension.workerDatabase);
        case ExtensionState::LaunchesNothing:
            return tr("%1 (starts nothing)").arg(installed);
        case ExtensionState::EngineDenied:
            return tr("%1 (denied to the engine)").arg(installed);
        case ExtensionState::NotPreloaded:
        case ExtensionState::NotPreloadedOnStandby:
            return tr("%1 (not preloaded)").arg(installed);
        case ExtensionState::NotInstalled:
            return tr("%1 (not installed)").arg(extension.name);
        case ExtensionState::NotAvailable:
            return tr("%1 (not on the server)").arg(extension.name);
        case ExtensionState::Unknown:
            return tr("%1 (unknown)").arg(extension.name);
        }
        Q_UNREACHABLE();
    }

    static QString words(const PublicationStatus &publication)
    {
        if (!publication.exists)
            return tr("publication %1 is missing").arg(publication.name);
        QStringList missing;
        for (const PublicationMember &member : publication.members)
            if (!member.published)
                missing.append(member.table);
        if (missing.isEmpty())
            return tr("%1 with all %n table(s)", nullptr, int(publication.members.size())).arg(publication.name);
        return tr("%1 without %2").arg(publication.name, missing.join(u", "_s));
    }

    void addProblems(const QList<Problem> &problems)
    {
        const auto real = std::ranges::count_if(
            problems, [](const Problem &problem) { return problem.severity != Severity::Info; });
        if (!problems.isEmpty())
            m_text += u'\n';
        if (real > 0)
            m_text += tr("%n problem(s)", nullptr, int(real)) + u'\n';
        for (const Problem &problem : problems)
            addProblem(severityWord(problem.severity), problem.message, problem.hint);
    }

    void addUnreachable(const Error &error)
    {
        addProblem({}, error.what, {});
        for (const QString &words : error.serverWords.split(u'\n', Qt::SkipEmptyParts))
            m_text += u"  "_s + visibleText(words.trimmed()) + u'\n';
        if (!error.hint.isEmpty())
            m_text += u"  "_s + visibleText(error.hint) + u'\n';
    }

    void addProblem(const QString &severity, const QString &message, const QString &hint)
    {
        m_text += u"  "_s + (severity.isEmpty() ? QString() : severity + u": "_s) + visibleText(message) + u'\n';
        if (!hint.isEmpty())
            m_text += u"    "_s + visibleText(hint) + u'\n';
    }

    static QString severityWord(Severity severity)
    {
        switch (severity) {
        case Severity::Info:
            return tr("note");
        case Severity::Warning:
            return tr("warning");
        case Severity::Critical:
            return tr("critical");
        }
        Q_UNREACHABLE();
    }

    Instant m_now;
    QString m_text;
};

} // namespace

QString toText(const StatusReport &report)
{
    return StatusText(report.now).of(report);
}

} // namespace signalbox
