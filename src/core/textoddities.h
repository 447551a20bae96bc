#pragma once

#include <QString>

namespace signalbox {

/// Whether a unit of UTF-16 looks like another one, or like nothing, or stands for something else in a QTextDocument.
/// Both halves of an invisible character beyond U+FFFF do, and half a pair does.
bool looksLikeAnother(QStringView text, qsizetype at);

/// What is in a text that nobody sees, and that makes other bytes of what looks the same.
struct TextOddities {
    int windowsLineEnds = 0;
    int carriageReturns = 0; // without a line feed
    int noBreakSpaces = 0;
    int lineSeparators = 0; // U+2028, U+2029
    int controls = 0;
    int invisible = 0; // zero width, bidirectional, byte order mark, U+FFFC
    int halfPairs = 0; // of UTF-16, which have no bytes in UTF-8
    int unreadable = 0; // U+FFFD: it was no UTF-8 before it came here
    int escapedSlashes = 0; // \/, which JSON need not escape
    int escapedAscii = 0; // \u003c, which JSON need not escape either

    bool operator==(const TextOddities &) const = default;
};

TextOddities odditiesOf(QStringView text);

} // namespace signalbox
