#include "bench/benchreport.h"

#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int labelWidth = 44;
constexpr int columnWidth = 12;

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 3 : 1);
}

} // namespace

double percentile(QList<double> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::sort(values.begin(), values.end());
    return values.at(std::clamp<qsizetype>(qsizetype(share * double(values.size())), 0, values.size() - 1));
}

bool Bound::isMetBy(double value) const
{
    switch (kind) {
    case Kind::AtLeast:
        return value >= bound;
    case Kind::AtMost:
        return value <= bound;
    }
    Q_UNREACHABLE();
}

QString Bound::words() const
{
    switch (kind) {
    case Kind::AtLeast:
        return u"at least %1"_s.arg(bound);
    case Kind::AtMost:
        return u"at most %1"_s.arg(bound);
    }
    Q_UNREACHABLE();
}

void BenchReport::addNote(const QString &line)
{
    if (!m_lines.isEmpty())
        m_lines << QString();
    m_lines << line;
}

void BenchReport::addHeading(const QString &title, const QStringList &columns)
{
    QString line = title.leftJustified(labelWidth);
    for (const QString &column : columns)
        line += column.rightJustified(columnWidth);
    if (!m_lines.isEmpty())
        m_lines << QString();
    m_lines << line << QString(line.size(), u'-');
}

void BenchReport::addRow(const QString &label, const QList<double> &values)
{
    QString line = label.leftJustified(labelWidth);
    for (const double value : values)
        line += number(value).rightJustified(columnWidth);
    m_lines << line;
}

void BenchReport::addFigure(const QString &name, double value, const QString &unit)
{
    m_figures << u"RESULT %1.%2 %3 %4"_s.arg(m_area, name, number(value), unit);
}

void BenchReport::addTarget(const QString &name, double value, const QString &unit, const Bound &target)
{
    addFigure(name, value, unit);
    m_targets << name.leftJustified(labelWidth) + number(value).rightJustified(columnWidth)
            + target.words().rightJustified(columnWidth + 3);
    if (m_isJudging && !target.isMetBy(value))
        addBroken(u"%1 is %2, %3"_s.arg(name, number(value), target.words()));
}

void BenchReport::addBroken(const QString &promise)
{
    m_broken << u"BROKEN %1.%2"_s.arg(m_area, promise);
}

void BenchReport::print() const
{
    QStringList lines = m_lines;
    if (!m_targets.isEmpty()) {
        const QString title = u"What was promised"_s.leftJustified(labelWidth) + u"is"_s.rightJustified(columnWidth)
            + u"wanted"_s.rightJustified(columnWidth + 3);
        lines << QString() << title << QString(title.size(), u'-') << m_targets;
    }
    std::puts(qPrintable(lines.join(u'\n') + u"\n\n"_s + (m_figures + m_broken).join(u'\n')));
}

std::optional<int> requestedRows(const QStringList &arguments, int standard)
{
    QCommandLineParser parser;
    parser.addOption({u"rows"_s, u"How many rows to measure with."_s, u"N"_s, QString::number(standard)});
    parser.addHelpOption();
    bool isNumber = false;
    const int rows = parser.parse(arguments) ? parser.value(u"rows"_s).toInt(&isNumber) : 0;
    if (isNumber && rows > 0 && !parser.isSet(u"help"_s))
        return rows;
    std::fputs(qPrintable(parser.helpText()), stderr);
    return std::nullopt;
}

} // namespace signalbox
