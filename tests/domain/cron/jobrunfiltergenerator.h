#pragma once

#include "domain/cron/jobrunfilter.h"
#include "domain/filter/filterparts.h"

namespace signalbox::test {

/// Makes filters of runs of any shape that text can say, the same ones for the same seed.
class JobRunFilterGenerator : public FilterParts
{
public:
    using FilterParts::FilterParts;

    JobRunFilter filter();

private:
    JobRunTraits traits();
};

} // namespace signalbox::test
