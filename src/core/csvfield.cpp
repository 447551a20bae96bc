#include "core/csvfield.h"

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

/// Spreadsheets look behind blanks and line breaks, and take the wide forms of East Asian keyboards as well.
/// https://owasp.org/www-community/attacks/CSV_Injection
bool startsFormula(QByteArrayView value)
{
    static constexpr std::array<QByteArrayView, 9> skipped
        = {" ", "\t", "\r", "\n", "\v", "\f", "\xc2\xa0", "\xe3\x80\x80", "\xef\xbb\xbf"};
    static constexpr std::array<QByteArrayView, 8> starts
        = {"=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0"};
    if (const auto first = uchar(value.front()); first > ' ' && first < 0x80) // nearly always
        return first == '=' || first == '+' || first == '-' || first == '@';
    const auto begins = [&value](QByteArrayView with) { return value.startsWith(with); };
    if (begins("\t") || begins("\r"))
        return true;
    for (auto blank = std::ranges::find_if(skipped, begins); blank != skipped.end();
         blank = std::ranges::find_if(skipped, begins))
        value = value.sliced(blank->size());
    return std::ranges::any_of(starts, begins);
}

bool needsQuotes(char c)
{
    return c == '"' || c == ',' || c == '\n' || c == '\r';
}

} // namespace

void appendCsvField(QByteArray &line, QByteArrayView value)
{
    if (value.isEmpty())
        return;
    const bool formula = startsFormula(value);
    const bool quotes = formula || std::any_of(value.begin(), value.end(), needsQuotes);
    if (!quotes) {
        line.append(value);
        return;
    }
    line.append('"');
    if (formula)
        line.append('\'');
    for (const char *from = value.begin(); from != value.end();) {
        const char *quote = std::find(from, value.end(), '"');
        line.append(from, quote - from);
        if (quote == value.end())
            break;
        line.append("\"\"");
        from = quote + 1;
    }
    line.append('"');
}

} // namespace signalbox
