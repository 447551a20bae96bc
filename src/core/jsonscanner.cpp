#include "core/jsonscanner.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

QString JsonToken::text() const
{
    static constexpr QStringView codes = u"\"\\/bfnrt";
    static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
    const QStringView inner = written.sliced(1).chopped(1);
    QString result;
    result.reserve(inner.size());
    for (qsizetype at = 0; at < inner.size(); ++at) {
        if (inner[at] != u'\\') {
            result += inner[at];
        } else if (const QChar code = inner[++at]; code == u'u') {
            result += QChar(char16_t(inner.sliced(at + 1, 4).toUInt(nullptr, 16)));
            at += 4;
        } else {
            result += meanings[codes.indexOf(code)];
        }
    }
    return result;
}

bool JsonScanner::scan(const Visit &visit)
{
    m_visit = &visit;
    if (!takeValue(0))
        return false;
    skipBlanks();
    return m_at == m_text.size() || fail(tr("nothing may follow the value"));
}

/// The first complaint is the one that counts.
bool JsonScanner::fail(const QString &words)
{
    if (m_words.isEmpty())
        m_words = m_at < m_text.size() ? words : tr("the text ends too early: %1").arg(words);
    return false;
}

JsonFault JsonScanner::fault() const
{
    const QStringView before = m_text.first(m_at);
    const int line = int(before.count(u'\n')) + 1;
    return {m_at, line, int(m_at - before.lastIndexOf(u'\n')), m_words};
}

bool JsonScanner::endsEarly() const
{
    return !m_words.isEmpty() && m_at == m_text.size();
}

void JsonScanner::skipBlanks()
{
    while (m_at < m_text.size() && QStringView(u" \t\r\n").contains(m_text.at(m_at)))
        ++m_at;
}

bool JsonScanner::take(JsonToken::Kind kind, qsizetype length, int depth, bool isEmpty)
{
    const QStringView written = m_text.sliced(m_at, length);
    m_at += length;
    return (*m_visit)({kind, written, depth, isEmpty});
}

bool JsonScanner::takeValue(int depth)
{
    skipBlanks();
    switch (peek().unicode()) {
    case u'{':
        return takeGroup(u'}', depth, true);
    case u'[':
        return takeGroup(u']', depth, false);
    case u'"':
        return takeString(JsonToken::Kind::Text, depth);
    default:
        return takeWord(depth);
    }
}

bool JsonScanner::takeGroup(QChar close, int depth, bool hasNames)
{
    if (depth >= deepestJson)
        return fail(tr("it nests more than %n level(s)", nullptr, deepestJson));
    const qsizetype open = m_at++;
    skipBlanks();
    const bool isEmpty = peek() == close;
    m_at = open;
    if (!take(JsonToken::Kind::Open, 1, depth, isEmpty))
        return false;
    skipBlanks();
    while (!isEmpty) {
        if ((hasNames && !takeName(depth + 1)) || !takeValue(depth + 1))
            return false;
        skipBlanks();
        if (peek() != u',')
            break;
        if (!take(JsonToken::Kind::Comma, 1, depth + 1))
            return false;
    }
    if (peek() != close)
        return fail(tr("a comma or %1 is missing").arg(close));
    return take(JsonToken::Kind::Close, 1, depth, isEmpty);
}

bool JsonScanner::takeName(int depth)
{
    skipBlanks();
    if (peek() != u'"')
        return fail(tr("a name in double quotes is missing"));
    if (!takeString(JsonToken::Kind::Name, depth))
        return false;
    skipBlanks();
    if (peek() != u':')
        return fail(tr("a colon is missing after the name"));
    return take(JsonToken::Kind::Colon, 1, depth);
}

bool JsonScanner::takeString(JsonToken::Kind kind, int depth)
{
    const qsizetype begin = m_at++;
    for (; m_at < m_text.size() && m_text.at(m_at) != u'"'; ++m_at) {
        if (m_text.at(m_at).unicode() < 0x20)
            return fail(tr("a line break or control character must be written as an escape, such as \\n"));
        if (m_text.at(m_at) == u'\\' && !skipEscape())
            return fail(tr("there is no such escape"));
    }
    if (m_at == m_text.size())
        return fail(tr("the closing quote is missing"));
    const qsizetype length = m_at + 1 - begin;
    m_at = begin;
    return take(kind, length, depth);
}

/// Moves from the backslash to the last character of what it introduces.
bool JsonScanner::skipEscape()
{
    if (m_at + 1 >= m_text.size())
        return true; // the missing quote is the better complaint
    const QChar kind = m_text.at(m_at + 1);
    if (kind != u'u') {
        const bool known = QStringView(u"\"\\/bfnrt").contains(kind);
        m_at += known ? 1 : 0;
        return known;
    }
    const QStringView digits = m_text.sliced(m_at + 2).left(4);
    const bool valid = std::all_of(digits.begin(), digits.end(),
        [](QChar digit) { return QStringView(u"0123456789abcdefABCDEF").contains(digit); });
    if (!valid)
        return false;
    m_at += 1 + digits.size();
    return true;
}

bool JsonScanner::takeWord(int depth)
{
    for (const QStringView word : {QStringView(u"true"), QStringView(u"false"), QStringView(u"null")}) {
        if (m_text.sliced(m_at).startsWith(word))
            return take(JsonToken::Kind::Word, word.size(), depth);
    }
    return takeNumber(depth);
}

bool JsonScanner::takeNumber(int depth)
{
    qsizetype end = m_at;
    const auto digits = [&] {
        const qsizetype begin = end;
        while (end < m_text.size() && isDigit(m_text.at(end)))
            ++end;
        return end > begin;
    };
    const auto skip = [&](QStringView any) {
        const bool found = end < m_text.size() && any.contains(m_text.at(end));
        end += found ? 1 : 0;
        return found;
    };
    skip(u"-");
    const bool leadingZero = end < m_text.size() && m_text.at(end) == u'0';
    const qsizetype whole = end;
    if (!digits())
        return fail(tr("a value is missing; texts need double quotes"));
    if (leadingZero && end - whole > 1)
        return fail(tr("a number must not start with 0"));
    if (skip(u".") && !digits())
        return fail(tr("digits are missing after the point"));
    if (skip(u"eE")) {
        skip(u"+-");
        if (!digits())
            return fail(tr("digits are missing in the exponent"));
    }
    return take(JsonToken::Kind::Number, end - m_at, depth);
}

} // namespace signalbox
