#include "core/sqllexer.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

bool isSqlDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Whatever is not ASCII is a letter to the server, a no-break space included.
bool startsName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_' || c.unicode() >= 0x80;
}

bool continuesTag(QChar c)
{
    return startsName(c) || isSqlDigit(c);
}

bool continuesName(QChar c)
{
    return continuesTag(c) || c == u'$';
}

bool isSqlBlank(QChar c)
{
    return c == u' ' || (c >= u'\t' && c <= u'\r');
}

template <typename Predicate>
qsizetype endOfRun(QStringView text, qsizetype from, Predicate belongs)
{
    while (from < text.size() && belongs(text.at(from)))
        ++from;
    return from;
}

class SqlLexer
{
public:
    explicit SqlLexer(QStringView text) : m_text(text) { }

    QList<SqlLexeme> result()
    {
        while ((m_at = endOfRun(m_text, m_at, isSqlBlank)) < m_text.size())
            takeOne();
        return m_lexemes;
    }

private:
    void takeOne()
    {
        const QChar c = m_text.at(m_at);
        if (isAhead(u"--"))
            takeLineComment();
        else if (isAhead(u"/*"))
            takeBlockComment();
        else if (c == u'\'')
            takeQuoted(SqlLexemeKind::String, m_at, false);
        else if (c == u'"')
            takeQuoted(SqlLexemeKind::QuotedName, m_at, false);
        else if (c == u'$')
            takeDollar();
        else if (isSqlDigit(c) || (c == u'.' && m_at + 1 < m_text.size() && isSqlDigit(m_text.at(m_at + 1))))
            takeNumber();
        else if (startsName(c))
            takeName();
        else
            take(SqlLexemeKind::Symbol, m_at + 1);
    }

    bool isAhead(QStringView what) const { return m_text.mid(m_at, what.size()) == what; }

    void take(SqlLexemeKind kind, qsizetype end) { take(kind, end, m_at, end - m_at, true); }
    void take(SqlLexemeKind kind, qsizetype end, qsizetype bodyBegin, qsizetype bodyLength, bool ended)
    {
        m_lexemes.append({kind, m_at, end - m_at, bodyBegin, bodyLength, ended});
        m_at = end;
    }

    void takeLineComment()
    {
        take(SqlLexemeKind::Comment, endOfRun(m_text, m_at, [](QChar c) { return c != u'\n' && c != u'\r'; }));
    }

    void takeBlockComment()
    {
        int depth = 0;
        for (qsizetype i = m_at; i + 1 < m_text.size(); ++i) {
            const QStringView pair = m_text.mid(i, 2);
            if (pair != u"/*" && pair != u"*/")
                continue;
            depth += pair == u"/*" ? 1 : -1;
            ++i;
            if (depth == 0)
                return take(SqlLexemeKind::Comment, i + 1);
        }
        take(SqlLexemeKind::Comment, m_text.size(), m_at, m_text.size() - m_at, false);
    }

    /// `quoteAt` is behind the prefix, if there is one; two quotes stand for one.
    void takeQuoted(SqlLexemeKind kind, qsizetype quoteAt, bool backslashEscapes)
    {
        const QChar quote = m_text.at(quoteAt);
        for (qsizetype i = quoteAt + 1; i < m_text.size(); ++i) {
            const bool isQuote = m_text.at(i) == quote;
            const bool isDoubled = isQuote && i + 1 < m_text.size() && m_text.at(i + 1) == quote;
            if (isQuote && !isDoubled)
                return take(kind, i + 1, quoteAt + 1, i - quoteAt - 1, true);
            if (isDoubled || (backslashEscapes && m_text.at(i) == u'\\'))
                ++i;
        }
        take(kind, m_text.size(), quoteAt + 1, m_text.size() - quoteAt - 1, false);
    }

    void takeDollar()
    {
        const qsizetype next = m_at + 1;
        if (next < m_text.size() && isSqlDigit(m_text.at(next)))
            return take(SqlLexemeKind::Parameter, endOfRun(m_text, next, isSqlDigit));
        const qsizetype tagEnd = endOfRun(m_text, next, continuesTag);
        if (tagEnd >= m_text.size() || m_text.at(tagEnd) != u'$')
            return take(SqlLexemeKind::Symbol, m_at + 1);
        const QStringView delimiter = m_text.sliced(m_at, tagEnd + 1 - m_at);
        const qsizetype body = tagEnd + 1;
        const qsizetype close = m_text.indexOf(delimiter, body);
        if (close < 0)
            return take(SqlLexemeKind::DollarString, m_text.size(), body, m_text.size() - body, false);
        take(SqlLexemeKind::DollarString, close + delimiter.size(), body, close - body, true);
    }

    void takeNumber()
    {
        take(SqlLexemeKind::Number, endOfRun(m_text, m_at, [](QChar c) { return continuesTag(c) || c == u'.'; }));
    }

    /// The prefixes of strings look like names: E'', B'', X'', N'', U&'' and U&"".
    void takeName()
    {
        const QChar letter = m_text.at(m_at).toLower();
        const auto at
            = [this](qsizetype offset) { return m_at + offset < m_text.size() ? m_text.at(m_at + offset) : QChar(); };
        if (at(1) == u'\'' && u"ebxn"_s.contains(letter))
            return takeQuoted(SqlLexemeKind::String, m_at + 1, letter == u'e');
        if (letter == u'u' && at(1) == u'&' && (at(2) == u'\'' || at(2) == u'"'))
            return takeQuoted(at(2) == u'"' ? SqlLexemeKind::QuotedName : SqlLexemeKind::String, m_at + 2, false);
        take(SqlLexemeKind::Word, endOfRun(m_text, m_at, continuesName));
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QList<SqlLexeme> m_lexemes;
};

bool hasEscapes(const SqlLexeme &string, QStringView text)
{
    return string.kind == SqlLexemeKind::String && text.at(string.begin).toLower() == u'e';
}

} // namespace

QList<SqlLexeme> sqlLexemesOf(QStringView text)
{
    return SqlLexer(text).result();
}

QString sqlNameOf(const SqlLexeme &name, QStringView text)
{
    const QStringView body = text.sliced(name.bodyBegin, name.bodyLength);
    if (name.kind == SqlLexemeKind::QuotedName)
        return body.toString().replace(u"\"\""_s, u"\""_s);
    QString folded = body.toString();
    for (QChar &c : folded) {
        if (c >= u'A' && c <= u'Z')
            c = c.toLower();
    }
    return folded;
}

QString sqlValueOf(const SqlLexeme &string, QStringView text)
{
    const QStringView body = text.sliced(string.bodyBegin, string.bodyLength);
    if (string.kind != SqlLexemeKind::String)
        return body.toString();
    const bool escapes = hasEscapes(string, text);
    QString value;
    value.reserve(body.size());
    for (qsizetype i = 0; i < body.size(); ++i) {
        const QChar next = i + 1 < body.size() ? body.at(i + 1) : QChar();
        const bool doubled = body.at(i) == u'\'' && next == u'\'';
        const bool escaped = escapes && body.at(i) == u'\\' && (next == u'\'' || next == u'\\');
        i += doubled || escaped ? 1 : 0;
        value += body.at(i);
    }
    return value;
}

} // namespace signalbox
