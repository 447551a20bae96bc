#pragma once

#include "data/postgres/resulttable.h"

#include <libpq-fe.h>

#include <memory>

namespace signalbox {

struct PgResultDeleter {
    void operator()(PGresult *result) const { PQclear(result); }
};
using PgResult = std::unique_ptr<PGresult, PgResultDeleter>;

/// A PGresult is never changed after it was received, so that any thread may read it.
struct ResultTable::Data {
    PgResult result;
};

} // namespace signalbox
