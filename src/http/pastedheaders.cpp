#include "http/pastedheaders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString token = uR"re([!#$%&'*+.^_`|~0-9A-Za-z-]+)re"_s; // RFC 9110, 5.6.2

QByteArray textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toUtf8() : QByteArray::number(value.toInteger());
}

void addHeader(HttpHeaders &headers, const QString &name, const QJsonValue &value)
{
    if (value.isArray()) {
        for (const auto &one : value.toArray())
            addHeader(headers, name, one);
    } else if (!name.isEmpty() && (value.isString() || value.isDouble())) {
        headers.append({name.toUtf8(), textOf(value)});
    }
}

/// {"name": ..., "value": ...} as in an HTTP archive; Postman says key.
HttpHeaders ofEntries(const QJsonArray &entries)
{
    HttpHeaders headers;
    for (const auto &entry : entries) {
        const QJsonObject object = entry.toObject();
        addHeader(
            headers, object.value("name"_L1).toString(object.value("key"_L1).toString()), object.value("value"_L1));
        if (entry.isArray()) // [["name", "value"], ...], as a Headers object is spread
            addHeader(headers, entry.toArray().at(0).toString(), entry.toArray().at(1));
    }
    return headers;
}

/// name, value, name, value, ..., as Node's rawHeaders.
HttpHeaders ofFlatList(const QJsonArray &list)
{
    HttpHeaders headers;
    for (qsizetype i = 0; i + 1 < list.size(); i += 2)
        addHeader(headers, list.at(i).toString(), list.at(i + 1));
    return headers;
}

HttpHeaders ofJson(const QJsonDocument &json)
{
    if (json.isArray())
        return json.array().at(0).isString() ? ofFlatList(json.array()) : ofEntries(json.array());
    const QJsonObject object = json.object();
    const QJsonValue inner = object.value("request"_L1).toObject(object).value("headers"_L1);
    if (inner.isArray())
        return ofEntries(inner.toArray());
    HttpHeaders headers;
    const QJsonObject named = inner.isObject() ? inner.toObject() : object;
    for (auto entry = named.begin(); entry != named.end(); ++entry)
        addHeader(headers, entry.key(), entry.value());
    return headers;
}

std::optional<HttpHeaders::value_type> ofLine(const QString &line)
{
    static const QRegularExpression pattern(
        u"^(%1):\\s*(.*)$"_s.arg(token), QRegularExpression::DotMatchesEverythingOption);
    const auto match = pattern.match(line);
    if (!match.hasMatch())
        return std::nullopt;
    return HttpHeaders::value_type{match.captured(1).toUtf8(), match.captured(2).trimmed().toUtf8()};
}

/// The arguments of -H in a command for a POSIX shell, or for cmd, where ^ stands before what is meant as it is.
HttpHeaders ofCommand(QString command)
{
    static const QRegularExpression caret(uR"re(\^(\r?\n|.))re"_s);
    static const QRegularExpression option(
        uR"re((?<!\S)(?:-H|--header)(?:\s+|=)?(?:\$?'((?:[^']|'\\'')*)'|"((?:[^"\\]|\\.)*)"|([^\s'"]\S*)))re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression escaped(uR"re(\\(["\\$`]))re"_s);
    if (command.contains("^\""_L1) || command.contains("^\n"_L1) || command.contains("^\r"_L1))
        command.replace(caret, u"\\1"_s);
    HttpHeaders headers;
    for (const auto &match : option.globalMatch(command)) {
        QString argument = match.captured(1).replace("'\\''"_L1, "'"_L1);
        if (match.hasCaptured(2))
            argument = match.captured(2).replace(escaped, u"\\1"_s);
        else if (match.hasCaptured(3))
            argument = match.captured(3);
        if (const auto header = ofLine(argument))
            headers.append(*header);
    }
    return headers;
}

/// 'name': 'value' as consoles print an object, a Map or Deno's and Node's Headers.
HttpHeaders ofPrintedObject(const QString &text)
{
    static const QRegularExpression pair(
        uR"re((['"`]?)(?<name>[!#$%&*+.^_|~0-9A-Za-z-]+)\1\s*(?::|=>)\s*\[?\s*(['"`])(?<value>(?:[^\\]|\\.)*?)\3)re"_s,
        QRegularExpression::DotMatchesEverythingOption);
    HttpHeaders headers;
    for (const auto &match : pair.globalMatch(text))
        headers.append({match.captured(u"name").toUtf8(), match.captured(u"value").toUtf8()});
    return headers;
}

/// Of `curl -v` the lines that were sent; of others all of them.
QStringList headerLines(const QString &text)
{
    static const QRegularExpression sent(u"^>\\s"_s, QRegularExpression::MultilineOption);
    const bool isTrace = text.contains(sent);
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        const QString kept = isTrace ? (line.startsWith(u'>') ? line.sliced(1) : QString()) : line;
        if (!kept.trimmed().isEmpty())
            lines.append(kept.trimmed());
    }
    return lines;
}

/// A browser's tools put each value below its name.
bool arePairs(const QStringList &lines)
{
    for (qsizetype i = 0; i < lines.size(); i += 2) {
        if (!lines.at(i).endsWith(u':'))
            return false;
    }
    return lines.size() % 2 == 0;
}

HttpHeaders ofLines(const QStringList &lines)
{
    const bool pairs = arePairs(lines);
    HttpHeaders headers;
    for (qsizetype i = 0; i < lines.size(); i += pairs ? 2 : 1) {
        if (const auto header = ofLine(pairs ? lines.at(i) + lines.at(i + 1) : lines.at(i)))
            headers.append(*header);
    }
    return headers;
}

} // namespace

HttpHeaders pastedHeaders(const QString &text)
{
    static const QRegularExpression option(u"(?:^|\\s)(?:-H|--header)(?:[\\s='\"]|\\^)"_s);
    static const QRegularExpression printed(
        uR"re(^[\w\s\[\]()]*\{.*\}\s*,?$)re"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString trimmed = text.trimmed();
    const QJsonDocument json = QJsonDocument::fromJson(trimmed.toUtf8());
    if (!json.isNull())
        return ofJson(json);
    if (trimmed.contains(option))
        return ofCommand(trimmed);
    if (printed.match(trimmed).hasMatch())
        return ofPrintedObject(trimmed);
    return ofLines(headerLines(trimmed));
}

} // namespace signalbox
