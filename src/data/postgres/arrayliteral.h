#pragma once

#include <QStringList>

namespace signalbox {

/// A list as the literal of a PostgreSQL array, of texts and of whole numbers.
QString arrayLiteral(const QStringList &entries);
QString arrayLiteral(const QList<qint64> &entries);

} // namespace signalbox
