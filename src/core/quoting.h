#pragma once

#include <QString>

namespace signalbox {

/// One word of any POSIX shell, and one literal of SQL, that mean exactly `text`.
QString shellWord(const QString &text);
QString sqlLiteral(const QString &text);
/// A JSON string; control and bidirectional characters are escaped.
QString visibleJsonString(const QString &text);

} // namespace signalbox
