#include "widgets/text/jsonhighlighter.h"

namespace signalbox {

namespace {

constexpr qsizetype longestHighlightedLine = 2000;

/// Length of the string literal that starts at `begin`, quotes included; 0 when it does not end on this line.
qsizetype literalLength(QStringView line, qsizetype begin)
{
    for (qsizetype i = begin + 1; i < line.size(); ++i) {
        if (line.at(i) == u'\\')
            ++i;
        else if (line.at(i) == u'"')
            return i - begin + 1;
    }
    return 0;
}

} // namespace

void JsonHighlighter::setKeyColour(const QColor &colour)
{
    if (colour == m_key)
        return;
    m_key = colour;
    rehighlight();
}

void JsonHighlighter::highlightBlock(const QString &line)
{
    const auto [begin, length] = jsonKeyIn(line);
    if (length > 0)
        setFormat(int(begin), int(length), m_key);
}

std::pair<qsizetype, qsizetype> jsonKeyIn(QStringView line)
{
    if (line.size() > longestHighlightedLine)
        return {0, 0};
    qsizetype begin = 0;
    while (begin < line.size() && line.at(begin) == u' ')
        ++begin;
    if (begin == line.size() || line.at(begin) != u'"')
        return {0, 0};
    const qsizetype length = literalLength(line, begin);
    const bool isKey = length > 0 && begin + length < line.size() && line.at(begin + length) == u':';
    return {begin, isKey ? length : 0};
}

} // namespace signalbox
