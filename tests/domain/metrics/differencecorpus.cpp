#include "domain/metrics/differencecorpus.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace signalbox::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int lineCount = 40;
constexpr int jobCount = 3;
constexpr double usualFailures = 0.01;

ComparedLine comparedLine(int number, const QString &kind, const std::vector<double> &values, int inside)
{
    ComparedLine line;
    line.thing.key = {kind, QString::number(number), {}};
    line.before = QList<double>(values.begin(), values.end() - inside);
    line.inside = QList<double>(values.end() - inside, values.end());
    return line;
}

} // namespace

void DifferenceCorpus::begin()
{
    static constexpr std::array<double, 7> minutes{15, 30, 60, 90, 120, 180, 360};
    m_inside = 15 + int(uniform() * 46);
    const double length = minutes.at(std::size_t(uniform() * minutes.size()));
    m_day = 1440 / length * m_inside;
}

/// AR(1) of spread one.
std::vector<double> DifferenceCorpus::memory(double strength, bool heavy)
{
    std::student_t_distribution<> student(2.5);
    const auto shock = [&] { return heavy ? student(m_random) / 2.24 : normal(); };
    const double share = std::sqrt(1 - strength * strength);
    double value = normal();
    for (int i = 0; i < 200; ++i)
        value = strength * value + share * shock();
    std::vector<double> values(std::size_t(5 * m_inside));
    for (double &next : values)
        next = value = strength * value + share * shock();
    return values;
}

DifferenceCorpus::Line DifferenceCorpus::makeLine(int number)
{
    static constexpr std::array<double, 6> strengths{0, 0.3, 0.6, 0.8, 0.9, 0.95};
    const double strength = strengths.at(std::size_t(number / 10 + int(uniform() * 3)) % strengths.size());
    const double phase = uniform() * 2 * std::numbers::pi;
    const auto rhythm = [&](std::size_t i) { return std::sin(2 * std::numbers::pi * double(i) / m_day + phase); };
    const double level = std::pow(10, uniform() * 4);
    const double spread = level * (0.02 + uniform() * 0.3);
    Line line{.spread = spread};
    const auto fill = [&](const std::vector<double> &noise) {
        line.values = noise;
        for (double &value : line.values)
            value = level + spread * value;
    };
    switch (number % 10) {
    case 0:
    case 1:
        line.kind = u"memory %1"_s.arg(strength);
        fill(memory(strength));
        break;
    case 2:
        line.kind = u"day"_s;
        fill(memory(strength));
        for (std::size_t i = 0; i < line.values.size(); ++i)
            line.values[i] += 1.5 * spread * rhythm(i);
        line.spread *= std::sqrt(1 + 1.5 * 1.5 / 2);
        break;
    case 3: {
        line.kind = u"trend"_s;
        fill(memory(std::min(strength, 0.8)));
        const double slope = (uniform() * 4 - 2) * spread / double(line.values.size());
        for (std::size_t i = 0; i < line.values.size(); ++i)
            line.values[i] += slope * double(i);
        break;
    }
    case 4:
        line.kind = u"heavy tails"_s;
        fill(memory(std::min(strength, 0.8), true));
        break;
    case 5: { // a counter's increases
        line.kind = u"counts"_s;
        const double rate = 1 + uniform() * 30;
        const std::vector<double> noise = memory(strength);
        for (std::size_t i = 0; i < noise.size(); ++i) {
            const double mean = rate * std::exp(0.25 * noise[i] + 0.3 * rhythm(i));
            line.values.push_back(double(std::poisson_distribution<>(mean)(m_random)));
        }
        line.spread = std::sqrt(rate + (0.25 * 0.25 + 0.3 * 0.3 / 2) * rate * rate);
        line.least = 0;
        line.isWhole = true;
        break;
    }
    case 6: { // mostly zero, in bursts
        line.kind = u"rare"_s;
        bool isOn = false;
        const double height = 1 + uniform() * 20;
        for (int i = 0; i < 5 * m_inside; ++i) {
            isOn = uniform() < (isOn ? 0.4 : 0.05);
            line.values.push_back(isOn ? std::ceil(height * std::exp(0.5 * normal())) : 0);
        }
        line.spread = height;
        line.least = 0;
        line.isWhole = true;
        break;
    }
    case 7: {
        line.kind = u"ratio"_s;
        const double missed = 0.001 + 0.02 * uniform();
        for (const double noise : memory(strength))
            line.values.push_back(1 - missed * std::exp(0.3 * noise));
        line.spread = 0.3 * missed;
        line.least = 0;
        line.most = 1;
        break;
    }
    case 8: { // levels that hold for a while
        line.kind = u"levels"_s;
        double now = 0;
        for (int i = 0; i < 5 * m_inside; ++i) {
            if (i == 0 || uniform() < 0.15)
                now = std::round(4 + 2 * normal());
            line.values.push_back(now);
        }
        line.spread = 2;
        line.isWhole = true;
        break;
    }
    default:
        if (number % 20 == 9) {
            line.kind = u"constant"_s;
            line.values.assign(std::size_t(5 * m_inside), level);
            line.spread = 0.1 * level;
        } else {
            line.kind = u"gaps"_s;
            fill(memory(strength));
            for (double &value : line.values) {
                if (uniform() < 0.15)
                    value = std::numeric_limits<double>::quiet_NaN();
            }
        }
    }
    return line;
}

/// With failures in clumps, as they come.
QList<Tally> DifferenceCorpus::tallies(double perStretch, double share, int count)
{
    QList<Tally> tallies;
    for (int i = 0; i < count; ++i) {
        const double clump = share < 0.05 && uniform() < 0.1 ? 4 : 1;
        Tally tally;
        tally.count = std::poisson_distribution<>(perStretch)(m_random);
        tally.failed = std::binomial_distribution<>(int(tally.count), std::min(1.0, share * clump))(m_random);
        tallies.append(tally);
    }
    return tallies;
}

PlantedSpan DifferenceCorpus::quiet()
{
    return withShift(0);
}

PlantedSpan DifferenceCorpus::withShift(double size)
{
    begin();
    PlantedSpan span;
    const int target = int(uniform() * lineCount);
    for (int number = 0; number < lineCount; ++number) {
        Line line = makeLine(number);
        if (size > 0 && number == target) {
            const double sign = uniform() < 0.7 ? 1 : -1;
            // Who brushes a span takes a little more than the incident.
            const auto first = line.values.size() - std::size_t(m_inside) + std::size_t(0.2 * uniform() * m_inside);
            const auto last = line.values.size() - std::size_t(0.1 * uniform() * m_inside);
            const double towards = line.most < 1e300 ? -1 : line.least == 0 ? 1 : sign;
            for (std::size_t i = first; i < last; ++i) {
                const double moved = line.values[i] + towards * size * line.spread;
                line.values[i] = std::clamp(line.isWhole ? std::round(moved) : moved, line.least, line.most);
            }
            span.size = size;
            span.kind = line.kind;
        }
        span.lines.append(comparedLine(number, line.kind, line.values, m_inside));
        if (size > 0 && number == target)
            span.cause = span.lines.last().thing;
    }
    for (int number = 0; number <= jobCount; ++number) {
        ComparedTallies both;
        both.thing.kind = number == 0 ? ComparedThing::Kind::Deliveries : ComparedThing::Kind::Runs;
        both.thing.jobId = number;
        const double perStretch = number == 0 ? 2 + 30 * uniform() : 1 + uniform();
        both.before = tallies(perStretch, usualFailures, 4 * m_inside);
        both.inside = tallies(perStretch, usualFailures, m_inside);
        span.tallies.append(both);
    }
    return span;
}

PlantedSpan DifferenceCorpus::withFailures(double percent)
{
    PlantedSpan span = quiet();
    ComparedTallies &target = span.tallies[qsizetype(uniform() * double(span.tallies.size()))];
    for (Tally &tally : target.inside)
        tally.failed
            = std::max<qint64>(tally.failed, std::binomial_distribution<>(int(tally.count), percent / 100)(m_random));
    span.cause = target.thing;
    span.size = percent;
    span.kind = u"failures"_s;
    return span;
}

} // namespace signalbox::test
