#include "widgets/chart/timenavigation.h"

#include <algorithm>
#include <cmath>

namespace signalbox {

using std::chrono::microseconds;

namespace {

constexpr qsizetype mostPlacesKept = 100; // to go back to
constexpr Instant earliest{0};
constexpr double sameSpot = 0.01; // of the span: a wheel turned on at one place is one gesture

microseconds allowedLength(microseconds length)
{
    return std::clamp(length, TimeNavigation::shortest, TimeNavigation::longest);
}

} // namespace

TimeNavigation::TimeNavigation(microseconds range, QObject *parent) : QObject(parent)
{
    m_span = {Instant{0} - allowedLength(range), Instant{0}};
}

void TimeNavigation::setNow(Instant now)
{
    if (!now.isFinite())
        return;
    m_now = now;
    const TimeSpan span = m_isLive ? endingNow(m_span.length()) : m_span;
    if (span == m_span)
        return;
    m_span = span;
    emit changed();
}

TimeSpan TimeNavigation::endingNow(microseconds length) const
{
    const Instant now = m_now.value_or(Instant{0});
    return {now - length, now};
}

void TimeNavigation::goLive(std::optional<microseconds> range)
{
    endGesture();
    go({endingNow(allowedLength(range.value_or(m_span.length()))), true}, true);
}

void TimeNavigation::show(const TimeSpan &span)
{
    endGesture();
    if (!span.from.isFinite() || !span.until.isFinite())
        return;
    const Instant until = m_now ? std::min(span.until, *m_now) : span.until;
    const microseconds length = until > span.from ? until - span.from : span.length();
    go({{until - allowedLength(length), until}, false}, true);
}

void TimeNavigation::zoom(double factor, Instant at)
{
    const double before = double(m_span.length().count());
    if (!std::isfinite(factor) || factor <= 0)
        return;
    const double wanted = std::clamp(before * factor, double(shortest.count()), double(longest.count()));
    const microseconds length = allowedLength(microseconds(std::llround(wanted)));
    if (length == m_span.length())
        return;
    const double spot = std::clamp(double((at - m_span.from).count()) / before, 0.0, 1.0);
    const bool isSameGesture = m_zoomedAt && std::abs(*m_zoomedAt - spot) < sameSpot;
    endGesture();
    const Instant held = std::clamp(at, m_span.from, m_span.until);
    TimeSpan span{held - microseconds(std::llround(spot * double(length.count()))), {}};
    span.until = span.from + length;
    if (m_now && span.until > *m_now)
        span = endingNow(length);
    go({span, false}, !isSameGesture);
    m_zoomedAt = spot;
}

void TimeNavigation::pan(microseconds by, bool sameGesture)
{
    const bool isGoingOn = sameGesture && m_isPanning;
    endGesture();
    m_isPanning = isGoingOn;
    by = std::clamp(by, -longest, longest);
    if (m_now)
        by = std::min(by, std::max(microseconds(0), *m_now - m_span.until));
    by = std::max(by, std::min(microseconds(0), earliest - m_span.from));
    if (by == microseconds(0))
        return;
    go({{m_span.from + by, m_span.until + by}, false}, !isGoingOn);
    m_isPanning = true;
}

void TimeNavigation::goBack()
{
    if (canGoBack())
        swapPlaces(m_before, m_after);
}

void TimeNavigation::goForward()
{
    if (canGoForward())
        swapPlaces(m_after, m_before);
}

void TimeNavigation::swapPlaces(QList<Place> &from, QList<Place> &to)
{
    endGesture();
    to.append({m_span, m_isLive});
    const Place place = from.takeLast();
    setPlace(place.isLive ? Place{endingNow(place.span.length()), true} : place);
}

void TimeNavigation::endGesture()
{
    m_isPanning = false;
    m_zoomedAt.reset();
}

void TimeNavigation::go(const Place &place, bool remember)
{
    if (place.span == m_span && place.isLive == m_isLive)
        return;
    if (remember) {
        m_before.append({m_span, m_isLive});
        if (m_before.size() > mostPlacesKept)
            m_before.removeFirst();
        m_after.clear();
    }
    setPlace(place);
}

void TimeNavigation::setPlace(const Place &place)
{
    m_span = place.span;
    m_isLive = place.isLive;
    emit changed();
}

} // namespace signalbox
