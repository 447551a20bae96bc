#include "panels/cron/jobrunfilterrow.h"

#include "domain/cron/jobstate.h"
#include "domain/cron/runstatusname.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<FilterMenus::Choice> runStatusChoices()
{
    QList<FilterMenus::Choice> choices;
    for (const RunStatus status : allRunStatuses())
        choices.append({runStatusName(status), statusText(status)});
    return choices;
}

} // namespace

JobRunFilterRow::JobRunFilterRow(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : TypedFilterRow(jobRunFilterLanguage(), u"cron"_s, clock, zone, parent)
{
    setExample(tr("Words, or conditions such as status:failed job:cleanup* since:2h"));
    addMenus();
}

void JobRunFilterRow::addMenus()
{
    menus().addValues({u"status"_s, tr("Status"), tr("Choose statuses"), tr("Any status"), runStatusChoices});
    menus().addValues(
        {u"job"_s, tr("Job"), tr("Choose jobs"), tr("Any job"), [this] { return FilterMenus::choices(known().jobs); }});
    menus().addTimes();
}

void JobRunFilterRow::setVocabulary(const QStringList &jobs, const QStringList &users, const QStringList &databases)
{
    known() = {jobs, users, databases};
}

} // namespace signalbox
