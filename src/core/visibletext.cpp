#include "core/visibletext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool mustShow(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // bidi overrides, zero width, soft hyphen, tags
    case QChar::Other_Surrogate: // half a pair
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString picture(char32_t c)
{
    if (c < 0x20)
        return QString(QChar(char16_t(0x2400 + c))); // the Control Pictures block
    if (c == 0x7f)
        return QString(QChar(u'\u2421'));
    if (c > 0xffff)
        return u"\\U%1"_s.arg(uint(c), 8, 16, QChar(u'0'));
    return u"\\u%1"_s.arg(uint(c), 4, 16, QChar(u'0'));
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
    for (qsizetype i = 0; i < kept.size(); ++i) {
        char32_t c = kept[i].unicode();
        if (kept[i].isHighSurrogate() && i + 1 < kept.size() && kept[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(kept[i], kept[i + 1]);
            ++i;
        }
        const bool layout = multiLine && (c == U'\n' || c == U'\t');
        if (mustShow(c) && !layout)
            result += picture(c);
        else
            result += QChar::fromUcs4(c);
    }
    if (cut)
        result += u'\u2026';
    return result;
}

} // namespace signalbox
