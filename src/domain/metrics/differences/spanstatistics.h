#pragma once

#include <vector>

namespace signalbox {

/// LineValues on an even grid of time; what is missing is no number.
using LineValues = std::vector<double>;

LineValues present(const LineValues &values); // without what is missing
/// What is below that share of the values; 0 to 1. None of them is missing, and there is one.
double quantile(LineValues values, double share);

/// The greatest distance of two samples' distribution functions (Kolmogorov-Smirnov), and the value where it is.
struct SampleDistance {
    double distance = 0; // 0 to 1
    double at = 0;
};
SampleDistance distanceOf(LineValues left, LineValues right);
/// The chance of such a distance, or a greater one, between as many independent values of one distribution. Good from four on.
double chanceOfDistance(double distance, double leftCount, double rightCount);
/// The chance that Student's t is as far from zero.
double chanceOfStudent(double t, double freedom);

/// LineValues around their middle, those far out less far; what is missing is zero.
LineValues tamed(const LineValues &values);
/// How much of a value goes on into the next one, from 0 to just below 1: the factor of a first-order autoregression. Short
/// samples show less memory than there is, which is made up for (Kendall).
double memoryOf(const LineValues &values);
/// What of each value its predecessor does not explain; of the first one nothing is known.
LineValues innovationsOf(const LineValues &values, double memory, double middle);
/// How much of a value's worth each has as a witness to their mean: 1 where they are independent, near 0 where they go on
/// for long (Geyer's initial sequence).
double independenceOf(const LineValues &values);

/// The chance that of `total` things, `failed` of which failed, as many or more were among `drawn` of them: Fisher's exact test,
/// of one side. Fractions are taken as they are.
double chanceOfShare(double failedDrawn, double drawn, double failed, double total);

/// Makes chances hold all at once: the chance that any of them is below a limit by mere luck is that limit (Holm).
void correct(std::vector<double> &chances);

} // namespace signalbox
