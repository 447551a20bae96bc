#pragma once

#include "core/result.h"
#include "data/postgres/resulttable.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// Reads the answers of the statements under resources/sql/queries/project.
class CapabilityProbe
{
public:
    static Result<Capabilities> read(const ResultTable &probe, Pooler pooler);
    static QMap<QString, qint64> readSampleHistory(const ResultTable &table);
};

} // namespace signalbox
