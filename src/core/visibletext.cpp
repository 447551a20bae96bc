#include "core/visibletext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool mustShow(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi overrides, zero width, soft hyphen
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString picture(QChar c)
{
    const char16_t code = c.unicode();
    if (code < 0x20)
        return QString(QChar(char16_t(0x2400 + code))); // the Control Pictures block
    if (code == 0x7f)
        return QString(QChar(u'\u2421'));
    return u"\\u%1"_s.arg(uint(code), 4, 16, QChar(u'0'));
}

} // namespace

QString visibleText(QStringView text, qsizetype cap, bool multiLine)
{
    const bool cut = text.size() > cap;
    QStringView kept = cut ? text.first(cap) : text;
    if (!kept.isEmpty() && kept.back().isHighSurrogate())
        kept.chop(1);
    QString result;
    result.reserve(kept.size());
    for (const QChar c : kept) {
        const bool layout = multiLine && (c == u'\n' || c == u'\t');
        if (mustShow(c) && !layout)
            result += picture(c);
        else
            result += c;
    }
    if (cut)
        result += u'\u2026';
    return result;
}

} // namespace signalbox
