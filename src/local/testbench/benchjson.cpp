#include "local/testbench/benchjson.h"

#include "core/credentials.h"
#include "core/jsonscanner.h"
#include "core/redaction.h"

#include <QJsonArray>
#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPayload = 256 * 1024; // characters; more is kept nowhere
constexpr qsizetype mostBody = 16 * 1024;

QString withoutUser(const QString &url)
{
    const QUrl parsed(url);
    return redacted(parsed.isValid() && !parsed.userInfo().isEmpty() ? parsed.toString(QUrl::RemoveUserInfo) : url);
}

QJsonArray headersToJson(const QList<HeaderField> &headers)
{
    QJsonArray array;
    for (const HeaderField &header : headers) {
        const QString value = isCredentialName(header.name) ? QString() : redacted(header.value);
        array.append(QJsonArray{header.name, value});
    }
    return array;
}

QList<HeaderField> headersFromJson(const QJsonValue &json)
{
    QList<HeaderField> headers;
    for (const auto &entry : json.toArray())
        headers.append({entry.toArray().at(0).toString(), entry.toArray().at(1).toString()});
    return headers;
}

QString wayName(SendWay way)
{
    return way == SendWay::Database ? u"database"_s : u"computer"_s;
}

SendWay wayOf(const QJsonValue &json)
{
    return json.toString() == "database"_L1 ? SendWay::Database : SendWay::Computer;
}

QJsonObject answerToJson(const SendAnswer &answer)
{
    QJsonArray phases;
    for (const PhaseTime &phase : answer.phases)
        phases.append(QJsonArray{int(phase.phase), qint64(phase.span.count())});
    QJsonObject json{{u"way"_s, wayName(answer.way)}, {u"stage"_s, int(answer.stage)},
        {u"startedAt"_s, answer.startedAt.micros}, {u"words"_s, redacted(answer.words)}, {u"phases"_s, phases},
        {u"peer"_s, answer.peer}, {u"sentHeaders"_s, headersToJson(answer.sentHeaders)},
        {u"headers"_s, headersToJson(answer.headers)}, {u"body"_s, redacted(answer.body.left(mostBody))},
        {u"bodyBytes"_s, answer.bodyBytes}, {u"attempts"_s, answer.attempts}};
    if (answer.isSpoiled)
        json.insert(u"spoiled"_s, true);
    if (answer.status)
        json.insert(u"status"_s, *answer.status);
    if (answer.deliveryId)
        json.insert(u"delivery"_s, *answer.deliveryId);
    return json;
}

SendAnswer answerFromJson(const QJsonObject &json)
{
    SendAnswer answer;
    answer.way = wayOf(json.value(u"way"_s));
    answer.stage
        = SendStage(qBound(int(SendStage::Answered), json.value(u"stage"_s).toInt(), int(SendStage::Cancelled)));
    answer.startedAt.micros = json.value(u"startedAt"_s).toInteger();
    answer.words = json.value(u"words"_s).toString();
    for (const auto &entry : json.value(u"phases"_s).toArray()) {
        const int phase = qBound(0, entry.toArray().at(0).toInt(), int(SendPhase::Settling));
        answer.phases.append({SendPhase(phase), std::chrono::microseconds(entry.toArray().at(1).toInteger())});
    }
    answer.peer = json.value(u"peer"_s).toString();
    answer.sentHeaders = headersFromJson(json.value(u"sentHeaders"_s));
    answer.headers = headersFromJson(json.value(u"headers"_s));
    answer.body = json.value(u"body"_s).toString();
    answer.bodyBytes = json.value(u"bodyBytes"_s).toInteger();
    answer.attempts = json.value(u"attempts"_s).toInt();
    answer.isSpoiled = json.value(u"spoiled"_s).toBool();
    if (json.contains(u"status"_s))
        answer.status = json.value(u"status"_s).toInt();
    if (json.contains(u"delivery"_s))
        answer.deliveryId = json.value(u"delivery"_s).toInteger();
    return answer;
}

} // namespace

QJsonObject draftToJson(const SendDraft &draft)
{
    return {{u"endpoint"_s, draft.endpoint}, {u"url"_s, withoutUser(draft.url)}, {u"event"_s, draft.eventType},
        {u"headers"_s, headersToJson(draft.headers)},
        {u"payload"_s, draft.payload.size() > mostPayload ? QString() : redacted(draft.payload)}};
}

SendDraft draftFromJson(const QJsonObject &json)
{
    return {json.value(u"endpoint"_s).toString(), json.value(u"url"_s).toString(), json.value(u"event"_s).toString(),
        headersFromJson(json.value(u"headers"_s)), json.value(u"payload"_s).toString()};
}

QStringList missingCredentials(const SendDraft &draft)
{
    const QString hidden = u"***"_s;
    QStringList missing;
    if (draft.url.contains(hidden))
        missing.append(u"URL"_s);
    for (const HeaderField &header : draft.headers) {
        if (header.value.contains(hidden) || (header.value.isEmpty() && isCredentialName(header.name)))
            missing.append(header.name);
    }
    QString name;
    JsonScanner(draft.payload).scan([&](const JsonToken &token) {
        if (token.kind == JsonToken::Kind::Name)
            name = token.text();
        else if (token.kind == JsonToken::Kind::Text && token.written.contains(hidden) && !name.isEmpty())
            missing.append(name);
        return true;
    });
    missing.removeDuplicates();
    return missing;
}

QJsonObject recordToJson(const SendRecord &record)
{
    return {{u"id"_s, record.id.toString(QUuid::WithoutBraces)}, {u"draft"_s, draftToJson(record.draft)},
        {u"answer"_s, answerToJson(record.answer)}};
}

SendRecord recordFromJson(const QJsonObject &json)
{
    return {QUuid::fromString(json.value(u"id"_s).toString()), draftFromJson(json.value(u"draft"_s).toObject()),
        answerFromJson(json.value(u"answer"_s).toObject())};
}

QJsonObject sequenceToJson(const SendSequence &sequence)
{
    QJsonArray steps;
    for (const SequenceStep &step : sequence.steps)
        steps.append(QJsonObject{{u"way"_s, wayName(step.way)}, {u"draft"_s, draftToJson(step.draft)}});
    return {{u"name"_s, sequence.name}, {u"stopAtFailure"_s, sequence.stopAtFailure}, {u"steps"_s, steps}};
}

SendSequence sequenceFromJson(const QJsonObject &json)
{
    SendSequence sequence{json.value(u"name"_s).toString(), json.value(u"stopAtFailure"_s).toBool(true), {}};
    for (const auto &step : json.value(u"steps"_s).toArray()) {
        const QJsonObject object = step.toObject();
        sequence.steps.append({wayOf(object.value(u"way"_s)), draftFromJson(object.value(u"draft"_s).toObject())});
    }
    return sequence;
}

} // namespace signalbox
