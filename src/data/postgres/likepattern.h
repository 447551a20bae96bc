#pragma once

#include <QString>

namespace signalbox {

/// `text` for LIKE, where it stands for itself.
inline QString escapedForLike(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QStringLiteral("\\\\")).replace(u'%', QStringLiteral("\\%"));
    return escaped.replace(u'_', QStringLiteral("\\_"));
}

/// The same, and * stands for any text.
inline QString likePattern(const QString &text)
{
    return escapedForLike(text).replace(u'*', u'%');
}

} // namespace signalbox
