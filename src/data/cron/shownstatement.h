#pragma once

#include "data/postgres/sqlstatement.h"

namespace signalbox {

/// A statement of the catalogue with its values in it, as a person may read it and run it elsewhere; made of the very file that
/// is sent. For files that include no fragments.
Result<QString> shownStatement(const QString &id, const SqlValues &values);

} // namespace signalbox
