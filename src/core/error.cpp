#include "core/error.h"

namespace signalbox {

using namespace Qt::StringLiterals;

QString describe(const Error &error)
{
    QString text = error.what;
    if (!error.subject.isEmpty())
        text += u" ("_s + error.subject + u')';
    if (!error.serverWords.isEmpty())
        text += u": "_s + error.serverWords;
    if (!error.sqlState.isEmpty())
        text += u" ["_s + error.sqlState + u']';
    if (!error.hint.isEmpty())
        text += u" - "_s + error.hint;
    return text;
}

} // namespace signalbox
