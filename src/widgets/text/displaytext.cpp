#include "widgets/text/displaytext.h"

#include "core/prettyjson.h"
#include "core/visibletext.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype mostCharacters = 32 * 1024 * 1024;
constexpr int longestDisplayedLine = 400; // a page full of such lines is drawn within a frame or two
constexpr int tabColumns = 4;

/// About: what is wide in a fixed font counts twice.
int columnsOf(QChar c)
{
    if (c == u'\t')
        return tabColumns;
    if (c.isLowSurrogate() || c.category() == QChar::Mark_NonSpacing)
        return 0;
    return c.unicode() >= 0x1100 ? 2 : 1;
}

bool mayBreakBehind(QChar c)
{
    return QStringView(u" ,;(){}[]./|&?=").contains(c);
}

} // namespace

DisplayText DisplayText::of(const QString &body, Layout layout, bool isStart, int wrapAt)
{
    DisplayText display;
    std::optional<QString> laidOut;
    if (layout == Layout::Pretty) {
        const qsizetype most = std::min(mostCharacters, body.size() * 8 + 4096);
        laidOut = isStart ? prettyJsonStart(body, most) : prettyJson(body, most);
    }
    display.pretty = laidOut.has_value();
    const QString &shown = laidOut ? *laidOut : body;
    display.cut = shown.size() > mostCharacters;
    display.text = visibleText(shown, mostCharacters, true);
    return display.wrapped(wrapAt);
}

DisplayText DisplayText::wrapped(int wrapAt) const
{
    DisplayText display;
    display.text = text;
    display.pretty = pretty;
    display.cut = cut;
    const int most = wrapAt > 0 ? std::min(wrapAt, longestDisplayedLine) : longestDisplayedLine;
    int columns = 0;
    int inWord = 0; // columns since the last space
    int inPart = 0; // since that, or since a mark behind which a word may be broken
    qsizetype word = 0; // where they begin
    qsizetype part = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n') {
            ++display.lines;
            display.starts.append(int(i) + 1);
            columns = inWord = inPart = 0;
            word = part = i + 1;
            continue;
        }
        const int width = columnsOf(c);
        if (columns + width > most && width > 0) {
            // Between words, else behind a mark, where that leaves no large gap; what fills a line by itself is broken
            // where it must be.
            const bool mayGoBack = wrapAt > 0 && c != u' ';
            const bool wholeWord = mayGoBack && inWord <= most / 2;
            const bool wholePart = mayGoBack && inPart <= most / 2;
            display.starts.append(int(wholeWord ? word : wholePart ? part : i));
            columns = wholeWord ? inWord : wholePart ? inPart : 0;
        }
        columns += width;
        inWord = c == u' ' ? 0 : inWord + width;
        inPart = mayBreakBehind(c) ? 0 : inPart + width;
        word = c == u' ' ? i + 1 : word;
        part = mayBreakBehind(c) ? i + 1 : part;
        display.columns = std::max(display.columns, columns);
    }
    return display;
}

QStringView DisplayText::line(int index) const
{
    const qsizetype begin = starts.at(index);
    const qsizetype end = index + 1 < starts.size() ? starts.at(index + 1) : text.size();
    const QStringView whole = QStringView(text).sliced(begin, end - begin);
    return whole.endsWith(u'\n') ? whole.chopped(1) : whole;
}

int DisplayText::lineOf(qsizetype position) const
{
    const auto after = std::upper_bound(starts.cbegin(), starts.cend(), position);
    return int(after - starts.cbegin()) - 1;
}

bool DisplayText::startsLine(int index) const
{
    const qsizetype begin = starts.at(index);
    return begin == 0 || text.at(begin - 1) == u'\n';
}

QList<qsizetype> placesOf(const QString &words, const QString &text, int most)
{
    QList<qsizetype> places;
    if (words.isEmpty())
        return places;
    for (qsizetype at = text.indexOf(words, 0, Qt::CaseInsensitive); at >= 0 && places.size() < most;
         at = text.indexOf(words, at + words.size(), Qt::CaseInsensitive))
        places.append(at);
    return places;
}

} // namespace signalbox
