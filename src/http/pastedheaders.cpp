#include "http/pastedheaders.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QByteArray valueOf(const QJsonValue &value)
{
    if (value.isArray())
        return valueOf(value.toArray().first());
    return value.isString() ? value.toString().toUtf8() : QByteArray::number(value.toInteger());
}

HttpHeaders ofObject(const QJsonObject &object)
{
    HttpHeaders headers;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        headers.append({entry.key().toUtf8(), valueOf(entry.value())});
    return headers;
}

/// A line without curl's `-H`, its quotes and the backslash that continues a command.
QString bare(const QString &line)
{
    static const QRegularExpression curl(uR"re(^(?:-H|--header)[\s=]+(['"]?)(.*?)\1\s*\\?$)re"_s);
    const auto match = curl.match(line);
    return match.hasMatch() ? match.captured(2) : line;
}

} // namespace

HttpHeaders pastedHeaders(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json.isObject())
        return ofObject(json.object());
    static const QRegularExpression pattern(uR"re(^([!#$%&'*+.^_`|~0-9A-Za-z-]+):\s*(.*)$)re"_s);
    HttpHeaders headers;
    for (const QString &line : text.split(u'\n')) {
        const auto match = pattern.match(bare(line.trimmed()));
        if (match.hasMatch())
            headers.append({match.captured(1).toUtf8(), match.captured(2).trimmed().toUtf8()});
    }
    return headers;
}

} // namespace signalbox
