#pragma once

#include <QList>
#include <QString>

namespace signalbox::test {

/// A text that somebody else wrote and that a window must only ever show.
struct HostileText {
    QString name;
    QString text;
};

/// HTML, bidirectional overrides, escape sequences, NUL, broken UTF-16, JSON nested 100,000 deep, a line of a megabyte and
/// the like: each once, for every place on screen where a text of the server can stand. The long ones come last.
QList<HostileText> hostileTexts();

/// JSON of about `bytes` bytes, of many short lines when it is laid out.
QString bigJson(qsizetype bytes);

} // namespace signalbox::test
