#pragma once

#include "core/async.h"
#include "data/deliveries/exportfile.h"
#include "domain/deliveries/deliveryexportsource.h"

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
/// one is written, on a thread of its own, while the next is read.
class PagedExport final : public DeliveryExport
{
    Q_OBJECT

public:
    using ReadPage = std::function<Async<ExportPage>(std::optional<qint64> from)>;

    PagedExport(ExportRequest request, QList<ExportFile::Column> columns, ReadPage readPage, QObject *parent = nullptr);
    ~PagedExport() override;

    void start() override;
    void cancel() override;

private:
    template <typename Function>
    void onWriter(Function work, const std::function<void()> &then);
    void read(std::optional<qint64> from);
    void write(const ExportPage &page);
    void commit();
    void finish(const Result<ExportProgress> &outcome);

    QList<ExportFile::Column> m_columns;
    ReadPage m_readPage;
    std::shared_ptr<ExportFile> m_file; // used on the writer's thread once it is open
    std::optional<ExportPage> m_waiting; // read, while the one before is still being written
    bool m_writing = false;
    bool m_committing = false;
    bool m_finished = false;
    QThreadPool m_writer; // its destructor waits for the page that is being written
};

} // namespace signalbox
