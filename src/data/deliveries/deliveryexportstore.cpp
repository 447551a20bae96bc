#include "data/deliveries/deliveryexportstore.h"

#include "data/deliveries/deliveryfiltersql.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageRows = 5000;
constexpr qint64 pageBytes = 4194304; // as the statement has it

using Kind = ExportFile::Kind;

/// Behind the columns that are written.
enum Trailer { FloorId, OlderExist, Bytes };

ExportPage exportPageOf(const ResultTable &rows)
{
    const int first = int(DeliveryExportStore::columns().size());
    ExportPage page{.rows = rows};
    const RowView top = rows.row(0);
    page.rowCount = top.isNull(0) ? 0 : rows.rowCount();
    const RowView last = rows.row(rows.rowCount() - 1);
    if (page.rowCount > 0)
        page.backTo = last.optInstant(1);
    const bool wasCut = page.rowCount > 0 && last.int64(first + Bytes) >= pageBytes;
    if (page.rowCount >= pageRows || wasCut)
        page.next = last.int64(0);
    else if (top.boolean(first + OlderExist))
        page.next = top.int64(first + FloorId);
    return page;
}

} // namespace

QList<ExportFile::Column> DeliveryExportStore::columns()
{
    return {{u"id"_s, Kind::Json}, {u"created_at"_s}, {u"sent_at"_s}, {u"completed_at"_s}, {u"endpoint"_s},
        {u"event_type"_s}, {u"state"_s}, {u"response_status"_s, Kind::Json}, {u"attempt_count"_s, Kind::Json},
        {u"error_message"_s, Kind::Words}, {u"message_id"_s}, {u"replay_of"_s, Kind::Json}, {u"payload"_s, Kind::Json}};
}

QStringList DeliveryExportStore::statementColumns()
{
    QStringList names;
    for (const ExportFile::Column &column : columns())
        names.append(column.name);
    return names + QStringList{u"floor_id"_s, u"older_exist"_s, u"bytes"_s};
}

std::unique_ptr<DeliveryExport> DeliveryExportStore::make(const ExportRequest &request)
{
    // Relative times mean the moment at which the export begins, on every page.
    DeliveryFilter filter = request.filter;
    const Instant now = m_connection.clock()->now();
    if (filter.since)
        filter.since->at = filter.since->resolved(now);
    if (filter.until)
        filter.until->at = filter.until->resolved(now);
    return std::make_unique<PagedExport>(request, columns(),
        [store = *this, filter](std::optional<qint64> from) mutable { return store.read(filter, from); });
}

Async<ExportPage> DeliveryExportStore::read(const DeliveryFilter &filter, std::optional<qint64> from)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return readyError<ExportPage>(*error);
    if (const auto error = deliveryFilterProblem(filter, capabilities))
        return readyError<ExportPage>(*error);
    SqlValues values = deliveryFilterValues(filter, m_connection.clock()->now());
    values[u"before"_s] = from ? std::optional(QString::number(*from)) : std::nullopt;
    values[u"limit"_s] = QString::number(pageRows);
    const QString id = knowsDeliveryState(capabilities) ? u"deliveries/export"_s : u"deliveries/export_handmade"_s;
    return m_connection.task().run({id, values, {}}).then([](const Result<ResultTable> &rows) {
        return rows.map(exportPageOf);
    });
}

} // namespace signalbox
