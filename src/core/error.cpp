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

QString inSentences(const QStringList &parts)
{
    QString text;
    for (const QString &part : parts) {
        const QString words = part.trimmed();
        if (words.isEmpty())
            continue;
        text += (text.isEmpty() ? QString() : u" "_s) + words;
        if (!QStringView(u".!?:\u2026").contains(words.back()))
            text += u'.';
    }
    return text;
}

QString sentences(const Error &error)
{
    const bool newWords = !error.what.contains(error.serverWords);
    return inSentences({error.what, newWords ? error.serverWords : QString(), error.hint});
}

} // namespace signalbox
