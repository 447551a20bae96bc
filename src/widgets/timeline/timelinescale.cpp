#include "widgets/timeline/timelinescale.h"

#include <QtGlobal>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace std::chrono;

namespace {

constexpr double farthestPixel = 1e15; // where the infinities are; doubles count pixels exactly up to there
constexpr auto longestView = hours(24) * 36525; // a century

} // namespace

double TimelineScale::microsPerPixel() const
{
    return double(view.length().count()) / (width * ratio);
}

qint64 TimelineScale::pixelOf(Instant at) const
{
    return qint64(std::llround(std::clamp(double(at.micros) / microsPerPixel(), -farthestPixel, farthestPixel)));
}

int TimelineScale::pixels() const
{
    return int(std::ceil(width * ratio));
}

double TimelineScale::xOf(Instant at) const
{
    return double(pixelOf(at) - firstPixel()) / ratio;
}

Instant TimelineScale::at(double x) const
{
    return view.from + microseconds(std::llround(x * ratio * microsPerPixel()));
}

TimeSpan TimelineLimits::fitted(const TimeSpan &view) const
{
    const microseconds longest = whole.isEmpty() ? microseconds(longestView) : whole.length();
    const microseconds length = std::min(std::max(view.length(), shortest), longest);
    Instant from = view.from;
    if (!whole.isEmpty())
        from = std::clamp(from, whole.from, whole.until - length);
    return {from, from + length};
}

TimeSpan TimelineLimits::zoomed(const TimeSpan &view, Instant anchor, double factor) const
{
    const double share = double((anchor - view.from).count()) / double(std::max<qint64>(1, view.length().count()));
    const double wanted = std::min(double(view.length().count()) * factor, double(microseconds(longestView).count()));
    const microseconds length = fitted({view.from, view.from + microseconds(std::llround(wanted))}).length();
    const Instant from = anchor - microseconds(std::llround(share * double(length.count())));
    return fitted({from, from + length});
}

TimeSpan TimelineLimits::panned(const TimeSpan &view, microseconds by) const
{
    return fitted({view.from + by, view.until + by});
}

} // namespace signalbox
