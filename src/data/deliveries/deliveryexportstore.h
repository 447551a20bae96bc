#pragma once

#include "data/deliveries/pagedexport.h"
#include "data/project/projectconnection.h"
#include "domain/deliveries/deliveryexportsource.h"

namespace signalbox {

/// Makes exports of the delivery log. What is written is neither one moment's picture nor locked: it begins at the newest
/// delivery there is when it starts, and each page is as of when it was read.
class DeliveryExportStore final : public DeliveryExportSource
{
public:
    using Source = DeliveryExportSource;

    explicit DeliveryExportStore(ProjectConnection &connection) : m_connection(connection) { }

    std::unique_ptr<DeliveryExport> make(const ExportRequest &request) override;

    static QList<ExportFile::Column> columns();
    /// All columns of the statement, for the test that compares them with a live server.
    static QStringList statementColumns();

private:
    Async<ExportPage> read(const DeliveryFilter &filter, std::optional<qint64> from);

    ProjectConnection &m_connection;
};

} // namespace signalbox
