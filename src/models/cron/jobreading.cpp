#include "models/cron/jobreading.h"

#include "core/error.h"
#include "core/humantext.h"
#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownTail = 80;

struct JobReadingWords {
    Q_DECLARE_TR_FUNCTIONS(JobReading)
};

} // namespace

ScheduleReading readSchedule(const QString &text, const QString &)
{
    ScheduleReading reading;
    const auto parsed = CronSchedule::parse(text);
    if (!parsed) {
        reading.words = JobReadingWords::tr("not understood");
        reading.remark = inSentences({parsed.error().what, parsed.error().hint});
        reading.problemLength = text.size();
        return reading;
    }
    reading.schedule = *parsed;
    reading.words = parsed->describe();
    if (const QString ignored = parsed->ignoredText(); !ignored.isEmpty()) {
        reading.remark = JobReadingWords::tr("pg_cron ignores \"%1\".").arg(visibleText(ignored, longestShownTail));
        reading.problemStart = qMax(0, text.lastIndexOf(ignored));
        reading.problemLength = ignored.size();
    }
    return reading;
}

std::optional<QTimeZone> cronZone(const QString &name)
{
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
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

} // namespace signalbox
