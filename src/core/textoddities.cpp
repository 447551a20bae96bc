#include "core/textoddities.h"

namespace signalbox {

namespace {

bool isNoBreakSpace(char16_t unit)
{
    return unit == 0xa0 || unit == 0x202f;
}

/// U+FFFC, and what QTextDocument takes for the beginning and the end of a frame.
bool isDocumentsOwn(char16_t unit)
{
    return unit == 0xfffc || unit == 0xfdd0 || unit == 0xfdd1;
}

bool isPair(QStringView text, qsizetype at)
{
    return at >= 0 && at + 1 < text.size() && text[at].isHighSurrogate() && text[at + 1].isLowSurrogate();
}

void countCarriageReturn(TextOddities &found, QStringView text, qsizetype at)
{
    if (at + 1 < text.size() && text[at + 1] == u'\n')
        ++found.windowsLineEnds;
    else
        ++found.carriageReturns;
}

void countEscape(TextOddities &found, QStringView text, qsizetype &at)
{
    ++at; // so that the second backslash of \\ begins no escape
    if (at >= text.size())
        return;
    if (text[at] == u'/')
        ++found.escapedSlashes;
    bool isHex = false;
    const uint code = text[at] == u'u' ? text.mid(at + 1, 4).toUInt(&isHex, 16) : 0;
    if (isHex && code >= 0x20 && code < 0x7f)
        ++found.escapedAscii;
}

void countUnit(TextOddities &found, QStringView text, qsizetype at)
{
    const char16_t unit = text[at].unicode();
    if (unit == u'\r')
        countCarriageReturn(found, text, at);
    else if (isNoBreakSpace(unit))
        ++found.noBreakSpaces;
    else if (unit == 0x2028 || unit == 0x2029)
        ++found.lineSeparators;
    else if (unit == 0xfffd)
        ++found.unreadable;
    else if (text[at].isSurrogate() && !isPair(text, at) && !isPair(text, at - 1))
        ++found.halfPairs;
    else if (looksLikeAnother(text, at) && !isPair(text, at - 1))
        ++(text[at].category() == QChar::Other_Control ? found.controls : found.invisible);
}

} // namespace

bool looksLikeAnother(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit == u'\n' || unit == u'\t')
        return false;
    if (unit.isSurrogate()) {
        const qsizetype high = unit.isLowSurrogate() ? at - 1 : at;
        return !isPair(text, high)
            || QChar::category(QChar::surrogateToUcs4(text[high], text[high + 1])) == QChar::Other_Format;
    }
    const auto category = unit.category();
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || isNoBreakSpace(unit.unicode()) || isDocumentsOwn(unit.unicode());
}

TextOddities odditiesOf(QStringView text)
{
    TextOddities found;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] == u'\\')
            countEscape(found, text, at);
        else
            countUnit(found, text, at);
    }
    return found;
}

} // namespace signalbox
