#pragma once

#include "panels/metrics/export/exportedboard.h"
#include "widgets/chart/plotlook.h"

#include <QPicture>
#include <QSizeF>

class QPainter;
class QRectF;

namespace signalbox {

/// What stands under a chart for one of its lines.
struct PaperLine {
    PlotLook look;
    QString text;
};

struct PaperChart {
    QString title;
    QPicture plot;
    QList<PaperLine> lines;
};

/// Where the charts of a board go on a sheet: as many rows of equal cells as fit, below a head.
class PaperGrid
{
public:
    /// `page` in pixels; without `rows` as many as are readable.
    PaperGrid(const QSizeF &page, int columns, int rows = 0);

    int perSheet() const { return m_columns * m_rows; }
    QRectF cell(int place) const; // in the sheet
    QSizeF plotSize() const;

    /// Of a sheet on which so many charts are as large as is pleasant.
    static QSizeF sheetFor(int charts, int columns);

private:
    QSizeF m_page;
    int m_columns;
    int m_rows;
};

/// A board that is drawn already, chart by chart, and can be painted on any thread. Texts have passed the redactor.
struct BoardPaper {
    QString title;
    QString range;
    PaperGrid grid;
    QList<PaperChart> charts;

    BoardPaper(const ExportedBoard &board, const PaperGrid &grid);

    int sheets() const;
    void paintSheet(QPainter &painter, int sheet, const QSizeF &size) const;
};

/// Draws the charts of a board one by one, so that whoever does it can do other things in between. On the GUI thread: Qt
/// Charts works nowhere else.
class PaperDrawing
{
public:
    PaperDrawing(const ExportedBoard &board, const PaperGrid &grid);

    bool isDone() const { return m_paper.charts.size() == m_board.charts.size(); }
    void drawNext();
    const BoardPaper &paper() const { return m_paper; }

private:
    ExportedBoard m_board;
    BoardPaper m_paper;
};

/// A text of the project as it may leave the program.
QString publicText(const QString &text);

} // namespace signalbox
