#include "domain/cron/jobediting.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/commandmask.h"
#include "domain/cron/expected/jobtimeline.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPart = 120;

struct JobEditingWords {
    Q_DECLARE_TR_FUNCTIONS(JobEditing)
};

struct DraftPart {
    QString name;
    QString from;
    QString to;
};

QString graceText(std::optional<std::chrono::seconds> grace)
{
    return durationText(grace ? std::chrono::microseconds(*grace) : JobTimeline::usualGrace);
}

QString shownPart(const QString &text)
{
    return visibleText(maskedCommand(text).text.simplified(), longestPart);
}

QJsonObject toObject(const JobDraft &draft)
{
    return {{"name"_L1, draft.name}, {"schedule"_L1, draft.schedule}, {"command"_L1, draft.command},
        {"database"_L1, draft.database}, {"username"_L1, draft.username}, {"active"_L1, draft.active},
        {"grace"_L1, draft.grace ? QJsonValue(qint64(draft.grace->count())) : QJsonValue(QJsonValue::Null)}};
}

JobDraft fromObject(const QJsonObject &object)
{
    const auto seconds = std::chrono::seconds(object["grace"_L1].toInteger());
    const bool hasGrace = seconds >= JobDraft::leastGrace && seconds <= JobDraft::mostGrace;
    return {object["name"_L1].toString(), object["schedule"_L1].toString(), object["command"_L1].toString(),
        object["database"_L1].toString(), object["username"_L1].toString(), object["active"_L1].toBool(true),
        hasGrace ? std::optional(seconds) : std::nullopt};
}

} // namespace

JobDraft draftOf(const CronJob &job)
{
    return {job.name, job.schedule, job.command, job.database, job.username, job.active, job.grace};
}

JobDraft copyOf(const CronJob &job)
{
    JobDraft copy = draftOf(job);
    copy.name = job.name.isEmpty() ? QString() : JobEditingWords::tr("%1-copy").arg(job.name);
    copy.active = false;
    return copy;
}

QStringList changesInWords(const JobDraft &base, const JobDraft &mine)
{
    QStringList lines;
    for (const DraftPart &part : {DraftPart{JobEditingWords::tr("name"), base.name, mine.name},
             {JobEditingWords::tr("schedule"), base.schedule, mine.schedule},
             {JobEditingWords::tr("command"), base.command, mine.command},
             {JobEditingWords::tr("database"), base.database, mine.database},
             {JobEditingWords::tr("role"), base.username, mine.username}}) {
        if (part.from == part.to)
            continue;
        lines.append(part.from.isEmpty()
                ? JobEditingWords::tr("%1: \"%2\"", "a part of a job and its text").arg(part.name, shownPart(part.to))
                : JobEditingWords::tr("%1: from \"%2\" to \"%3\"")
                      .arg(part.name, shownPart(part.from), shownPart(part.to)));
    }
    if (base.active != mine.active)
        lines.append(mine.active ? JobEditingWords::tr("it is active") : JobEditingWords::tr("it is paused"));
    if (base.grace != mine.grace)
        lines.append(JobEditingWords::tr("grace: from %1 to %2", "how late a run may begin")
                         .arg(graceText(base.grace), graceText(mine.grace)));
    return lines;
}

JobEdit rebased(const JobEdit &edit, const JobDraft &theirs)
{
    const auto over
        = [](const auto &base, const auto &mine, const auto &stored) { return mine == base ? stored : mine; };
    const JobDraft &base = edit.base;
    const JobDraft &mine = edit.mine;
    return {theirs,
        {over(base.name, mine.name, theirs.name), over(base.schedule, mine.schedule, theirs.schedule),
            over(base.command, mine.command, theirs.command), over(base.database, mine.database, theirs.database),
            over(base.username, mine.username, theirs.username), over(base.active, mine.active, theirs.active),
            over(base.grace, mine.grace, theirs.grace)}};
}

QStringList obstaclesTo(const JobDraft &draft)
{
    QStringList obstacles;
    if (draft.schedule.trimmed().isEmpty())
        obstacles.append(JobEditingWords::tr("A job needs a schedule, such as 0 2 * * * for every day at 02:00."));
    if (draft.command.trimmed().isEmpty())
        obstacles.append(JobEditingWords::tr("A job needs a command: the SQL that it runs."));
    return obstacles;
}

bool holdsSecret(const JobDraft &draft)
{
    return maskedCommand(draft.command).masked || maskedCommand(draft.name).masked;
}

QByteArray keptEdit(const JobEdit &edit)
{
    if (holdsSecret(edit.base) || holdsSecret(edit.mine))
        return {};
    return QJsonDocument(QJsonObject{{"base"_L1, toObject(edit.base)}, {"mine"_L1, toObject(edit.mine)}})
        .toJson(QJsonDocument::Compact);
}

std::optional<JobEdit> editFromKept(const QByteArray &kept)
{
    const QJsonDocument document = QJsonDocument::fromJson(kept);
    if (!document.isObject() || !document["mine"_L1].isObject())
        return std::nullopt;
    return JobEdit{fromObject(document["base"_L1].toObject()), fromObject(document["mine"_L1].toObject())};
}

QByteArray keptJob(const UnscheduledJob &job)
{
    if (holdsSecret(job.definition))
        return {};
    return QJsonDocument(QJsonObject{{"definition"_L1, toObject(job.definition)}, {"at"_L1, job.at.micros}})
        .toJson(QJsonDocument::Compact);
}

std::optional<UnscheduledJob> jobFromKept(const QByteArray &kept)
{
    const QJsonDocument document = QJsonDocument::fromJson(kept);
    if (!document["definition"_L1].isObject() || !document["at"_L1].isDouble())
        return std::nullopt;
    return UnscheduledJob{fromObject(document["definition"_L1].toObject()), Instant{document["at"_L1].toInteger()}};
}

} // namespace signalbox
