#pragma once

#include <QByteArray>

namespace signalbox {

/// One value of a line of CSV as of RFC 4180, quoted where it has to be. A text that a spreadsheet would take for a formula
/// gets an apostrophe in front (OWASP, CSV injection); numbers do not belong in here, whose minus sign is one.
void appendCsvField(QByteArray &line, QByteArrayView value);

} // namespace signalbox
