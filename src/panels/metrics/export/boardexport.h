#pragma once

#include "core/error.h"
#include "widgets/chart/plot.h"

#include <QObject>
#include <QPointer>

class QImage;
class QSize;
class QWidget;

namespace signalbox {

struct ExportedChart {
    QString title;
    Plot plot;
};

/// What a board shows at a moment, for a file, the clipboard or paper. Drawn in light colours whatever the theme is.
struct ExportedBoard {
    QString project; // the profile's name
    QString board; // its name, of the file's too
    QList<ExportedChart> charts;
    int columns = 1;
    TimeSpan span;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

// On any thread.
QImage picture(const ExportedBoard &board, const QSize &size, double pixelRatio); // `size` in points
QByteArray svg(const ExportedBoard &board);
/// RFC 4180 with a header line: one row a line and bucket, values exact in the line's base unit.
QByteArray csv(const ExportedBoard &board);
/// Project, board, and the range in its zone: safe on every file system. `suffix` without the dot.
QString fileName(const ExportedBoard &board, const QString &suffix);

/// Brings a board out of the program. Asks where to, writes away from the GUI thread, and tells how it ended.
class BoardExport final : public QObject
{
    Q_OBJECT

public:
    explicit BoardExport(QWidget *window, QObject *parent = nullptr); // its dialogs stand over `window`

    void savePicture(const ExportedBoard &board);
    void saveSvg(const ExportedBoard &board);
    void saveCsv(const ExportedBoard &board);
    void copyPicture(const ExportedBoard &board);
    void print(const ExportedBoard &board);

signals:
    void finished(const QString &path); // native; empty: copied or printed
    void failed(const signalbox::Error &error);

private:
    QPointer<QWidget> m_window;
};

} // namespace signalbox
