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
    // Between quotes a line break is itself; what else a terminal would act on, printf writes.
    QString word;
    for (qsizetype from = 0; from < text.size();) {
        const auto isWritten = [](QChar c) { return !c.isSurrogate() && c != u'\n' && isUnsafe(c); };
        const bool written = isWritten(text.at(from));
        const auto *end
            = std::find_if(text.cbegin() + from, text.cend(), [&](QChar c) { return isWritten(c) != written; });
        QString run = text.mid(from, end - (text.cbegin() + from));
        from += run.size();
        if (!written) {
            word += u'\'' + run.replace(u'\'', u"'\\''"_s) + u'\'';
            continue;
        }
        word += u"\"$(printf '"_s;
        for (const char byte : run.toUtf8())
            word += u"\\%1"_s.arg(uint(uchar(byte)), 3, 8, QChar(u'0'));
        word += u"')\""_s;
    }
    return word.isEmpty() ? u"''"_s : word;
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
