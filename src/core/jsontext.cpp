#include "core/jsontext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int deepestCompacted = 100;
constexpr int longestExponent = 3;

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

class JsonCompactor
{
public:
    explicit JsonCompactor(QStringView text) : m_rest(text) { }

    std::optional<QString> compact();

private:
    bool takeValue(int depth);
    bool takeMembers(int depth);
    bool takeElements(int depth);
    std::optional<QString> takeString();
    bool takeEscape(QString &into);
    bool copyString();
    bool takePlain();
    bool take(QChar wanted);
    void skipBlanks();

    QStringView m_rest;
    QString m_result;
};

std::optional<QString> JsonCompactor::compact()
{
    if (!takeValue(0))
        return std::nullopt;
    skipBlanks();
    return m_rest.isEmpty() ? std::optional(m_result) : std::nullopt;
}

void JsonCompactor::skipBlanks()
{
    while (!m_rest.isEmpty() && isBlank(m_rest.front()))
        m_rest = m_rest.sliced(1);
}

/// Skips blanks, then takes one character; what JSON separates with is copied.
bool JsonCompactor::take(QChar wanted)
{
    skipBlanks();
    if (!m_rest.startsWith(wanted))
        return false;
    m_rest = m_rest.sliced(1);
    m_result += wanted;
    return true;
}

bool JsonCompactor::takeValue(int depth)
{
    if (depth > deepestCompacted)
        return false;
    if (take(u'{'))
        return take(u'}') || takeMembers(depth);
    if (take(u'['))
        return take(u']') || takeElements(depth);
    return m_rest.startsWith(u'"') ? copyString() : takePlain();
}

bool JsonCompactor::takeMembers(int depth)
{
    do {
        skipBlanks();
        if (!copyString() || !take(u':') || !takeValue(depth + 1))
            return false;
    } while (take(u','));
    return take(u'}');
}

bool JsonCompactor::takeElements(int depth)
{
    do {
        if (!takeValue(depth + 1))
            return false;
    } while (take(u','));
    return take(u']');
}

bool JsonCompactor::copyString()
{
    const auto text = takeString();
    if (text)
        m_result += jsonString(*text);
    return text.has_value();
}

std::optional<QString> JsonCompactor::takeString()
{
    if (!m_rest.startsWith(u'"'))
        return std::nullopt;
    m_rest = m_rest.sliced(1);
    QString text;
    while (!m_rest.isEmpty()) {
        const QChar c = m_rest.front();
        m_rest = m_rest.sliced(1);
        if (c == u'"')
            return text.contains(QChar(u'\0')) || !text.isValidUtf16() ? std::nullopt : std::optional(text);
        if (c < u' ')
            return std::nullopt;
        if (c != u'\\')
            text += c;
        else if (!takeEscape(text))
            return std::nullopt;
    }
    return std::nullopt;
}

bool JsonCompactor::takeEscape(QString &into)
{
    if (m_rest.isEmpty())
        return false;
    const QChar code = m_rest.front();
    m_rest = m_rest.sliced(1);
    static constexpr QStringView codes = u"\"\\/bfnrt";
    static constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
    if (const qsizetype index = codes.indexOf(code); index >= 0) {
        into += meanings[index];
        return true;
    }
    if (code != u'u' || m_rest.size() < 4)
        return false;
    bool isHex = false;
    const uint value = m_rest.first(4).toUInt(&isHex, 16);
    into += QChar(char16_t(value));
    m_rest = m_rest.sliced(4);
    return isHex;
}

bool JsonCompactor::takePlain()
{
    qsizetype length = 0;
    while (length < m_rest.size() && !isBlank(m_rest[length]) && !QStringView(u",]}").contains(m_rest[length]))
        ++length;
    const QStringView word = m_rest.first(length);
    m_rest = m_rest.sliced(length);
    m_result += word;
    return word == u"true" || word == u"false" || word == u"null" || isJsonNumber(word);
}

} // namespace

QString jsonString(QStringView text)
{
    QString result(u'"');
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            result += u'\\' + QString(c);
        else if (c == u'\n')
            result += u"\\n"_s;
        else if (c == u'\t')
            result += u"\\t"_s;
        else if (c == u'\r')
            result += u"\\r"_s;
        else if (c < u' ')
            result += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result + u'"';
}

bool isJsonNumber(QStringView text)
{
    qsizetype at = 0;
    const auto has = [&](QChar c) { return at < text.size() && text[at] == c; };
    const auto digits = [&] {
        const qsizetype from = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        return at - from;
    };
    if (has(u'-'))
        ++at;
    if (has(u'0'))
        ++at;
    else if (digits() == 0)
        return false;
    if (has(u'.')) {
        ++at;
        if (digits() == 0)
            return false;
    }
    if (has(u'e') || has(u'E')) {
        ++at;
        if (has(u'+') || has(u'-'))
            ++at;
        const qsizetype count = digits();
        if (count == 0 || count > longestExponent)
            return false;
    }
    return at == text.size();
}

std::optional<QString> compactJson(QStringView text)
{
    return JsonCompactor(text).compact();
}

} // namespace signalbox
