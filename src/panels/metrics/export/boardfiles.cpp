#include "panels/metrics/export/boardfiles.h"

#include "core/csvfield.h"
#include "core/redaction.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int screenDpi = 96;
constexpr double mostPixels = 40e6; // of a picture: 160 MB while it is made
constexpr qsizetype longestNamePart = 60; // a file's name is at most 255 bytes, and a letter up to three

BoardPaper drawnAtOnce(const ExportedBoard &board, const QSizeF &size)
{
    const int charts = int(board.charts.size());
    const int columns = std::clamp(board.columns, 1, std::max(1, charts));
    PaperDrawing drawing(board, PaperGrid(size, columns, std::max(1, (charts + columns - 1) / columns)));
    while (!drawing.isDone())
        drawing.drawNext();
    return drawing.paper();
}

/// The base unit that the values are in.
QString unitName(const Quantity &quantity)
{
    QString unit;
    switch (quantity.kind) {
    case Quantity::Kind::Ratio:
        unit = u"ratio"_s;
        break;
    case Quantity::Kind::Bytes:
        unit = u"bytes"_s;
        break;
    case Quantity::Kind::Seconds:
        unit = u"s"_s;
        break;
    case Quantity::Kind::Milliseconds:
        unit = u"ms"_s;
        break;
    case Quantity::Kind::Number:
    case Quantity::Kind::Count:
        unit = quantity.noun;
        break;
    }
    return quantity.isRate ? unit + u"/s"_s : unit;
}

/// A number needs no quotes, and its minus sign is none of a formula.
QByteArray numberField(double value)
{
    return std::isnan(value) ? QByteArray() : QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

QByteArray textField(const QString &text)
{
    QByteArray field;
    appendCsvField(field, redacted(text).toUtf8());
    return field;
}

QString instantField(Instant at, const QTimeZone &zone)
{
    QDateTime local = at.toDateTime().toTimeZone(zone);
    local.setOffsetFromUtc(local.offsetFromUtc()); // else the text has no offset
    return local.toString(Qt::ISODateWithMs);
}

bool isInSight(const PlotPoint &point, const PlotLine &line, const TimeSpan &span)
{
    return point.at < span.until && (point.at >= span.from || point.at + line.stretch > span.from);
}

/// Letters, digits and a few signs that no file system minds; runs of others are one hyphen.
QString namePart(const QString &text)
{
    QString part;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        const bool isKept = c.isLetterOrNumber() || c == u'_' || c == u'+';
        if (isKept)
            part.append(c);
        else if (!part.isEmpty() && !part.endsWith(u'-'))
            part.append(u'-');
        if (part.size() >= longestNamePart)
            break;
    }
    return part.endsWith(u'-') ? part.chopped(1) : part;
}

} // namespace

QImage picture(const BoardPaper &paper, const QSize &size, double pixelRatio)
{
    const double area = double(size.width()) * size.height();
    const double ratio = std::min(pixelRatio, std::sqrt(mostPixels / std::max(1.0, area)));
    QImage image((QSizeF(size) * ratio).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paper.paintSheet(painter, 0, size);
    return image;
}

QImage picture(const ExportedBoard &board, const QSize &size, double pixelRatio)
{
    return picture(drawnAtOnce(board, size), size, pixelRatio);
}

QByteArray svg(const BoardPaper &paper, const QSize &size)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(0, 0), size));
    generator.setResolution(screenDpi);
    generator.setTitle(paper.title);
    generator.setDescription(paper.range);
    QPainter painter(&generator);
    paper.paintSheet(painter, 0, size);
    painter.end();
    return bytes;
}

QByteArray svg(const ExportedBoard &board)
{
    const QSize size = PaperGrid::sheetFor(int(board.charts.size()), board.columns).toSize();
    return svg(drawnAtOnce(board, size), size);
}

QByteArray csv(const ExportedBoard &board)
{
    QByteArray text = "instant,zone,chart,line,unit,least,mean,greatest,last\r\n";
    const QByteArray zone = textField(QString::fromUtf8(board.zone.id()));
    for (const ExportedChart &chart : board.charts) {
        for (const PlotLine &line : chart.plot.lines) {
            if (line.isGhost)
                continue;
            const QByteArray names
                = textField(chart.title) + ',' + textField(line.name) + ',' + textField(unitName(line.quantity));
            for (const PlotPoint &point : line.points) {
                if (!isInSight(point, line, board.span))
                    continue;
                text += instantField(point.at, board.zone).toLatin1() + ',' + zone + ',' + names + ','
                    + numberField(point.least) + ',' + numberField(point.mean) + ',' + numberField(point.greatest) + ','
                    + numberField(point.last) + "\r\n";
            }
        }
    }
    return text;
}

QString fileName(const ExportedBoard &board, const QString &suffix)
{
    const auto moment = [&board](Instant at) {
        return at.isFinite() ? at.toDateTime().toTimeZone(board.zone).toString(u"yyyy-MM-dd_HHmm"_s) : QString();
    };
    const QDateTime end = board.span.until.toDateTime().toTimeZone(board.zone);
    QStringList parts{namePart(redacted(board.project)), namePart(redacted(board.board)), moment(board.span.from),
        moment(board.span.until), namePart(end.timeZoneAbbreviation())};
    parts.removeAll(QString());
    return u"signalbox-%1.%2"_s.arg(parts.join(u'-'), suffix);
}

} // namespace signalbox
