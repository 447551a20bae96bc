#include "domain/metrics/differences/spandifferences.h"

#include "domain/metrics/differences/linecomparison.h"
#include "domain/metrics/differences/spanstatistics.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr double certainChance = 1e-4;
constexpr double veryLikelyChance = 1e-3;

} // namespace

Tally &Tally::operator+=(const Tally &other)
{
    count += other.count;
    failed += other.failed;
    return *this;
}

Sureness Difference::sureness() const
{
    if (chance <= certainChance)
        return Sureness::Certain;
    return chance <= veryLikelyChance ? Sureness::VeryLikely : Sureness::Likely;
}

Differences differencesIn(const QList<ComparedLine> &lines, const QList<ComparedTallies> &tallies)
{
    Differences differences;
    const auto take = [&](const std::optional<Difference> &compared) {
        if (compared)
            differences.found.append(*compared);
        return compared.has_value();
    };
    for (const ComparedLine &line : lines) {
        if (!take(comparisonOf(line)))
            ++differences.tooFew;
    }
    for (const ComparedTallies &both : tallies)
        take(comparisonOf(both));
    differences.compared = int(differences.found.size());
    std::vector<double> chances;
    for (const Difference &difference : std::as_const(differences.found))
        chances.push_back(difference.chance);
    correct(chances);
    for (std::size_t i = 0; i < chances.size(); ++i)
        differences.found[qsizetype(i)].chance = chances[i];
    differences.found.removeIf([](const Difference &difference) { return difference.chance > mostChance; });
    std::ranges::stable_sort(differences.found, [](const Difference &left, const Difference &right) {
        return std::pair(left.chance, -left.effect) < std::pair(right.chance, -right.effect);
    });
    return differences;
}

} // namespace signalbox
