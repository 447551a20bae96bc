#include "core/redaction.h"

#include "core/credentials.h"
#include "core/jsonscanner.h"
#include "core/jsontext.h"

#include <QRegularExpression>
#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString hidden = u"***"_s;

/// The text was checked once; to check all of it at each step makes a long one take hours.
constexpr auto onward = QRegularExpression::DontCheckSubjectStringMatchOption;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// Makes a JSON text without secrets while it is read, piece by piece.
class JsonRedaction
{
public:
    explicit JsonRedaction(const QString &text) : m_text(text) { }

    /// Nothing when the text is no JSON object or array.
    std::optional<QString> result()
    {
        const QString start = m_text.left(64).trimmed();
        if (!start.startsWith(u'{') && !start.startsWith(u'['))
            return std::nullopt;
        const bool isWhole = JsonScanner(m_text).scan([this](const JsonToken &token) {
            take(token);
            return true;
        });
        if (!isWhole)
            return std::nullopt;
        return m_result += QStringView(m_text).sliced(m_at);
    }

private:
    void take(const JsonToken &token)
    {
        switch (token.kind) {
        case JsonToken::Kind::Name:
            m_isNamedSo = isCredentialMember(token.text());
            return write(token, redactedString(token));
        case JsonToken::Kind::Open:
            if (m_isNamedSo && m_hiddenDepth < 0)
                m_hiddenDepth = token.depth;
            break;
        case JsonToken::Kind::Close:
            if (m_hiddenDepth == token.depth)
                m_hiddenDepth = -1;
            break;
        case JsonToken::Kind::Text:
            write(token, isHidden() ? jsonString(hidden) : redactedString(token));
            break;
        case JsonToken::Kind::Number:
            write(token, isHidden() ? jsonString(hidden) : token.written.toString());
            break;
        case JsonToken::Kind::Word:
            break;
        case JsonToken::Kind::Colon:
            return;
        case JsonToken::Kind::Comma:
            break;
        }
        m_isNamedSo = false;
    }

    bool isHidden() const { return m_isNamedSo || m_hiddenDepth >= 0; }

    static QString redactedString(const JsonToken &token)
    {
        const QString text = token.text();
        const QString clean = redacted(text);
        return clean == text ? token.written.toString() : jsonString(clean);
    }

    void write(const JsonToken &token, const QString &replacement)
    {
        const qsizetype begin = token.written.data() - m_text.constData();
        m_result += QStringView(m_text).sliced(m_at, begin - m_at);
        m_result += replacement;
        m_at = begin + token.written.size();
    }

    const QString &m_text;
    QString m_result;
    qsizetype m_at = 0; // up to where the text is in the result
    bool m_isNamedSo = false; // the value that comes next
    int m_hiddenDepth = -1; // of the object or array all of whose values are hidden
};

/// How far the value reaches that begins at `at`. Possessive: a long one must not exhaust the matcher.
qsizetype valueLength(const QString &text, qsizetype at, bool isLine)
{
    static const QRegularExpression quoted(uR"re('[^'\\]*+(?:\\.[^'\\]*+)*+'|"[^"\\]*+(?:\\.[^"\\]*+)*+")re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression line(u"[^\\r\\n]++"_s);
    static const QRegularExpression word(u"[^\\s&;,}]++"_s);
    const auto length = [&](const QRegularExpression &pattern) {
        return pattern
            .match(text, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption | onward)
            .capturedLength();
    };
    const qsizetype inQuotes = length(quoted);
    return inQuotes > 0 ? inQuotes : length(isLine ? line : word);
}

/// password=..., "api_key": "...", Authorization: ... to the end of its line.
QString withoutNamedValues(const QString &text)
{
    static const QRegularExpression named(uR"re((?<![\w-])([\w-]++)"?\s*+([=:])\s*+)re"_s);
    static const QRegularExpression wholeLine(expression(u"authorization|cookie|^apikey$|signature(-256)?$"_s));
    // Most texts have none of what every such name is made of, and need no look at each name.
    static const QRegularExpression any(expression(
        u"auth|bearer|code|connection|cookie|credential|hmac|jwt|key|otp|pass|pem|pwd|sas|secret|signature|token"_s));
    if (!text.contains(any))
        return text;
    QString result;
    qsizetype at = 0;
    const auto from
        = [&text](qsizetype place) { return named.match(text, place, QRegularExpression::NormalMatch, onward); };
    for (auto match = from(0); match.hasMatch();) {
        qsizetype next = match.capturedEnd();
        if (isCredentialMember(match.capturedView(1)) && !QStringView(text).sliced(next).startsWith(hidden)) {
            const bool isLine = match.capturedView(2) == u':' && wholeLine.match(match.captured(1)).hasMatch();
            const qsizetype length = valueLength(text, next, isLine);
            const bool isJson = text.size() > next && text.at(next) == u'"';
            result += QStringView(text).sliced(at, next - at);
            result += length == 0 ? QString() : isJson ? jsonString(hidden) : hidden;
            at = next + length;
            next = std::max(at, next);
        }
        match = from(next);
    }
    return result += QStringView(text).sliced(at);
}

/// In a URL's query more names let somebody in.
QString withoutParameters(const QString &text, const QRegularExpression &parameter, const QString &mark)
{
    QString result;
    qsizetype at = 0;
    for (auto all = parameter.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        const QString name = QUrl::fromPercentEncoding(match.captured(1).toUtf8());
        if (!isCredentialName(name) || match.captured(2) == mark)
            continue;
        result += QStringView(text).sliced(at, match.capturedStart(2) - at);
        result += mark;
        at = match.capturedEnd(2);
    }
    return result += QStringView(text).sliced(at);
}

QString withoutShapes(QString text, const QString &mark, bool showsPrefix)
{
    static const QRegularExpression shapes(CredentialRules::shapes());
    return text.replace(shapes, (showsPrefix ? u"\\1\\3"_s : u"\\1"_s) + mark);
}

/// Of a bearer any token lets in, whatever its shape; one word of prose is no token.
QString withoutBearerTokens(QString text)
{
    static const QRegularExpression bearer(
        expression(uR"re((\bbearer\s++)(?!sb_publishable_)(?=[^\s0-9]*+[0-9])[a-z0-9._~+/=-]{16,}+)re"_s));
    return text.replace(bearer, u"\\1***"_s);
}

QString withoutUsers(QString text)
{
    // scheme://user:password@host; of an address on the web even a lone user is a token
    static const QRegularExpression password(
        expression(uR"re((\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s@]*@(?:[^\s@/]*@)*)re"_s));
    static const QRegularExpression user(expression(uR"re((\bhttps?://)(?!\*\*\*@)[^\s:/?#@]++@)re"_s));
    return text.replace(password, u"\\1***@"_s).replace(user, u"\\1***@"_s);
}

QString withoutPlainSecrets(const QString &text)
{
    static const QRegularExpression statement(expression(uR"re((\bpassword\s++)'[^']*+')re"_s));
    static const QRegularExpression parameter(u"[?&#;]([^\\s?&#;=\"']++)=([^\\s?&#;\"']++)"_s);
    QString clean = text.contains("://"_L1) ? withoutUsers(text) : text;
    if (clean.contains(u'=') || clean.contains(u':'))
        clean = withoutParameters(withoutNamedValues(clean), parameter, hidden);
    if (clean.contains(u'\''))
        clean.replace(statement, u"\\1'***'"_s);
    return withoutBearerTokens(withoutShapes(clean, hidden, true));
}

} // namespace

QString redacted(const QString &text)
{
    // The matcher refuses text with half a surrogate pair, which would leave every secret in.
    const QString valid = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    if (const auto json = JsonRedaction(valid).result())
        return *json;
    return withoutPlainSecrets(valid);
}

QString withoutCredentials(const QString &url)
{
    static const QRegularExpression user(u"://[^/?#]*@"_s);
    static const QRegularExpression valid(
        expression(uR"re(^[a-z][a-z0-9+.-]*://(\[[0-9a-f:.]+\]|[^\]\[/?#@:\s\p{Cc}]+)(:[0-9]{1,5})?([/?#;]|$))re"_s));
    static const QRegularExpression upToLast(expression(u"^([a-z][a-z0-9+.-]*://)?.*@"_s));
    static const QRegularExpression parameter(u"[?&#;]([^?&#;=]++)=([^?&#;]++)"_s);
    static const QRegularExpression nested(u"://[^\\s/?#]*@"_s);
    const QString mark = u"[redacted]"_s;
    QString clean = url.isValidUtf16() ? url : QString::fromUtf8(url.toUtf8());
    if (clean.contains(user))
        clean.replace(user, u"://[redacted]@"_s);
    else if (!clean.contains(valid))
        clean.replace(upToLast, u"\\1[redacted]@"_s);
    clean = withoutShapes(clean, mark, false).replace(nested, u"://[redacted]@"_s);
    return withoutParameters(clean, parameter, mark);
}

} // namespace signalbox
