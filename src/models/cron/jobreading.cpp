#include "models/cron/jobreading.h"

#include "core/error.h"
#include "core/redaction.h"
#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

constexpr qsizetype longestShownTail = 80;
constexpr qsizetype longestShownMessage = 500;

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

JobInsight insightOf(const CronJob &)
{
    return {};
}

std::optional<qint64> rowsOfRun(const JobRun &)
{
    return std::nullopt;
}

RunCause runCauseOf(const JobRun &run, const QString &)
{
    return {visibleText(run.returnMessage.trimmed(), longestShownMessage), {}};
}

QString shownCommand(const QString &command)
{
    return redacted(command);
}

} // namespace signalbox
