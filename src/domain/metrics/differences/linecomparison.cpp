#include "domain/metrics/differences/linecomparison.h"

#include "domain/metrics/differences/spanstatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace signalbox {

namespace {

/// From what on a change is worth a look, in the usual spread of the values.
constexpr double leastEffect = 2.75;
/// And in the error of its middle, which is large where values go on for long.
constexpr double leastErrors = 4.5;
/// A quarter of the time before that is as far from the rest takes the surprise out of it.
constexpr double overQuarters = 1.5;
constexpr double mostEffect = 1e6; // of what never changed before
constexpr int quarters = 4;
/// What the greatest of four squared distances comes to where nothing is different.
constexpr double usualGreatest = 1.45;
/// Of failures, in shares of all.
constexpr double leastShareChange = 0.01;
constexpr double clearShareChange = 0.05;
constexpr double leastFactor = 2;
constexpr qint64 fewestFailures = 3;
constexpr qint64 failuresOfPart = 3;
constexpr qsizetype fewestParts = 3;
constexpr qsizetype mostParts = 12;
constexpr double coverage = 0.9; // of the time before, that a series must have had values in to be missed

double meanOf(const LineValues &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
}

LineValues quarterOf(const LineValues &values, int quarter)
{
    const auto length = std::ptrdiff_t(values.size()) / quarters;
    return {values.begin() + quarter * length, values.begin() + (quarter + 1) * length};
}

LineValues otherQuarters(const LineValues &values, int quarter)
{
    const auto length = std::ptrdiff_t(values.size()) / quarters;
    LineValues left(values.begin(), values.begin() + quarter * length);
    left.insert(left.end(), values.begin() + (quarter + 1) * length, values.end());
    return left;
}

/// One line's values, scaled so that no sum of squares is too large, and what they usually are.
class LineComparison
{
public:
    LineComparison(const LineValues &before, const LineValues &inside)
        : m_before(before), m_inside(inside), m_usual(present(before)), m_seen(present(inside))
    {
        const double middleHalf = quantile(m_usual, 0.75) - quantile(m_usual, 0.25);
        m_isRare = middleHalf <= 0; // most values are the same: their mean tells more than their median
        const double mean = meanOf(m_usual);
        for (const double value : m_usual)
            m_deviation += (value - mean) * (value - mean) / double(m_usual.size());
        m_deviation = std::sqrt(m_deviation);
        m_spread = m_isRare ? m_deviation : middleHalf / 1.349;
    }

    double middleOf(const LineValues &values) const { return m_isRare ? meanOf(values) : quantile(values, 0.5); }
    double change() const { return middleOf(m_seen) - middleOf(m_usual); }
    bool isConstant() const { return m_spread <= 1e-9 * std::abs(middleOf(m_usual)); }
    double effect() const { return isConstant() ? mostEffect : std::min(mostEffect, std::abs(change()) / m_spread); }

    double chance() const
    {
        if (isConstant())
            return std::abs(change()) <= 1e-6 * std::abs(middleOf(m_usual)) ? 1 : chanceOfInnovations();
        if (!isSurprising())
            return 1;
        const double memory = memoryOf(m_before);
        const double worth = std::min(independenceOf(tamed(m_before)), (1 - memory) / (1 + memory));
        const double usualCount = std::max(2.0, double(m_usual.size()) * worth);
        const double seenCount = std::max(0.5, double(m_seen.size()) * worth);
        const double error = std::max(m_deviation, m_spread) * std::sqrt(1 / usualCount + 1 / seenCount);
        const double errors = std::abs(change()) / error;
        if (errors < leastErrors)
            return 1;
        // Each of two tests may find it, so that the chance counts twice.
        double chance = chanceOfInnovations();
        if (isBeyond()) {
            const double freedom = double(m_usual.size()) * (1 - memory * memory) / (1 + memory * memory) - 1;
            chance = std::min(chance, chanceOfStudent(errors, std::max(1.0, freedom)));
        }
        return std::min(1.0, 2 * chance);
    }

private:
    /// Farther away than the time before ever went from one quarter to the others, and from the quarter just before.
    bool isSurprising() const
    {
        double near = std::abs(change());
        if (const LineValues last = present(quarterOf(m_before, quarters - 1)); !last.empty()) {
            const double step = middleOf(m_seen) - middleOf(last);
            if (step * change() < 0)
                return false;
            near = std::min(near, std::abs(step));
        }
        double farthest = 0;
        for (int quarter = 0; quarter < quarters; ++quarter) {
            const LineValues in = present(quarterOf(m_before, quarter));
            const LineValues out = present(otherQuarters(m_before, quarter));
            if (!in.empty() && !out.empty())
                farthest = std::max(farthest, std::abs(middleOf(in) - middleOf(out)));
        }
        return near >= leastEffect * m_spread && near >= overQuarters * farthest;
    }

    /// Most values lie where there was none before.
    bool isBeyond() const
    {
        const auto [least, most] = std::ranges::minmax(m_usual);
        return quantile(m_seen, 0.4) > most || quantile(m_seen, 0.6) < least;
    }

    double chanceOfInnovations() const
    {
        const double middle = quantile(m_usual, 0.5);
        LineValues all = m_before;
        all.insert(all.end(), m_inside.begin(), m_inside.end());
        const LineValues left = innovationsOf(all, memoryOf(m_before), middle);
        const LineValues before(left.begin(), left.begin() + std::ptrdiff_t(m_before.size()));
        const LineValues usual = present(before);
        const LineValues seen = present(LineValues(left.begin() + std::ptrdiff_t(m_before.size()), left.end()));
        const SampleDistance apart = distanceOf(usual, seen);
        // How much the values tell is looked up where they differ most: whether one is below that may go on for long.
        LineValues below(before.size(), 0.0);
        const double share = double(std::ranges::count_if(usual, [&](double value) { return value <= apart.at; }))
            / double(usual.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            if (std::isfinite(before[i]))
                below[i] = (before[i] <= apart.at ? 1.0 : 0.0) - share;
        }
        const double worth = independenceOf(below) / unrestOf(before);
        return chanceOfDistance(
            apart.distance, std::max(0.3, double(usual.size()) * worth), std::max(0.3, double(seen.size()) * worth));
    }

    /// By how much the quarters of the time before are farther from each other than independent values would be; 1 or more.
    static double unrestOf(const LineValues &before)
    {
        double greatest = 0;
        for (int quarter = 0; quarter < quarters; ++quarter) {
            const LineValues in = present(quarterOf(before, quarter));
            const LineValues out = present(otherQuarters(before, quarter));
            if (in.empty() || out.empty())
                continue;
            const double distance = distanceOf(in, out).distance;
            const double counts = double(in.size() * out.size()) / double(in.size() + out.size());
            greatest = std::max(greatest, distance * distance * counts);
        }
        return std::max(1.0, greatest / usualGreatest);
    }

    LineValues m_before;
    LineValues m_inside;
    LineValues m_usual;
    LineValues m_seen;
    bool m_isRare = false;
    double m_deviation = 0;
    double m_spread = 0;
};

/// As shares of the greatest one.
void scale(LineValues &before, LineValues &inside)
{
    double greatest = 0;
    for (const LineValues *values : {&before, &inside}) {
        for (const double value : present(*values))
            greatest = std::max(greatest, std::abs(value));
    }
    if (greatest < std::numeric_limits<double>::min())
        return;
    for (LineValues *values : {&before, &inside}) {
        for (double &value : *values)
            value /= greatest;
    }
}

/// A series that had values all the time and has none any more, or the other way round.
std::optional<Difference> presenceOf(const ComparedLine &line, const LineValues &before, const LineValues &inside)
{
    const double known = double(before.size());
    const auto places = double(line.before.size());
    Difference difference{.thing = line.thing, .effect = mostEffect};
    if (inside.empty() && known >= coverage * places && known >= fewestBefore && line.inside.size() >= fewestInside) {
        difference.change = Difference::Change::Stopped;
        difference.chance = std::pow((places - known + 1) / (places + 2), double(line.inside.size()));
        return difference;
    }
    if (before.empty() && line.before.size() >= fewestBefore && inside.size() >= std::size_t(fewestInside)) {
        difference.change = Difference::Change::Began;
        difference.chance = std::pow(1 / (places + 2), double(inside.size()));
        return difference;
    }
    return std::nullopt;
}

Tally sumOf(const QList<Tally> &tallies)
{
    Tally sum;
    for (const Tally &tally : tallies)
        sum += tally;
    return sum;
}

double shareOf(const Tally &tally)
{
    return tally.count > 0 ? double(tally.failed) / double(tally.count) : 0;
}

/// How much more the share of failures varies over time than by chance alone; 1 or more. In stretches of some failures each, as
/// one among few tells nothing.
double clumpingOf(const QList<Tally> &tallies, const Tally &all)
{
    const qsizetype parts = std::min<qsizetype>(all.failed / failuresOfPart, mostParts);
    const double share = shareOf(all);
    if (parts < fewestParts || share >= 1)
        return 1;
    double sum = 0;
    for (qsizetype i = 0; i < parts; ++i) {
        const qsizetype from = i * tallies.size() / parts;
        const Tally stretch = sumOf(tallies.sliced(from, (i + 1) * tallies.size() / parts - from));
        const double expected = double(stretch.count) * share;
        if (expected > 0)
            sum += (double(stretch.failed) - expected) * (double(stretch.failed) - expected) / (expected * (1 - share));
    }
    return std::max(1.0, sum / double(parts - 1));
}

} // namespace

std::optional<Difference> comparisonOf(const ComparedLine &line)
{
    LineValues before(line.before.begin(), line.before.end());
    LineValues inside(line.inside.begin(), line.inside.end());
    const LineValues usual = present(before);
    const LineValues seen = present(inside);
    if (auto difference = presenceOf(line, usual, seen))
        return difference;
    if (usual.size() < std::size_t(fewestBefore) || seen.size() < std::size_t(fewestInside))
        return std::nullopt;
    const auto rangeOf = [](const LineValues &values, double middle) {
        return ValueSpread{quantile(values, 0.1), middle, quantile(values, 0.9)};
    };
    scale(before, inside);
    const LineComparison compared(before, inside);
    Difference difference{.thing = line.thing};
    difference.change = compared.change() < 0 ? Difference::Change::Lower : Difference::Change::Higher;
    difference.usual = rangeOf(usual, compared.middleOf(usual));
    difference.seen = rangeOf(seen, compared.middleOf(seen));
    difference.effect = compared.effect();
    difference.chance = compared.chance();
    return difference;
}

std::optional<Difference> comparisonOf(const ComparedTallies &tallies)
{
    const Tally before = sumOf(tallies.before);
    const Tally inside = sumOf(tallies.inside);
    if (before.count == 0 || inside.count == 0)
        return std::nullopt;
    const double usual = shareOf(before);
    const double seen = shareOf(inside);
    Difference difference{.thing = tallies.thing, .tallyBefore = before, .tallyInside = inside};
    difference.change = Difference::Change::FailsMore;
    difference.effect = seen - usual;
    const bool isMuch = difference.effect >= clearShareChange
        || (difference.effect >= leastShareChange && seen >= leastFactor * usual);
    if (!isMuch || inside.failed < fewestFailures)
        return difference;
    const double clumps = clumpingOf(tallies.before, before);
    difference.chance = chanceOfShare(double(inside.failed) / clumps, double(inside.count) / clumps,
        double(before.failed + inside.failed) / clumps, double(before.count + inside.count) / clumps);
    return difference;
}

} // namespace signalbox
