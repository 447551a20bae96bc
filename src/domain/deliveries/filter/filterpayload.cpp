#include "domain/deliveries/filter/filterpayload.h"

#include "core/jsonscanner.h"
#include "core/jsontext.h"
#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype deepestPath = 20;
constexpr qsizetype longestShownPath = 40;

struct FilterPayload {
    Q_DECLARE_TR_FUNCTIONS(FilterPayload)
};

bool isPlainWord(QStringView text)
{
    return text == u"true" || text == u"false" || text == u"null" || isJsonNumber(text);
}

FilterRead<QString> written(const FilterItem &value)
{
    if (const auto json = compactJson(value.text()))
        return *json;
    return tl::unexpected(FilterPayload::tr("This is no JSON that PostgreSQL can look for."));
}

FilterRead<QString> leaf(const FilterItem &value)
{
    if (!value.chars.isEmpty() && value.chars.first().kind == FilterChar::Kind::Json)
        return written(value);
    const QString text = value.text();
    if (!value.isQuoted() && isPlainWord(text))
        return text;
    if (!text.isValidUtf16())
        return tl::unexpected(FilterPayload::tr("No JSON in PostgreSQL holds half a character."));
    return jsonString(text);
}

/// Where the path ends: at the first = that is neither quoted nor within JSON.
qsizetype equalsSign(const FilterItem &value)
{
    for (qsizetype i = 0; i < value.chars.size(); ++i) {
        if (value.chars[i].kind == FilterChar::Kind::Plain && value.chars[i].c == u'=')
            return i;
    }
    return -1;
}

FilterItem part(const FilterItem &value, qsizetype from, qsizetype to)
{
    FilterItem result;
    result.chars = value.chars.sliced(from, to - from);
    result.start = from < value.chars.size() ? value.chars[from].at : value.start + value.length;
    result.length = (to < value.chars.size() ? value.chars[to].at : value.start + value.length) - result.start;
    return result;
}

/// a.b and the value at its end, when `json` is objects of one member each.
struct Path {
    QStringList names;
    QString leaf;
};

/// The one member of a compact object, its name and its value as they are written.
std::optional<std::pair<QString, QString>> onlyMember(const QString &json)
{
    int members = 0;
    QString name;
    qsizetype valueAt = 0;
    JsonScanner scanner(json);
    scanner.scan([&](const JsonToken &token) {
        if (token.depth == 1 && token.kind == JsonToken::Kind::Name) {
            ++members;
            name = token.text();
            valueAt = token.written.end() - QStringView(json).begin() + 1;
        }
        return members <= 1;
    });
    return members == 1 ? std::optional(std::pair(name, json.sliced(valueAt).chopped(1))) : std::nullopt;
}

std::optional<Path> pathOf(const QString &json)
{
    Path path{{}, json};
    while (path.leaf.startsWith(u'{')) {
        const auto member = onlyMember(path.leaf);
        if (!member || member->first.isEmpty() || path.names.size() == deepestPath)
            break;
        path.names.append(member->first);
        path.leaf = member->second;
    }
    return path.names.isEmpty() ? std::nullopt : std::optional(path);
}

bool startsJson(const QString &text)
{
    return text.startsWith(u'{') || text.startsWith(u'[');
}

QString leafText(const QString &json)
{
    if (!json.startsWith(u'"'))
        return withHiddenEscaped(json);
    const QString text = JsonToken{JsonToken::Kind::Text, json}.text();
    return quotedFilterValue(text, isPlainWord(text) || startsJson(text));
}

QString nameText(const QString &name)
{
    return quotedFilterValue(name, name.contains(u'.') || name.contains(u'=') || startsJson(name));
}

} // namespace

FilterRead<QString> readFilterPayload(const FilterItem &value)
{
    if (!value.chars.isEmpty() && value.chars.first().kind == FilterChar::Kind::Json)
        return written(value);
    const qsizetype equals = equalsSign(value);
    const FilterItem path = part(value, 0, equals < 0 ? value.chars.size() : equals);
    if (equals < 0)
        return tl::unexpected(
            FilterPayload::tr("Say which value it must have, as in payload:%1=42.")
                .arg(path.text().isEmpty() ? u"trip_id"_s : visibleText(path.text(), longestShownPath)));
    const FilterItem end = part(value, equals + 1, value.chars.size());
    if (end.chars.isEmpty())
        return tl::unexpected(FilterPayload::tr("The value is missing: payload:%1=42, or =\"\" for an empty text.")
                                  .arg(visibleText(path.text(), longestShownPath)));
    auto json = leaf(end);
    const QList<FilterItem> names = splitFilterItems(path, u'.');
    if (names.size() > deepestPath)
        return tl::unexpected(FilterPayload::tr("No more than %1 names in a path.").arg(deepestPath));
    for (auto name = names.rbegin(); json && name != names.rend(); ++name) {
        const QString text = name->text();
        if (text.isEmpty() || !text.isValidUtf16())
            return tl::unexpected(FilterPayload::tr("A name is missing in the path, as in payload:trip.id=42."));
        *json = u'{' + jsonString(text) + u':' + *json + u'}';
    }
    return json;
}

QString filterPayloadText(const QString &json)
{
    if (compactJson(json) != json)
        return {};
    const auto path = pathOf(json);
    if (!path)
        return startsJson(json) ? withHiddenEscaped(json) : QString();
    QStringList names;
    for (const QString &name : path->names)
        names.append(nameText(name));
    return names.join(u'.') + u'=' + leafText(path->leaf);
}

} // namespace signalbox
