#include "panels/metrics/export/boardexport.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QPrintDialog>
#include <QPrinter>
#include <QSet>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant boardEnd{1'795'350'360'000'000}; // 2026-11-22 12:26 UTC

PlotLine lineOf(const QString &name, const Quantity &quantity, int look)
{
    PlotLine line{.id = name, .name = name, .quantity = quantity, .stretch = 1min, .look = look};
    for (int i = 0; i < 60; ++i) {
        if (i > 20 && i < 28)
            continue;
        const double value = 40 + 30 * std::sin(i / 7.0 + look) - 20 * look;
        line.points.append({boardEnd - 1h + i * 1min, value - 5, value, value + 5, value + 1});
    }
    return line;
}

ExportedBoard sampleBoard()
{
    ExportedBoard board{.project = u"shop"_s, .board = u"Metrics"_s, .columns = 2};
    board.span = {boardEnd - 1h, boardEnd};
    board.zone = QTimeZone("Europe/Berlin");
    for (const QString &title : {u"Connections"_s, u"Database size"_s, u"=cmd|'/c calc'!A1"_s}) {
        Plot plot{.span = board.span, .zone = board.zone};
        plot.lines = {lineOf(u"active"_s, {.kind = Quantity::Kind::Count, .noun = u"sessions"_s}, 0),
            lineOf(u"idle"_s, {.kind = Quantity::Kind::Count, .noun = u"sessions"_s}, 1)};
        board.charts.append({title, plot});
    }
    return board;
}

/// As RFC 4180 has it, and nothing beyond; empty when it is broken.
QList<QStringList> strictCsv(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> rows{{QString()}};
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        QString &field = rows.last().last();
        if (isQuoted) {
            if (c != u'"')
                field.append(c);
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                field.append(text.at(++i));
            else
                isQuoted = false;
        } else if (c == u'"' && field.isEmpty()) {
            isQuoted = true;
        } else if (c == u',') {
            rows.last().append(QString());
        } else if (c == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            ++i;
            rows.append({QString()});
        } else if (c == u'"' || c == u'\r' || c == u'\n') {
            return {};
        } else {
            field.append(c);
        }
    }
    if (isQuoted || rows.takeLast() != QStringList{QString()})
        return {};
    return rows;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int coloursOf(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

struct ExportStage {
    QTemporaryDir folder;
    QWidget window;
    BoardExport out{&window};
    QSignalSpy finished{&out, &BoardExport::finished};
    QSignalSpy failed{&out, &BoardExport::failed};

    /// In the dialog that is open now.
    void saveAs(const QString &path) const
    {
        auto *dialog = window.findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        emit dialog->fileSelected(path);
        dialog->close();
    }
};

} // namespace

/// What leaves the program can be read again, and says no more than it should.
class BoardExportTest : public QObject
{
    Q_OBJECT

private slots:
    void aPictureHasAllThatTheBoardShows()
    {
        ExportStage stage;
        stage.out.savePicture(sampleBoard());
        const QString path = stage.folder.filePath(u"board.png"_s);
        const auto *dialog = stage.window.findChild<QFileDialog *>();
        QCOMPARE(dialog->selectedFiles().value(0).section(u'/', -1),
            u"signalbox-shop-Metrics-2026-11-22_1226-2026-11-22_1326-CET.png"_s);
        stage.saveAs(path);
        QTRY_COMPARE(stage.finished.size(), 1);
        QCOMPARE(stage.finished.first().first().toString(), QDir::toNativeSeparators(path));
        const QImage image(path);
        QCOMPARE(image.size(), PaperGrid::sheetFor(3, 2).toSize() * 2);
        QVERIFY2(coloursOf(image) > 40, qPrintable(QString::number(coloursOf(image))));
        QCOMPARE(image.pixelColor(2, 2), QColor(Qt::white));
    }

    void aPictureIsAsLargeAsItIsAskedFor()
    {
        const QImage image = picture(sampleBoard(), {800, 600}, 1.5);
        QCOMPARE(image.size(), QSize(1200, 900));
        QCOMPARE(image.devicePixelRatio(), 1.5);
        const QImage huge = picture(sampleBoard(), {8000, 8000}, 2);
        QVERIFY(qint64(huge.width()) * huge.height() <= 41'000'000);
    }

    void svgIsWellFormedAndCanBeDrawn()
    {
        ExportStage stage;
        stage.out.saveSvg(sampleBoard());
        const QString path = stage.folder.filePath(u"board.svg"_s);
        stage.saveAs(path);
        QTRY_COMPARE(stage.finished.size(), 1);
        const QByteArray bytes = read(path);
        QXmlStreamReader reader(bytes);
        QString words;
        while (!reader.atEnd()) {
            if (reader.readNext() == QXmlStreamReader::Characters)
                words += reader.text();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        for (const QString &word : {u"shop"_s, u"Connections"_s, u"active: "_s, u"CET"_s, u"2026-11-22 12:26:00"_s})
            QVERIFY2(words.contains(word), qPrintable(word));
        QSvgRenderer renderer(bytes);
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBox().size(), PaperGrid::sheetFor(3, 2).toSize());
    }

    void csvHasARowForEachBucketOfEachLine()
    {
        ExportStage stage;
        ExportedBoard board = sampleBoard();
        board.charts[0].plot.lines[0].points[0].least = std::numeric_limits<double>::quiet_NaN();
        board.charts[0].plot.lines[0].points[1].least = 0.1;
        board.charts[0].plot.lines[1].isGhost = true;
        board.charts[0].plot.lines[0].points.prepend({boardEnd - 2h, 1, 1, 1, 1}); // out of sight
        stage.out.saveCsv(board);
        const QString path = stage.folder.filePath(u"board.csv"_s);
        stage.saveAs(path);
        QTRY_COMPARE(stage.finished.size(), 1);
        const auto rows = strictCsv(read(path));
        QCOMPARE(rows.size(), 1 + 5 * 53);
        QCOMPARE(rows.first(),
            (QStringList{u"instant"_s, u"zone"_s, u"chart"_s, u"line"_s, u"unit"_s, u"least"_s, u"mean"_s,
                u"greatest"_s, u"last"_s}));
        QCOMPARE(rows.at(1).first(5),
            (QStringList{
                u"2026-11-22T12:26:00.000+01:00"_s, u"Europe/Berlin"_s, u"Connections"_s, u"active"_s, u"sessions"_s}));
        QCOMPARE(rows.at(1).at(5), QString());
        QCOMPARE(rows.at(2).at(5), u"0.1"_s);
        QCOMPARE(rows.at(2).at(6).toDouble(), sampleBoard().charts.first().plot.lines.first().points.at(1).mean);
        QVERIFY(std::ranges::any_of(rows, [](const QStringList &row) { return row.at(6).startsWith(u'-'); }));
        QVERIFY(std::ranges::any_of(rows, [](const QStringList &row) { return row.at(2) == u"'=cmd|'/c calc'!A1"_s; }));
        for (const QStringList &row : rows)
            QCOMPARE(row.size(), 9);
    }

    void noSecretLeaves()
    {
        const QString secret = u"postgres://admin:hunter2secret@db.example.com/shop"_s;
        ExportedBoard board = sampleBoard();
        board.project = secret;
        board.charts[0].title = secret;
        board.charts[0].plot.lines[0].name = secret;
        QVERIFY(!csv(board).contains("hunter2secret"));
        QVERIFY(!svg(board).contains("hunter2secret"));
        QVERIFY(!fileName(board, u"png"_s).contains(u"hunter2secret"_s));
    }

    void theNameIsSafeEverywhere_data()
    {
        QTest::addColumn<QString>("project");
        for (const QString &project : {u"a/b\\c:d*e?f\"g<h>i|j"_s, u"../../etc/passwd"_s, u"CON"_s,
                 u"two\nlines\u202e"_s, QString(500, u'\u5c71'), QString(), u"caf\u00e9 \U0001f600"_s})
            QTest::addRow("%s", qPrintable(project.left(20))) << project;
    }
    void theNameIsSafeEverywhere()
    {
        QFETCH(QString, project);
        ExportedBoard board = sampleBoard();
        board.project = project;
        board.zone = QTimeZone(5 * 3600 + 1800); // "UTC+05:30"
        const QString name = fileName(board, u"csv"_s);
        QVERIFY2(
            name.startsWith(u"signalbox-"_s) && name.endsWith(u".csv"_s) && name.count(u'.') == 1, qPrintable(name));
        QVERIFY2(name.toUtf8().size() <= 255, qPrintable(name));
        QVERIFY2(std::ranges::all_of(name, [](QChar c) { return c.isLetterOrNumber() || u"-_+."_s.contains(c); }),
            qPrintable(name));
        QVERIFY2(name.contains(u"2026-11-22_1656-2026-11-22_1756"_s), qPrintable(name));
    }

    void aPictureIsCopied()
    {
        ExportStage stage;
        QGuiApplication::clipboard()->clear();
        stage.out.copyPicture(sampleBoard());
        QTRY_COMPARE(stage.finished.size(), 1);
        QCOMPARE(stage.finished.first().first().toString(), QString());
        QVERIFY(coloursOf(QGuiApplication::clipboard()->image()) > 40);
    }

    void manyChartsArePrintedOnSeveralSheets()
    {
        ExportStage stage;
        ExportedBoard board = sampleBoard();
        for (int i = 0; i < 7; ++i)
            board.charts.append(board.charts.at(i % 3));
        stage.out.print(board);
        auto *dialog = stage.window.findChild<QPrintDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        const QString path = stage.folder.filePath(u"board.pdf"_s);
        dialog->printer()->setOutputFileName(path);
        dialog->done(QDialog::Accepted);
        QTRY_COMPARE(stage.finished.size(), 1);
        const QByteArray bytes = read(path);
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY2(bytes.count("/Type /Page\n") > 1, qPrintable(QString::number(bytes.count("/Type /Page\n"))));
    }

    void whatCannotBeWrittenIsTold()
    {
        ExportStage stage;
        stage.out.saveCsv(sampleBoard());
        stage.saveAs(stage.folder.filePath(u"no/such/folder/board.csv"_s));
        QTRY_COMPARE(stage.failed.size(), 1);
        const auto error = stage.failed.first().first().value<Error>();
        QCOMPARE(error.kind, ErrorKind::Local);
        QVERIFY(error.subject.endsWith(u"board.csv"_s));
        QCOMPARE(stage.finished.size(), 0);
    }

    void nothingAndNonsenseAreDrawnToo()
    {
        ExportedBoard board = sampleBoard();
        board.charts = {board.charts.first(), {u"<b>nothing</b>"_s, {.span = board.span}}};
        for (PlotPoint &point : board.charts[0].plot.lines[0].points)
            point = {point.at, -1e300, std::numeric_limits<double>::quiet_NaN(),
                std::numeric_limits<double>::infinity(), 1e300};
        QVERIFY(!picture(board, {600, 400}, 1).isNull());
        board.charts.clear();
        QVERIFY(!picture(board, {600, 400}, 1).isNull());
        QCOMPARE(strictCsv(csv(board)).size(), 1);
    }
};

QTEST_MAIN(BoardExportTest)
#include "tst_boardexport.moc"
