#pragma once

#include "core/result.h"

#include <QList>
#include <QStringList>

namespace signalbox {

/// Sends `sql` (one statement or several, as psql -c does) over a new libpq connection and answers the rows of the last
/// one; NULL is a null string. For arranging and looking at data beside the code under test. Blocks.
Result<QList<QStringList>> execOnce(const QString &uri, const QString &sql);

} // namespace signalbox
