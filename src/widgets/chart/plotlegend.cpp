#include "widgets/chart/plotlegend.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/chart/plotlook.h"
#include "widgets/look/tokens.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int legendSample = 18;
constexpr int entryGap = space::large;
constexpr int mostWrapped = 3; // rows of names
constexpr int leastName = 60; // pixels, of a name that is cut, before a column is left out
constexpr int usualLegendWidth = 320;
constexpr int smallestLegendWidth = 120;
constexpr qsizetype longestLegendName = 200;
constexpr qsizetype mostDescribed = 20; // lines

} // namespace

PlotLegend::PlotLegend(Form form, QWidget *parent) : QWidget(parent), m_form(form)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
}

QFont PlotLegend::textFont() const
{
    return smallFont(font());
}

void PlotLegend::setPlot(const Plot &plot)
{
    if (plot == m_plot)
        return;
    m_plot = plot;
    m_entries.clear();
    for (const PlotLine &line : std::as_const(m_plot.lines)) {
        Entry entry{PlotReader(line), plotSummary(line, m_plot.span), visibleText(line.name, longestLegendName), {}};
        if (entry.summary) {
            for (const double value :
                {entry.summary->least, entry.summary->mean, entry.summary->greatest, entry.summary->last})
                entry.columns.append(quantityText(value, line.quantity));
        }
        m_entries.append(entry);
    }
    QStringList words;
    for (int line = 0; line < std::min(m_entries.size(), mostDescribed); ++line)
        words.append(describe(line));
    setAccessibleDescription(words.join(u", "_s));
    updateGeometry();
    update();
}

void PlotLegend::pointAt(std::optional<Instant> at)
{
    if (at == m_at)
        return;
    m_at = at;
    update();
}

std::optional<double> PlotLegend::valueOf(int line) const
{
    const PlotLine &values = m_plot.lines.at(line);
    const Entry &entry = m_entries.at(line);
    if (!m_at || *m_at < m_plot.span.from || *m_at > m_plot.span.until)
        return entry.summary ? std::optional(entry.summary->last) : std::nullopt;
    const auto index = entry.reader.indexAt(values, *m_at);
    return index ? std::optional(values.points.at(*index).mean) : std::nullopt;
}

QString PlotLegend::valueText(int line) const
{
    const auto value = valueOf(line);
    return value ? quantityText(*value, m_plot.lines.at(line).quantity) : QString();
}

QString PlotLegend::describe(int line) const
{
    const auto value = valueOf(line);
    const QString name = m_entries.at(line).name;
    return value
        ? tr("%1: %2", "name of a line, value").arg(name, exactQuantityText(*value, m_plot.lines.at(line).quantity))
        : name;
}

QString PlotLegend::moreWords(int lines)
{
    return tr("and %n more", nullptr, lines);
}

int PlotLegend::slotWidth(int line) const
{
    const QFontMetrics metrics(textFont());
    int width = 0;
    for (const QString &text : m_entries.at(line).columns)
        width = std::max(width, metrics.horizontalAdvance(text));
    return width + metrics.horizontalAdvance(QStringLiteral("00")); // under the crosshair a value may be longer
}

QList<PlotLegend::Place> PlotLegend::places(int width) const
{
    const QFontMetrics metrics(textFont());
    const int height = metrics.height() + space::tiny;
    const int moreWidth = metrics.horizontalAdvance(moreWords(int(m_entries.size())));
    QList<Place> found;
    int x = 0;
    int row = 0;
    for (int line = 0; line < m_entries.size(); ++line) {
        const int fixed = legendSample + 2 * space::tiny + slotWidth(line);
        const int name = metrics.horizontalAdvance(m_entries.at(line).name) + 2;
        const int whole = std::min(fixed + name, width);
        const bool isLast = line + 1 == m_entries.size();
        // In the last row there has to be room for how many there are more.
        const int need = row + 1 == mostWrapped && !isLast ? whole + entryGap + moreWidth : whole;
        if (x > 0 && x + need > width) {
            if (row + 1 == mostWrapped) {
                found.append({QRect(x, row * height, width - x, height), 0, -1, int(m_entries.size()) - line});
                return found;
            }
            x = 0;
            ++row;
        }
        found.append({QRect(x, row * height, whole, height), whole - fixed, line, 0});
        x += whole + entryGap;
    }
    return found;
}

QList<int> PlotLegend::columnWidths() const
{
    const QFontMetrics metrics(textFont());
    QList<int> widths;
    for (const QString &heading : {tr("Value"), tr("Min"), tr("Mean"), tr("Max"), tr("Last")})
        widths.append(metrics.horizontalAdvance(heading));
    for (const Entry &entry : m_entries) {
        for (qsizetype i = 0; i < entry.columns.size(); ++i) {
            const int width = metrics.horizontalAdvance(entry.columns.at(i));
            widths[i + 1] = std::max(widths.at(i + 1), width);
            widths[0] = std::max(widths.at(0), width);
        }
    }
    return widths;
}

QSize PlotLegend::sizeHint() const
{
    return {usualLegendWidth, heightForWidth(usualLegendWidth)};
}

QSize PlotLegend::minimumSizeHint() const
{
    return {smallestLegendWidth, QFontMetrics(textFont()).height() + space::tiny};
}

int PlotLegend::heightForWidth(int width) const
{
    const int row = QFontMetrics(textFont()).height() + space::tiny;
    if (m_entries.isEmpty())
        return 0;
    if (m_form == Form::Table)
        return row * (int(m_entries.size()) + 1);
    return places(width).last().rect.bottom() + 1;
}

void PlotLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(textFont());
    if (m_form == Form::Table)
        paintTable(painter);
    else
        paintRow(painter);
}

void PlotLegend::paintRow(QPainter &painter) const
{
    const Tokens &look = tokens(palette());
    const QFontMetrics metrics = painter.fontMetrics();
    for (const Place &place : places(width())) {
        if (place.line < 0) {
            painter.setPen(look.textQuiet);
            painter.drawText(place.rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, moreWords(place.left));
            continue;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlotSample(painter, QRectF(place.rect.left(), place.rect.top(), legendSample, place.rect.height()),
            plotLook(m_plot.lines.at(place.line), palette()), look.surface);
        QRect words = place.rect.adjusted(legendSample + space::tiny, 0, 0, 0);
        painter.setPen(look.textQuiet);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(m_entries.at(place.line).name, Qt::ElideRight, place.nameWidth));
        words.setLeft(words.left() + place.nameWidth + space::tiny);
        painter.setPen(look.text);
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(valueText(place.line), Qt::ElideRight, words.width() + 1));
    }
}

void PlotLegend::paintTable(QPainter &painter) const
{
    const Tokens &look = tokens(palette());
    const QFontMetrics metrics = painter.fontMetrics();
    const int height = metrics.height() + space::tiny;
    const QList<int> widths = columnWidths();
    // The columns from the right; those that there is no room for are left out, the value at the crosshair last.
    QList<std::pair<int, QRect>> columns;
    int right = width();
    int shown = int(widths.size());
    const auto total = [&] {
        int sum = legendSample + space::tiny + leastName;
        for (int i = 0; i < shown; ++i)
            sum += widths.at(i) + space::medium;
        return sum;
    };
    while (shown > 1 && total() > width())
        --shown;
    for (int i = shown - 1; i >= 0; --i) {
        columns.append({i, QRect(right - widths.at(i), 0, widths.at(i), height)});
        right -= widths.at(i) + space::medium;
    }
    const QStringList headings{tr("Value"), tr("Min"), tr("Mean"), tr("Max"), tr("Last")};
    painter.setPen(look.textQuiet);
    for (const auto &[column, cell] : std::as_const(columns))
        painter.drawText(cell, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, headings.at(column));
    for (int line = 0; line < m_entries.size(); ++line) {
        const int top = (line + 1) * height;
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlotSample(
            painter, QRectF(0, top, legendSample, height), plotLook(m_plot.lines.at(line), palette()), look.surface);
        const QRect name(legendSample + space::tiny, top, std::max(0, right - legendSample - space::tiny), height);
        painter.setPen(look.text);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
            metrics.elidedText(m_entries.at(line).name, Qt::ElideRight, name.width()));
        for (const auto &[column, cell] : std::as_const(columns)) {
            const QStringList &texts = m_entries.at(line).columns;
            const QString text = column == 0 ? valueText(line) : texts.value(column - 1);
            painter.drawText(cell.translated(0, top), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                metrics.elidedText(text, Qt::ElideRight, cell.width() + 1));
        }
    }
}

std::optional<int> PlotLegend::lineAt(const QPoint &at) const
{
    if (m_form == Form::Table) {
        const int line = at.y() / (QFontMetrics(textFont()).height() + space::tiny) - 1;
        return line >= 0 && line < m_entries.size() ? std::optional(line) : std::nullopt;
    }
    for (const Place &place : places(width())) {
        if (place.rect.contains(at) && place.line >= 0)
            return place.line;
    }
    return std::nullopt;
}

bool PlotLegend::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto line = lineAt(help->pos());
    QToolTip::showText(help->globalPos(), line ? plainToolTip(describe(*line)) : QString(), this);
    return true;
}

void PlotLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        updateGeometry();
}

} // namespace signalbox
