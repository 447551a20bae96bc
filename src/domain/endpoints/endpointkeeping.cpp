#include "domain/endpoints/endpointdraft.h"

#include "core/redaction.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QJsonArray headersToJson(const QList<EndpointHeader> &headers)
{
    QJsonArray array;
    for (const EndpointHeader &header : headers) {
        QJsonObject object{{u"name"_s, header.name}};
        if (header.known && !EndpointEditing::isCredential(header.name) && redacted(header.value) == header.value)
            object.insert(u"value"_s, header.value);
        array.append(object);
    }
    return array;
}

QList<EndpointHeader> headersFromJson(const QJsonArray &array)
{
    QList<EndpointHeader> headers;
    for (const auto &entry : array) {
        const QJsonObject object = entry.toObject();
        headers.append({object[u"name"].toString(), object[u"value"].toString(), object.contains(u"value"_s)});
    }
    return headers;
}

QJsonObject draftToJson(const EndpointDraft &draft)
{
    QJsonObject retry;
    for (auto value = draft.retry.values().cbegin(); value != draft.retry.values().cend(); ++value)
        retry.insert(value.key(), value.value());
    QJsonObject object{{u"name"_s, draft.name}, {u"events"_s, QJsonArray::fromStringList(draft.events)},
        {u"active"_s, draft.active}, {u"retry"_s, retry}, {u"orderBy"_s, draft.order.path},
        {u"onFailure"_s, DeliveryOrdering::nameOf(draft.order.onFailure)}};
    if (redacted(draft.url) == draft.url)
        object.insert(u"url"_s, draft.url);
    if (draft.headers)
        object.insert(u"headers"_s, headersToJson(*draft.headers));
    return object;
}

EndpointDraft draftFromJson(const QJsonObject &object)
{
    EndpointDraft draft;
    draft.name = object[u"name"].toString();
    draft.url = object[u"url"].toString();
    draft.active = object[u"active"].toBool();
    const QJsonArray events = object[u"events"].toArray();
    for (const auto &event : events)
        draft.events.append(event.toString());
    const QJsonObject retry = object[u"retry"].toObject();
    for (auto value = retry.begin(); value != retry.end(); ++value)
        draft.retry.setValue(value.key(), value.value().toString());
    draft.order = {object[u"orderBy"].toString(), DeliveryOrdering::named(object[u"onFailure"].toString())};
    if (object.contains(u"headers"_s))
        draft.headers = headersFromJson(object[u"headers"].toArray());
    return draft;
}

} // namespace

QByteArray EndpointEditing::toKeep(const EndpointEdit &edit)
{
    QJsonObject base = draftToJson(edit.base);
    QJsonObject mine = draftToJson(edit.mine);
    if (!base.contains(u"url"_s) || !mine.contains(u"url"_s)) { // half of a change would be another change
        base.remove(u"url"_s);
        mine.remove(u"url"_s);
    }
    return QJsonDocument(QJsonObject{{u"base"_s, base}, {u"mine"_s, mine}, {u"version"_s, edit.version}})
        .toJson(QJsonDocument::Compact);
}

std::optional<EndpointEdit> EndpointEditing::fromKept(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (!object[u"base"].isObject() || !object[u"mine"].isObject())
        return std::nullopt;
    return EndpointEdit{draftFromJson(object[u"base"].toObject()), draftFromJson(object[u"mine"].toObject()),
        object[u"version"].toString()};
}

} // namespace signalbox
