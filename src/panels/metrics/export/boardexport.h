#pragma once

#include "core/error.h"
#include "panels/metrics/export/boardfiles.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace signalbox {

/// Brings a board out of the program. Asks where to, draws a chart at a time, writes away from the GUI thread, and tells how
/// it ended.
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
    using Then = std::function<void(const BoardPaper &)>;

    void ask(const ExportedBoard &board, const QString &title, const QString &suffix,
        const std::function<void(const QString &path)> &then);
    void draw(const ExportedBoard &board, const PaperGrid &grid, const Then &then);
    void drawNext(const std::shared_ptr<PaperDrawing> &drawing, const Then &then);
    void write(const QString &path, const std::function<QByteArray()> &bytes);

    QPointer<QWidget> m_window;
    QString m_folder; // where the last file went
};

} // namespace signalbox
