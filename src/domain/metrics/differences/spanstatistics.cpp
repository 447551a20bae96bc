#include "domain/metrics/differences/spanstatistics.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace signalbox {

namespace {

constexpr double mostMemory = 0.98;
constexpr double farOut = 3; // in spreads
constexpr double enough = 1e-12;

double lagged(const LineValues &values, std::size_t lag)
{
    double sum = 0;
    for (std::size_t i = lag; i < values.size(); ++i)
        sum += values[i] * values[i - lag];
    return sum;
}

double logChoose(double n, double k)
{
    return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1);
}

/// The continued fraction of the incomplete beta function (Lentz).
double betaFraction(double a, double b, double x)
{
    constexpr double tiny = 1e-300;
    const auto kept = [](double value) { return std::abs(value) < tiny ? tiny : value; };
    double c = 1;
    double d = 1 / kept(1 - (a + b) * x / (a + 1));
    double fraction = d;
    for (int m = 1; m <= 300; ++m) {
        const double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
        d = 1 / kept(1 + even * d);
        c = kept(1 + even / c);
        fraction *= d * c;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
        d = 1 / kept(1 + odd * d);
        c = kept(1 + odd / c);
        fraction *= d * c;
        if (std::abs(d * c - 1) < enough)
            break;
    }
    return fraction;
}

} // namespace

LineValues present(const LineValues &values)
{
    LineValues there;
    std::ranges::copy_if(values, std::back_inserter(there), [](double value) { return std::isfinite(value); });
    return there;
}

double quantile(LineValues values, double share)
{
    const double place = share * double(values.size() - 1);
    const auto below = values.begin() + std::ptrdiff_t(place);
    std::ranges::nth_element(values, below);
    const auto next = below + 1 == values.end() ? below : std::ranges::min_element(below + 1, values.end());
    return *below + (*next - *below) * (place - std::floor(place));
}

SampleDistance distanceOf(LineValues left, LineValues right)
{
    std::ranges::sort(left);
    std::ranges::sort(right);
    SampleDistance greatest;
    for (std::size_t l = 0, r = 0; l < left.size() && r < right.size();) {
        const double at = std::min(left[l], right[r]);
        while (l < left.size() && left[l] <= at)
            ++l;
        while (r < right.size() && right[r] <= at)
            ++r;
        const double apart = std::abs(double(l) / double(left.size()) - double(r) / double(right.size()));
        if (apart > greatest.distance)
            greatest = {apart, at};
    }
    return greatest;
}

double chanceOfDistance(double distance, double leftCount, double rightCount)
{
    const double root = std::sqrt(leftCount * rightCount / (leftCount + rightCount));
    const double lambda = (root + 0.12 + 0.11 / root) * distance; // Stephens
    double sum = 0;
    double sign = 1;
    for (int k = 1; k <= 100; ++k, sign = -sign) {
        const double term = std::exp(-2 * k * k * lambda * lambda);
        sum += sign * term;
        if (term <= enough * std::abs(sum))
            return std::clamp(2 * sum, 0.0, 1.0);
    }
    return 1; // of a distance near zero
}

double chanceOfStudent(double t, double freedom)
{
    const double x = freedom / (freedom + t * t);
    const double a = freedom / 2;
    const double b = 0.5;
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    const double front
        = std::exp(std::lgamma(a + b) - std::lgamma(a) - std::lgamma(b) + a * std::log(x) + b * std::log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * betaFraction(a, b, x) / a : 1 - front * betaFraction(b, a, 1 - x) / b;
}

LineValues tamed(const LineValues &values)
{
    const LineValues there = present(values);
    if (there.empty())
        return LineValues(values.size(), 0.0);
    const double count = double(there.size());
    const double middle = quantile(there, 0.5);
    double spread = (quantile(there, 0.75) - quantile(there, 0.25)) / 1.349;
    if (spread <= 0)
        spread = std::accumulate(there.begin(), there.end(), 0.0,
            [&](double sum, double value) { return sum + std::abs(value - middle) / count; });
    LineValues near(values.size(), 0.0);
    double mean = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!std::isfinite(values[i]))
            continue;
        near[i] = std::clamp(values[i] - middle, -farOut * spread, farOut * spread);
        mean += near[i] / count;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        near[i] -= std::isfinite(values[i]) ? mean : 0;
    return near;
}

double memoryOf(const LineValues &values)
{
    const LineValues near = tamed(values);
    const double all = lagged(near, 0);
    if (all <= 0)
        return 0;
    const double seen = lagged(near, 1) / all;
    return std::clamp(seen + (1 + 2 * seen) / double(present(values).size()), 0.0, mostMemory);
}

LineValues innovationsOf(const LineValues &values, double memory, double middle)
{
    LineValues left;
    double before = std::numeric_limits<double>::quiet_NaN();
    for (const double value : values) {
        left.push_back(value - middle - memory * (before - middle));
        if (std::isfinite(value))
            before = value;
    }
    return left;
}

double independenceOf(const LineValues &values)
{
    const double all = lagged(values, 0);
    if (all <= enough)
        return 1;
    double time = 1;
    for (std::size_t lag = 1; lag + 1 < values.size() / 2; lag += 2) { // in pairs, until only noise is left
        const double pair = (lagged(values, lag) + lagged(values, lag + 1)) / all;
        if (pair <= 0)
            break;
        time += 2 * pair;
    }
    return 1 / time;
}

double chanceOfShare(double failedDrawn, double drawn, double failed, double total)
{
    const double whole = logChoose(total, drawn);
    const double most = std::min(drawn, failed);
    double sum = 0;
    for (double k = failedDrawn; k <= most + enough; ++k) {
        const double term = std::exp(logChoose(failed, k) + logChoose(total - failed, drawn - k) - whole);
        sum += term;
        if (term <= enough * sum)
            break;
    }
    return std::min(1.0, sum);
}

void correct(std::vector<double> &chances)
{
    std::vector<std::size_t> order(chances.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t i) { return chances[i]; });
    double highest = 0;
    for (std::size_t rank = 0; rank < order.size(); ++rank) {
        double &chance = chances[order[rank]];
        highest = std::max(highest, std::min(1.0, chance * double(order.size() - rank)));
        chance = highest;
    }
}

} // namespace signalbox
