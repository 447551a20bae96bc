#include "panels/metrics/export/boardpaper.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "widgets/chart/plotview.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct PaperTexts {
    Q_DECLARE_TR_FUNCTIONS(BoardPaper)
};

constexpr double headHeight = 56;
constexpr double titleHeight = 24;
constexpr double legendHeight = 20; // of one row
constexpr int legendRows = 2;
constexpr double sampleWidth = 28;
constexpr double leastCellHeight = 240;
constexpr QSizeF pleasantCell(560, 300);
constexpr qsizetype longestPaperText = 200;

/// As large as on the screen, whatever is painted on.
QFont inPixels(QFont font)
{
    font.setPixelSize(QFontInfo(font).pixelSize());
    return font;
}

QFont bodyFont()
{
    return QGuiApplication::font();
}

void paintText(QPainter &painter, const QRectF &rect, const QString &text, const QFont &font, const QColor &colour)
{
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(rect, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width()));
}

/// Side by side, on as many rows as there are.
void paintLegend(QPainter &painter, const QRectF &rect, const QList<PaperLine> &lines)
{
    const QFont font = inPixels(smallFont(bodyFont()));
    const QFontMetricsF metrics(font);
    const Tokens &light = tokens(false);
    QPointF at = rect.topLeft();
    for (const PaperLine &line : lines) {
        const double width
            = std::min(sampleWidth + space::tiny + std::ceil(metrics.horizontalAdvance(line.text)) + 1, rect.width());
        if (at.x() + width > rect.right() + 1 && at.x() > rect.left())
            at = {rect.left(), at.y() + legendHeight};
        if (at.y() + legendHeight > rect.bottom() + 1)
            return;
        paintPlotSample(painter, QRectF(at, QSizeF(sampleWidth, legendHeight)), line.look, light.surface);
        paintText(painter,
            QRectF(at.x() + sampleWidth + space::tiny, at.y(), width - sampleWidth - space::tiny, legendHeight),
            line.text, font, light.text);
        at.rx() += width + space::large;
    }
}

PaperLine paperLine(const PlotLine &line)
{
    const QString name = publicText(line.name);
    PaperLine paper{plotLook(line, Theme::palette(false)), name};
    if (!line.points.isEmpty() && !line.isGhost)
        paper.text = PaperTexts::tr("%1: %2", "a line of a chart and its last value")
                         .arg(name, quantityText(line.points.last().last, line.quantity));
    return paper;
}

} // namespace

QString publicText(const QString &text)
{
    return visibleText(redacted(text), longestPaperText);
}

PaperGrid::PaperGrid(const QSizeF &page, int columns, int rows) : m_page(page), m_columns(std::max(1, columns))
{
    const double room = page.height() - headHeight - space::large;
    m_rows = rows > 0 ? rows : std::max(1, int(room / leastCellHeight));
}

QSizeF PaperGrid::sheetFor(int charts, int columns)
{
    const int across = std::clamp(columns, 1, std::max(1, charts));
    const int down = (std::max(1, charts) + across - 1) / across;
    return {across * pleasantCell.width() + (across + 1) * space::large,
        headHeight + down * pleasantCell.height() + down * space::large};
}

QRectF PaperGrid::cell(int place) const
{
    const double width = (m_page.width() - (m_columns + 1) * space::large) / m_columns;
    const double height = (m_page.height() - headHeight - m_rows * space::large) / m_rows;
    const int column = place % m_columns;
    const int row = place / m_columns;
    return {space::large + column * (width + space::large), headHeight + row * (height + space::large),
        std::max(1.0, width), std::max(1.0, height)};
}

QSizeF PaperGrid::plotSize() const
{
    const QSizeF whole = cell(0).size();
    return {whole.width(), std::max(1.0, whole.height() - titleHeight - legendRows * legendHeight)};
}

BoardPaper::BoardPaper(const ExportedBoard &board, const PaperGrid &sheetGrid) : grid(sheetGrid)
{
    QStringList names{publicText(board.project), publicText(board.board)};
    names.removeAll(QString());
    title = names.join(u" · "_s);
    range = PaperTexts::tr("%1 to %2", "the range of a board's charts")
                .arg(exactInstant(board.span.from, board.zone), exactInstant(board.span.until, board.zone));
}

int BoardPaper::sheets() const
{
    return std::max(1, (int(charts.size()) + grid.perSheet() - 1) / grid.perSheet());
}

void BoardPaper::paintSheet(QPainter &painter, int sheet, const QSizeF &size) const
{
    const Tokens &light = tokens(false);
    painter.fillRect(QRectF(QPointF(0, 0), size), light.surface);
    const double width = size.width() - 2 * space::large;
    const QFont titles = inPixels(titleFont(bodyFont()));
    const QFont small = inPixels(smallFont(bodyFont()));
    paintText(
        painter, {double(space::large), space::small, width, headHeight / 2 - space::tiny}, title, titles, light.text);
    const QString page
        = sheets() > 1 ? PaperTexts::tr("%1, sheet %2 of %3").arg(range).arg(sheet + 1).arg(sheets()) : range;
    paintText(painter, {double(space::large), headHeight / 2 + space::tiny, width, headHeight / 2 - space::small}, page,
        small, light.textQuiet);
    const qsizetype first = sheet * grid.perSheet();
    const qsizetype count = std::min<qsizetype>(grid.perSheet(), charts.size() - first);
    for (qsizetype place = 0; place < count; ++place) {
        const PaperChart &chart = charts.at(first + place);
        const QRectF cell = grid.cell(int(place));
        paintText(painter, {cell.left(), cell.top(), cell.width(), titleHeight}, chart.title,
            inPixels(strongFont(bodyFont())), light.text);
        const QSizeF plot = grid.plotSize();
        painter.save();
        painter.translate(cell.left(), cell.top() + titleHeight);
        painter.drawPicture(QPointF(0, 0), chart.plot);
        painter.restore();
        paintLegend(painter,
            {cell.left(), cell.top() + titleHeight + plot.height(), cell.width(), legendRows * legendHeight},
            chart.lines);
    }
}

PaperDrawing::PaperDrawing(const ExportedBoard &board, const PaperGrid &grid) : m_board(board), m_paper(board, grid) { }

void PaperDrawing::drawNext()
{
    const ExportedChart &chart = m_board.charts.at(m_paper.charts.size());
    const QSizeF size = m_paper.grid.plotSize();
    PlotView view;
    view.resize(size.toSize());
    view.setPlot(chart.plot);
    PaperChart paper;
    paper.title = publicText(chart.title);
    QPainter painter(&paper.plot);
    view.paintPlot(painter, QRectF(QPointF(0, 0), size));
    painter.end();
    for (const PlotLine &line : chart.plot.lines)
        paper.lines.append(paperLine(line));
    m_paper.charts.append(paper);
}

} // namespace signalbox
