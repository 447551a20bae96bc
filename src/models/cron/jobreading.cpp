#include "models/cron/jobreading.h"

#include "core/error.h"
#include "core/humantext.h"
#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownStretch = 80;

struct JobReadingWords {
    Q_DECLARE_TR_FUNCTIONS(JobReading)
};

} // namespace

ScheduleReading readSchedule(const QString &text, const CronDialect &dialect)
{
    ScheduleReading reading;
    const auto parsed = CronSchedule::parse(text, dialect);
    if (!parsed) {
        reading.words = JobReadingWords::tr("not understood");
        reading.remark = inSentences({parsed.error().what, parsed.error().hint});
        if (const auto fault = CronSchedule::fault(text, dialect))
            reading.stretches.append({fault->start, fault->length});
        return reading;
    }
    reading.schedule = *parsed;
    reading.words = parsed->describe();
    QStringList lines;
    for (const CronRemark &remark : parsed->remarks()) {
        reading.stretches.append({remark.start, remark.length});
        const QString stretch = visibleText(QStringView(text).sliced(remark.start, remark.length), longestShownStretch);
        lines.append(stretch.isEmpty() ? remark.text : stretch + u": "_s + remark.text);
    }
    reading.remark = lines.join(u'\n');
    return reading;
}

JobInsight insightOf(const CronJob &job)
{
    JobInsight insight{figuresOf(job), {}, {}};
    const JobFigures &figures = insight.figures;
    insight.unusual = unusualOf(job, figures);
    QStringList parts;
    if (const int ended = figures.succeeded + figures.failed; ended > 0)
        parts.append(JobReadingWords::tr("%1 of the newest %n run(s) succeeded", nullptr, ended)
                         .arg(countText(figures.succeeded)));
    if (figures.usualDuration)
        parts.append(usualText(*figures.usualDuration));
    if (figures.usualRows)
        parts.append(usualText(*figures.usualRows));
    insight.figuresWords = parts.join(u"; "_s);
    return insight;
}

HealthState stateOf(JobFinding::Severity severity)
{
    switch (severity) {
    case JobFinding::Severity::Error:
        return HealthState::Failing;
    case JobFinding::Severity::Warning:
        return HealthState::Attention;
    case JobFinding::Severity::Info:
        return HealthState::Unknown;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
