#pragma once

#include "panels/metrics/export/boardpaper.h"

class QImage;

namespace signalbox {

// On the GUI thread, for which a large board is long: BoardExport does it in pieces.
QImage picture(const ExportedBoard &board, const QSize &size, double pixelRatio); // `size` without the ratio
QByteArray svg(const ExportedBoard &board);

// On any thread.
QImage picture(const BoardPaper &paper, const QSize &size, double pixelRatio);
QByteArray svg(const BoardPaper &paper, const QSize &size);
/// RFC 4180 with a header line: a row for each bucket of each line, values exact in the line's base unit. Lines of the
/// range before are left out.
QByteArray csv(const ExportedBoard &board);
/// Project, board, and the range in its zone, safe on every file system. `suffix` without the dot.
QString fileName(const ExportedBoard &board, const QString &suffix);

} // namespace signalbox
