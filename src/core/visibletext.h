#pragma once

#include <QString>

namespace signalbox {

/// Text from the server made safe to look at: control, bidirectional and other invisible characters are replaced by
/// visible pictures or \u escapes, and anything beyond `cap` characters is cut with a note. Newline and tab stay when
/// `multiLine` is set.
QString visibleText(QStringView text, qsizetype cap = 4096, bool multiLine = false);

} // namespace signalbox
