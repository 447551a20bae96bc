#include "core/jsontext.h"

#include "core/jsonscanner.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestExponent = 3;

bool hasShortExponent(QStringView number)
{
    const qsizetype e = std::max(number.indexOf(u'e'), number.indexOf(u'E'));
    if (e < 0)
        return true;
    const QStringView exponent = number.sliced(e + 1);
    const bool isSigned = exponent.startsWith(u'+') || exponent.startsWith(u'-');
    return exponent.size() - (isSigned ? 1 : 0) <= longestExponent;
}

bool isKeptByPostgres(const QString &text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16();
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
    bool isNumber = false;
    JsonScanner scanner(text);
    const bool isWhole = scanner.scan([&](const JsonToken &token) {
        isNumber = token.kind == JsonToken::Kind::Number && token.written.size() == text.size();
        return isNumber && hasShortExponent(text);
    });
    return isWhole && isNumber;
}

std::optional<QString> compactJson(QStringView text)
{
    QString result;
    result.reserve(text.size());
    const auto add = [&result](const JsonToken &token) {
        switch (token.kind) {
        case JsonToken::Kind::Name:
        case JsonToken::Kind::Text: {
            const QString said = token.text();
            result += jsonString(said);
            return isKeptByPostgres(said);
        }
        case JsonToken::Kind::Number:
            result += token.written;
            return hasShortExponent(token.written);
        case JsonToken::Kind::Open:
        case JsonToken::Kind::Close:
        case JsonToken::Kind::Colon:
        case JsonToken::Kind::Comma:
        case JsonToken::Kind::Word:
            result += token.written;
            return true;
        }
        Q_UNREACHABLE();
    };
    return JsonScanner(text).scan(add) ? std::optional(result) : std::nullopt;
}

} // namespace signalbox
