#include "jobrunfiltergenerator.h"

#include "domain/cron/runstatusname.h"

namespace signalbox::test {

JobRunFilter JobRunFilterGenerator::filter()
{
    JobRunFilter filter;
    filter.wanted = traits();
    filter.unwanted = traits();
    filter.since = since();
    filter.until = until();
    filter.durationMs = range(100'000'000);
    filter.rows = range(1'000'000);
    some([&] { add(filter.words, text()); });
    some([&] { add(filter.runIds, id()); });
    return filter;
}

JobRunTraits JobRunFilterGenerator::traits()
{
    JobRunTraits traits;
    some([&] { add(traits.statuses, allRunStatuses().at(below(int(allRunStatuses().size())))); });
    some([&] { add(traits.jobs, text()); });
    some([&] { add(traits.users, text()); });
    some([&] { add(traits.databases, text()); });
    return traits;
}

} // namespace signalbox::test
