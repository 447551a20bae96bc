#include "panels/metrics/export/boardexport.h"

#include "core/async.h"
#include "core/background.h"
#include "core/filewriting.h"

#include <QBuffer>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr double filePixelRatio = 2;

struct Sheet {
    QSize size;
    PaperGrid grid;
};

/// All charts of a board on one.
Sheet wholeSheet(const ExportedBoard &board)
{
    const int charts = std::max(1, int(board.charts.size()));
    const int columns = std::clamp(board.columns, 1, charts);
    const QSize size = PaperGrid::sheetFor(charts, columns).toSize();
    return {size, PaperGrid(size, columns, (charts + columns - 1) / columns)};
}

QByteArray pngOf(const QImage &image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Result<void> writtenTo(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && writeThrough(file, bytes) && commitWhole(file))
        return {};
    return tl::unexpected(
        Error{ErrorKind::Local, BoardExport::tr("The file could not be written"), QDir::toNativeSeparators(path),
            writeFaultWords(file), BoardExport::tr("Choose another folder, or make room there"), {}});
}

/// QPainter may paint on a printer in any thread.
Result<void> printed(QPrinter &printer, const BoardPaper &paper)
{
    QPainter painter;
    bool isWell = painter.begin(&printer);
    const QSizeF size = printer.pageRect(QPrinter::DevicePixel).size();
    for (int sheet = 0; isWell && sheet < paper.sheets(); ++sheet) {
        isWell = sheet == 0 || printer.newPage();
        paper.paintSheet(painter, sheet, size);
    }
    if (isWell && painter.end() && printer.printerState() != QPrinter::Error)
        return {};
    return tl::unexpected(Error{ErrorKind::Local, BoardExport::tr("The board could not be printed"),
        printer.outputFileName().isEmpty() ? printer.printerName() : QDir::toNativeSeparators(printer.outputFileName()),
        {}, BoardExport::tr("Look at the printer, or save a picture"), {}});
}

} // namespace

BoardExport::BoardExport(QWidget *window, QObject *parent)
    : QObject(parent), m_window(window), m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{ }

void BoardExport::savePicture(const ExportedBoard &board)
{
    ask(board, tr("Save the board as a picture"), u"png"_s, [this, board](const QString &path) {
        const Sheet sheet = wholeSheet(board);
        draw(board, sheet.grid, [this, path, size = sheet.size](const BoardPaper &paper) {
            write(path, [paper, size] { return pngOf(picture(paper, size, filePixelRatio)); });
        });
    });
}

void BoardExport::saveSvg(const ExportedBoard &board)
{
    ask(board, tr("Save the board as SVG"), u"svg"_s, [this, board](const QString &path) {
        const Sheet sheet = wholeSheet(board);
        draw(board, sheet.grid, [this, path, size = sheet.size](const BoardPaper &paper) {
            write(path, [paper, size] { return svg(paper, size); });
        });
    });
}

void BoardExport::saveCsv(const ExportedBoard &board)
{
    ask(board, tr("Save the board's values as CSV"), u"csv"_s,
        [this, board](const QString &path) { write(path, [board] { return csv(board); }); });
}

void BoardExport::copyPicture(const ExportedBoard &board)
{
    const Sheet sheet = wholeSheet(board);
    draw(board, sheet.grid, [this, size = sheet.size](const BoardPaper &paper) {
        whenReady(inBackground([paper, size] { return picture(paper, size, filePixelRatio); }), this,
            [this](const QImage &image) {
                QGuiApplication::clipboard()->setImage(image);
                emit finished({});
            });
    });
}

void BoardExport::print(const ExportedBoard &board)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    printer->setDocName(QFileInfo(fileName(board, u"pdf"_s)).completeBaseName());
    printer->setPageOrientation(board.columns > 1 ? QPageLayout::Landscape : QPageLayout::Portrait);
    auto *dialog = new QPrintDialog(printer.get(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print the board"));
    connect(dialog, &QDialog::accepted, this, [this, board, printer] {
        const int columns = std::clamp(board.columns, 1, std::max(1, int(board.charts.size())));
        const PaperGrid grid(printer->pageRect(QPrinter::DevicePixel).size(), columns);
        draw(board, grid, [this, printer](const BoardPaper &paper) {
            whenReady(inBackground([printer, paper] { return printed(*printer, paper); }), this,
                [this](const Result<void> &done) { done ? emit finished({}) : emit failed(done.error()); });
        });
    });
    dialog->open();
}

void BoardExport::ask(const ExportedBoard &board, const QString &title, const QString &suffix,
    const std::function<void(const QString &path)> &then)
{
    auto *dialog = new QFileDialog(m_window, title, m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(fileName(board, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, [this, then](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        then(path);
    });
    dialog->open();
}

void BoardExport::draw(const ExportedBoard &board, const PaperGrid &grid, const Then &then)
{
    drawNext(std::make_shared<PaperDrawing>(board, grid), then);
}

void BoardExport::drawNext(const std::shared_ptr<PaperDrawing> &drawing, const Then &then)
{
    if (drawing->isDone())
        return then(drawing->paper());
    drawing->drawNext();
    QTimer::singleShot(0, this, [this, drawing, then] { drawNext(drawing, then); });
}

void BoardExport::write(const QString &path, const std::function<QByteArray()> &bytes)
{
    whenReady(inBackground([path, bytes] { return writtenTo(path, bytes()); }), this,
        [this, path](const Result<void> &written) {
            written ? emit finished(QDir::toNativeSeparators(path)) : emit failed(written.error());
        });
}

} // namespace signalbox
