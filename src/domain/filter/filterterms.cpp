#include "domain/filter/filterterms.h"

#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 20;

bool isKeyCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

/// What a person would not see, or would see as something else.
bool hides(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

/// Calls `take` with each character of `text`, which may be two units long.
template <typename Take>
void forEachCharacter(QStringView text, Take take)
{
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = i + 1 < text.size() && text[i].isHighSurrogate() && text[i + 1].isLowSurrogate();
        const QStringView units = text.sliced(i, pair ? 2 : 1);
        take(pair ? QChar::surrogateToUcs4(units[0], units[1]) : char32_t(units[0].unicode()), units);
        i += units.size();
    }
}

QString escaped(QStringView units)
{
    QString result;
    for (const QChar unit : units)
        result += u"\\u%1"_s.arg(uint(unit.unicode()), 4, 16, QChar(u'0'));
    return result;
}

class TermScanner
{
public:
    TermScanner(QStringView text, const QStringList &jsonKeys) : m_text(text), m_jsonKeys(jsonKeys) { }

    QList<FilterTerm> scan();

private:
    FilterTerm readTerm();
    void readKey(FilterTerm &term);
    void readQuotation(FilterTerm &term);
    void readJson(FilterTerm &term);
    FilterChar readEscape();
    bool startsJson(const FilterTerm &term) const;
    bool atEnd() const { return m_at >= m_text.size(); }
    QChar here() const { return m_text[m_at]; }

    QStringView m_text;
    const QStringList &m_jsonKeys;
    qsizetype m_at = 0;
    qsizetype m_firstEquals = -1; // of the term's value
};

QList<FilterTerm> TermScanner::scan()
{
    QList<FilterTerm> terms;
    while (!atEnd()) {
        if (here().isSpace())
            ++m_at;
        else
            terms.append(readTerm());
    }
    return terms;
}

FilterTerm TermScanner::readTerm()
{
    FilterTerm term;
    term.start = m_at;
    readKey(term);
    term.value.start = m_at;
    m_firstEquals = -1;
    while (!atEnd() && !here().isSpace()) {
        if (here() == u'"')
            readQuotation(term);
        else if (here() == u'\\')
            term.value.chars.append(readEscape());
        else if (startsJson(term))
            readJson(term);
        else {
            if (here() == u'=' && m_firstEquals < 0)
                m_firstEquals = m_at;
            term.value.chars.append({here(), FilterChar::Kind::Plain, m_at});
            ++m_at;
        }
    }
    term.value.length = m_at - term.value.start;
    term.length = m_at - term.start;
    return term;
}

void TermScanner::readKey(FilterTerm &term)
{
    const qsizetype from = here() == u'-' ? m_at + 1 : m_at;
    qsizetype to = from;
    while (to < m_text.size() && to - from <= longestKey && isKeyCharacter(m_text[to]))
        ++to;
    // A URL is words.
    const bool isKey = to > from && to < m_text.size() && m_text[to] == u':' && !m_text.sliced(to).startsWith(u"://");
    term.dashed = from > m_at && from < m_text.size() && !m_text[from].isSpace();
    if (term.dashed)
        m_at = from;
    if (!isKey)
        return;
    term.key = m_text.sliced(from, to - from).toString();
    m_at = to + 1;
}

void TermScanner::readQuotation(FilterTerm &term)
{
    const qsizetype opened = m_at;
    term.value.chars.append({here(), FilterChar::Kind::Quote, m_at});
    ++m_at;
    while (!atEnd()) {
        if (here() == u'"') {
            ++m_at;
            return;
        }
        if (here() == u'\\') {
            term.value.chars.append(readEscape());
            continue;
        }
        term.value.chars.append({here(), FilterChar::Kind::Literal, m_at});
        ++m_at;
    }
    term.openQuote = opened;
}

FilterChar TermScanner::readEscape()
{
    FilterChar result{u'\\', FilterChar::Kind::Literal, m_at};
    ++m_at;
    if (atEnd())
        return result;
    const QChar code = here();
    ++m_at;
    result.c = code;
    if (code == u'n')
        result.c = u'\n';
    else if (code == u'r')
        result.c = u'\r';
    else if (code == u't')
        result.c = u'\t';
    else if (code == u'u' && m_at + 4 <= m_text.size()) {
        bool isHex = false;
        const uint value = m_text.sliced(m_at, 4).toUInt(&isHex, 16);
        if (isHex) {
            result.c = QChar(char16_t(value));
            m_at += 4;
        }
    }
    return result;
}

bool TermScanner::startsJson(const FilterTerm &term) const
{
    if (here() != u'{' && here() != u'[')
        return false;
    const QList<FilterChar> &before = term.value.chars;
    const bool inPlace = before.isEmpty() || (m_firstEquals >= 0 && before.last().at == m_firstEquals);
    return inPlace && m_jsonKeys.contains(term.key, Qt::CaseInsensitive);
}

void TermScanner::readJson(FilterTerm &term)
{
    const qsizetype opened = m_at;
    int depth = 0;
    bool inString = false;
    while (!atEnd()) {
        const QChar c = here();
        const auto keep = [&] {
            term.value.chars.append({here(), FilterChar::Kind::Json, m_at});
            ++m_at;
        };
        keep();
        if (inString) {
            if (c == u'\\' && !atEnd())
                keep();
            inString = c != u'"';
            continue;
        }
        if (c == u'"')
            inString = true;
        else if (c == u'{' || c == u'[')
            ++depth;
        else if ((c == u'}' || c == u']') && --depth == 0)
            return;
    }
    term.openJson = opened;
}

} // namespace

QString FilterItem::text() const
{
    QString result;
    result.reserve(chars.size());
    for (const FilterChar &c : chars) {
        if (c.kind != FilterChar::Kind::Quote)
            result += c.c;
    }
    return result;
}

bool FilterItem::isQuoted() const
{
    return std::any_of(chars.begin(), chars.end(),
        [](const FilterChar &c) { return c.kind == FilterChar::Kind::Quote || c.kind == FilterChar::Kind::Literal; });
}

QList<FilterTerm> filterTerms(QStringView text, const QStringList &jsonKeys)
{
    return TermScanner(text, jsonKeys).scan();
}

QList<FilterItem> splitFilterItems(const FilterItem &value, QChar separator)
{
    QList<FilterItem> items;
    FilterItem item;
    item.start = value.start;
    for (const FilterChar &c : value.chars) {
        if (c.kind != FilterChar::Kind::Plain || c.c != separator) {
            item.chars.append(c);
            continue;
        }
        item.length = c.at - item.start;
        items.append(item);
        item = {};
        item.start = c.at + 1;
    }
    item.length = value.start + value.length - item.start;
    items.append(item);
    return items;
}

QString quotedFilterValue(const QString &text, bool always)
{
    QString result;
    bool quote = always || text.isEmpty() || text.startsWith(u"//"); // key://... would be a URL
    forEachCharacter(text, [&](char32_t c, QStringView units) {
        if (c == U'\n')
            result += u"\\n"_s;
        else if (c == U'\r')
            result += u"\\r"_s;
        else if (c == U'\t')
            result += u"\\t"_s;
        else if (hides(c))
            result += escaped(units);
        else if (c == U'"' || c == U'\\')
            result += u'\\' + units.toString();
        else
            result += units;
        quote = quote || QChar::isSpace(c) || c == U',' || c == U'"' || c == U'\\';
    });
    return quote ? u'"' + result + u'"' : result;
}

QString withHiddenEscaped(QStringView text)
{
    QString result;
    forEachCharacter(text, [&](char32_t c, QStringView units) {
        if (hides(c))
            result += escaped(units);
        else
            result += units;
    });
    return result;
}

} // namespace signalbox
