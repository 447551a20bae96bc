#pragma once

#include "core/result.h"
#include "data/resulttable.h"
#include "domain/capabilities.h"

namespace signalbox {

/// Reads the answers of the statements under resources/sql/queries/capabilities.
class CapabilityProbe
{
public:
    static Result<Capabilities> read(const ResultTable &probe, Pooler pooler);
    static QMap<QString, qint64> readSampleHistory(const ResultTable &table);
};

} // namespace signalbox
