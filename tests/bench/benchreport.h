#pragma once

#include <QList>
#include <QStringList>

#include <optional>

namespace signalbox {

/// A share of the sorted values: 0.5 is the median. 0 when there are none.
double percentile(QList<double> values, double share);

/// What a figure is promised to be.
struct Bound {
    enum class Kind { AtLeast, AtMost };

    Kind kind = Kind::AtMost;
    double bound = 0;

    bool isMetBy(double value) const;
    QString words() const; // "at most 1.4"

    bool operator==(const Bound &) const = default;
};

/// What an area of the benchmark prints: tables for people first, then one RESULT line a figure for machines.
class BenchReport
{
public:
    /// A report that does not judge prints its targets and breaks none of them.
    explicit BenchReport(const QString &area, bool isJudging = true) : m_area(area), m_isJudging(isJudging) { }

    void addNote(const QString &line);
    void addHeading(const QString &title, const QStringList &columns);
    void addRow(const QString &label, const QList<double> &values);
    /// `unit` is "ms", "s", "MB" ...; the names of ratios end in _ratio and their unit is "x".
    void addFigure(const QString &name, double value, const QString &unit);
    void addTarget(const QString &name, double value, const QString &unit, const Bound &target);
    /// A promise that did not hold; the bench fails.
    void addBroken(const QString &promise);
    bool holds() const { return m_broken.isEmpty(); }
    void print() const;

private:
    QString m_area;
    bool m_isJudging;
    QStringList m_lines;
    QStringList m_targets;
    QStringList m_figures;
    QStringList m_broken;
};

/// The value of `--rows N` on the command line, or `standard`; nullopt, after printing the usage, when it is no number.
std::optional<int> requestedRows(const QStringList &arguments, int standard);

} // namespace signalbox
