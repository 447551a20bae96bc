#include "core/quoting.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// What a terminal or an editor may act on instead of showing it.
bool isUnsafe(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate: // decided by the pair, see hasUnsafe()
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

bool hasUnsafe(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return !c.isSurrogate() && isUnsafe(c); });
}

} // namespace

QString shellWord(const QString &text)
{
    if (!hasUnsafe(text))
        return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
    QString word = u"$'"_s;
    for (const QChar c : text) {
        if (c == u'\'' || c == u'\\') {
            word += u'\\';
            word += c;
        } else if (!c.isSurrogate() && isUnsafe(c)) {
            for (const char byte : QString(c).toUtf8())
                word += u"\\x%1"_s.arg(uint(uchar(byte)), 2, 16, QChar(u'0'));
        } else {
            word += c;
        }
    }
    return word + u'\'';
}

QString sqlLiteral(const QString &text)
{
    if (!hasUnsafe(text) && !text.contains(u'\\'))
        return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
    QString literal = u"e'"_s; // whatever standard_conforming_strings says
    for (const QChar c : text) {
        if (c == u'\'' || c == u'\\') {
            literal += c;
            literal += c;
        } else if (!c.isSurrogate() && isUnsafe(c)) {
            literal += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        } else {
            literal += c;
        }
    }
    return literal + u'\'';
}

QString visibleJsonString(const QString &text)
{
    QString result;
    result.reserve(text.size() + 2);
    result += u'"';
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\') {
            result += u'\\';
            result += c;
        } else if (c == u'\n') {
            result += u"\\n"_s;
        } else if (!c.isSurrogate() && isUnsafe(c)) {
            result += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        } else {
            result += c;
        }
    }
    return result + u'"';
}

} // namespace signalbox
