#pragma once

#include "domain/metrics/differences/spandifferences.h"

#include <random>

namespace signalbox::test {

/// A span with what was before it, as 40 series, deliveries and three jobs might look; with one cause in it, or none.
struct PlantedSpan {
    QList<ComparedLine> lines;
    QList<ComparedTallies> tallies;
    ComparedThing cause; // where `size` is not zero
    double size = 0; // of a line, in its usual spread; of what fails, in percent of all
    QString kind; // of the series that the cause is in
};

/// Makes spans of 15 minutes to 6 hours in 15 to 60 values, and the four times as long time before: noise of several
/// strengths of memory, with the rhythm of a day, trends, heavy tails, counts, rare events, ratios, levels, constants and gaps.
/// The same seed gives the same spans.
class DifferenceCorpus
{
public:
    explicit DifferenceCorpus(quint64 seed) : m_random(seed) { }

    PlantedSpan quiet();
    /// Something is `size` of its usual spread away for the span, or for most of it.
    PlantedSpan withShift(double size);
    /// So many percent of the deliveries, or of a job's runs, fail.
    PlantedSpan withFailures(double percent);

private:
    struct Line {
        QString kind;
        std::vector<double> values;
        double spread = 0; // of the values, in the long run; without their trend
        double least = -1e300;
        double most = 1e300;
        bool isWhole = false;
    };

    Line makeLine(int number);
    std::vector<double> memory(double strength, bool heavy = false);
    double normal() { return m_normal(m_random); }
    double uniform() { return std::uniform_real_distribution<>(0, 1)(m_random); }
    QList<Tally> tallies(double perStretch, double share, int count);
    void begin();

    std::mt19937_64 m_random;
    std::normal_distribution<> m_normal;
    int m_inside = 0;
    double m_day = 0; // in values
};

} // namespace signalbox::test
