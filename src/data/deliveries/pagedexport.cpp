#include "data/deliveries/pagedexport.h"

namespace signalbox {

PagedExport::PagedExport(ExportRequest request, QList<ExportFile::Column> columns, ReadPage readPage, QObject *parent)
    : DeliveryExport(std::move(request), parent), m_columns(std::move(columns)), m_readPage(std::move(readPage)),
      m_file(std::make_shared<ExportFile>(m_request.path, m_request.format))
{
    m_writer.setMaxThreadCount(1);
}

PagedExport::~PagedExport()
{
    m_finished = true;
}

/// Runs `work` on the writer's thread; a failure ends the export, otherwise `then` follows here.
template <typename Function>
void PagedExport::onWriter(Function work, const std::function<void()> &then)
{
    const Promised<void> promised;
    whenReady(promised.future(), this, [this, then](const Result<void> &done) {
        if (m_finished)
            return;
        if (!done)
            return finish(tl::unexpected(done.error()));
        then();
    });
    m_writer.start([promised, file = m_file, work] { promised.answer(work(*file)); });
}

void PagedExport::start()
{
    onWriter([columns = m_columns](ExportFile &file) { return file.open(columns); }, [this] { read({}); });
}

void PagedExport::cancel()
{
    if (m_committing)
        return;
    finish(tl::unexpected(
        Error{ErrorKind::Cancelled, tr("The export was cancelled; no file was left"), m_request.path, {}, {}, {}}));
}

void PagedExport::read(std::optional<qint64> from)
{
    whenReady(m_readPage(from), this, [this](const Result<ExportPage> &page) {
        if (m_finished)
            return;
        if (!page)
            return finish(tl::unexpected(page.error()));
        if (m_writing)
            m_waiting = *page;
        else
            write(*page);
    });
}

void PagedExport::write(const ExportPage &page)
{
    m_writing = true;
    const auto size = std::make_shared<qint64>(0);
    const auto writePage = [rows = page.rows, count = page.rowCount, size](ExportFile &file) {
        const auto written = file.write(rows, count);
        *size = file.size();
        return written;
    };
    onWriter(writePage, [this, count = page.rowCount, backTo = page.backTo, next = page.next, size] {
        m_writing = false;
        m_progress.rows += count;
        m_progress.bytes = *size;
        m_progress.backTo = backTo ? backTo : m_progress.backTo;
        emit progressed(m_progress);
        if (!next)
            commit();
        else if (m_waiting)
            write(*std::exchange(m_waiting, std::nullopt));
    });
    if (page.next)
        read(page.next);
}

void PagedExport::commit()
{
    m_committing = true;
    onWriter([](ExportFile &file) { return file.commit(); }, [this] { finish(m_progress); });
}

void PagedExport::finish(const Result<ExportProgress> &outcome)
{
    if (m_finished)
        return;
    m_finished = true;
    m_waiting.reset();
    m_file.reset(); // what was not committed goes away as soon as nothing writes it any more
    emit finished(outcome);
}

} // namespace signalbox
