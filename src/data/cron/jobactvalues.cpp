#include "data/cron/jobactvalues.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

QString JobActValues::word(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

QString JobActValues::text(const QUuid &key)
{
    return key.toString(QUuid::WithoutBraces);
}

JobDraft JobActValues::complete(JobDraft draft, const Capabilities &capabilities)
{
    if (draft.database.isEmpty())
        draft.database = capabilities.database;
    if (draft.username.isEmpty())
        draft.username = capabilities.user;
    return draft;
}

bool JobActValues::isElsewhere(const JobDraft &draft, const Capabilities &capabilities)
{
    return draft.database != capabilities.database || draft.username != capabilities.user || !draft.active;
}

SqlValues JobActValues::wanted(const JobDraft &draft)
{
    SqlValues values{
        {u"schedule"_s, draft.schedule},
        {u"command"_s, draft.command},
        {u"database"_s, draft.database},
        {u"username"_s, draft.username},
        {u"active"_s, word(draft.active)},
    };
    if (!draft.name.isEmpty())
        values.insert(u"name"_s, draft.name);
    return values;
}

SqlValues JobActValues::scheduling(const JobDraft &draft, const Capabilities &capabilities)
{
    SqlValues values = wanted(draft);
    if (isElsewhere(draft, capabilities))
        values.insert(draft.name.isEmpty() ? u"alter"_s : u"elsewhere"_s, std::nullopt);
    return values;
}

SqlValues JobActValues::graceOf(const JobDraft &draft, const JobDraft &base)
{
    if (!draft.grace || draft.grace == base.grace)
        return {};
    const auto grace = std::clamp(*draft.grace, JobDraft::leastGrace, JobDraft::mostGrace);
    return {{u"grace"_s, QString::number(grace.count())}};
}

SqlValues JobActValues::asBase(qint64 jobId, const JobDraft &base, const Capabilities &capabilities)
{
    SqlValues values{
        {u"job"_s, QString::number(jobId)},
        {u"base_name"_s, base.name},
        {u"base_schedule"_s, base.schedule},
        {u"base_command"_s, base.command},
        {u"base_database"_s, base.database},
        {u"base_username"_s, base.username},
        {u"base_active"_s, word(base.active)},
    };
    if (capabilities.updatable.contains(u"cron.job"_s))
        values.insert(u"lock"_s, std::nullopt);
    return values;
}

} // namespace signalbox
