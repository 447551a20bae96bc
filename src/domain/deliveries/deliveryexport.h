#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

#include <QString>

namespace signalbox {

enum class ExportFormat { Csv, JsonLines };

/// What to write where.
struct ExportRequest {
    DeliveryFilter filter;
    ExportFormat format = ExportFormat::Csv;
    QString path;

    bool operator==(const ExportRequest &) const = default;
};

/// How far an export is. It walks from the newest delivery to older ones.
struct ExportProgress {
    qint64 rows = 0;
    qint64 bytes = 0;
    std::optional<Instant> backTo; // when the last one that was written was made

    bool operator==(const ExportProgress &) const = default;
};

} // namespace signalbox
