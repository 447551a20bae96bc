#pragma once

#include "core/async.h"
#include "data/deliveries/exportfile.h"

#include <QThreadPool>

#include <functional>

namespace signalbox {

/// Some deliveries as they are written, and where the ones after them begin.
struct ExportPage {
    ResultTable rows;
    qint64 rowCount = 0;
    std::optional<qint64> next; // none at the end
    std::optional<Instant> backTo;
};

/// Writes the deliveries that match a filter to a file, page by page, without holding more than two pages in memory:
/// one is written, on a thread of its own, while the next is read. Destroying it, or cancel(), leaves no file behind.
class DeliveryExport : public QObject
{
    Q_OBJECT

public:
    using ReadPage = std::function<Async<ExportPage>(std::optional<qint64> from)>;

    DeliveryExport(
        ExportRequest request, QList<ExportFile::Column> columns, ReadPage readPage, QObject *parent = nullptr);
    ~DeliveryExport() override;

    const ExportRequest &request() const { return m_request; }
    const ExportProgress &progress() const { return m_progress; }
    void start();
    void cancel(); // finished() comes with ErrorKind::Cancelled

signals:
    void progressed(const signalbox::ExportProgress &progress);
    void finished(const signalbox::Result<signalbox::ExportProgress> &outcome); // once

private:
    template <typename Function>
    void onWriter(Function work, std::function<void()> then);
    void read(std::optional<qint64> from);
    void write(const ExportPage &page);
    void commit();
    void finish(const Result<ExportProgress> &outcome);

    ExportRequest m_request;
    QList<ExportFile::Column> m_columns;
    ReadPage m_readPage;
    std::shared_ptr<ExportFile> m_file; // used on the writer's thread once it is open
    ExportProgress m_progress;
    std::optional<ExportPage> m_waiting; // read, while the one before is still being written
    bool m_writing = false;
    bool m_committing = false;
    bool m_finished = false;
    QThreadPool m_writer; // its destructor waits for the page that is being written
};

} // namespace signalbox
