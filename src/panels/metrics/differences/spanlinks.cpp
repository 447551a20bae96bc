#include "panels/metrics/differences/spanlinks.h"

#include "domain/filter/filterterms.h"
#include "domain/filter/filtervalues.h"

#include <QTimeZone>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Both ends to the microsecond, with their zone, so that they mean the same to every reader.
QString spanTerms(const TimeSpan &span)
{
    const auto text = [](Instant at, FilterTimeEnd end) {
        return filterTimeText(TimeBound{at, {}}, end, QTimeZone::utc(), FilterZoneText::Written);
    };
    return u"since:%1 until:%2"_s.arg(text(span.from, FilterTimeEnd::Since), text(span.until, FilterTimeEnd::Until));
}

} // namespace

PanelLink deliveriesLink(const TimeSpan &span)
{
    return {u"webhooks"_s, u"filter/"_s + spanTerms(span)};
}

PanelLink runsLink(const TimeSpan &span)
{
    return {u"cron"_s, u"filter/"_s + spanTerms(span)};
}

PanelLink failedDeliveriesLink(const TimeSpan &span)
{
    return {u"webhooks"_s, u"filter/state:failed "_s + spanTerms(span)};
}

PanelLink runsOfJobLink(const QString &job, const TimeSpan &span, bool failedOnly)
{
    const QString terms = u"filter/%1job:%2 %3"_s;
    return {u"cron"_s,
        terms.arg(failedOnly ? u"status:failed "_s : QString(), quotedFilterValue(job, true), spanTerms(span))};
}

} // namespace signalbox
