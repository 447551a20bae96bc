#pragma once

#include "core/timespan.h"

#include <QObject>

#include <optional>

namespace signalbox {

/// Which stretch of time several charts show. Live until somebody moves it: its end is then the present, and goes on with it.
/// Where one has been can be gone back to.
class TimeNavigation final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::microseconds shortest = std::chrono::seconds(10);
    static constexpr std::chrono::microseconds longest = std::chrono::hours(24) * 366 * 10;

    explicit TimeNavigation(std::chrono::microseconds range, QObject *parent = nullptr);

    const TimeSpan &span() const { return m_span; }
    bool isLive() const { return m_isLive; }
    bool canGoBack() const { return !m_before.isEmpty(); }
    bool canGoForward() const { return !m_after.isEmpty(); }

    /// The server's clock, also where it jumped. While live the span ends there.
    void setNow(Instant now);
    void goLive(std::optional<std::chrono::microseconds> range = {}); // that long, else as long as now
    void show(const TimeSpan &span); // and stay there; no farther than the present
    /// A factor below one shows less. `at` stays where it is on the screen, as far as the present allows. What is zoomed at one
    /// place of the screen in a row is one step back.
    void zoom(double factor, Instant at);
    /// Moves that came by one gesture are one step back.
    void pan(std::chrono::microseconds by, bool sameGesture = false);
    void goBack();
    void goForward();

signals:
    void changed();

private:
    struct Place {
        TimeSpan span;
        bool isLive = false;
    };

    TimeSpan endingNow(std::chrono::microseconds length) const;
    void go(const Place &place, bool remember);
    void setPlace(const Place &place);
    void swapPlaces(QList<Place> &from, QList<Place> &to);
    void endGesture();

    TimeSpan m_span;
    bool m_isLive = true;
    std::optional<Instant> m_now;
    QList<Place> m_before; // the last one is the nearest, of both
    QList<Place> m_after;
    bool m_isPanning = false;
    std::optional<double> m_zoomedAt; // share of the span
};

} // namespace signalbox
