#include "domain/deliveries/filter/deliveryfiltertext.h"

#include "domain/deliveries/deliverystate.h"
#include "domain/deliveries/filter/failurekinds.h"
#include "domain/deliveries/filter/filterpayload.h"
#include "domain/filter/filterrules.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostAttempts = 1'000'000;

/// The table of keys.
class DeliveryFilterKeys : private FilterRules<DeliveryFilterLanguage>
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryFilter)

public:
    static QList<Rule> all();

private:
    static Rule state();
    static Rule status();
    static Rule endpoint();
    static Rule event();
    static Rule kind();
    static Rule attempts();
    static Rule settle();
    static Rule replay();
    static Rule payload();
    static Rule message();
    static QList<FilterCandidate> statusCandidates(const DeliveryVocabulary &known);
};

using Values = FilterKeyInfo::Values;

auto DeliveryFilterKeys::state() -> Rule
{
    QList<FilterWord> words;
    for (const DeliveryState state : allDeliveryStates()) {
        const QString name = deliveryStateName(state);
        switch (state) {
        case DeliveryState::Failed:
            words.append({name, tr("given up")});
            break;
        case DeliveryState::Pending:
            words.append({name, tr("waits to be sent, or to be sent again")});
            break;
        case DeliveryState::InFlight:
            words.append({name, tr("sent, no answer yet")});
            break;
        case DeliveryState::Delivered:
            words.append({name, tr("accepted")});
            break;
        case DeliveryState::Unknown:
            words.append({.name = name, .suggested = false}); // rows of hand-made tables only
        }
    }
    return choice({.name = u"state"_s,
                      .label = tr("State"),
                      .explanation = tr("what became of it"),
                      .example = u"failed"_s,
                      .otherNames = {u"is"_s, u"outcome"_s},
                      .values = Values::Any,
                      .canBeLeftOut = true,
                      .foundByValue = true},
        &DeliveryTraits::states, allDeliveryStates(), words, tr("\"%1\" is no state"));
}

QList<FilterCandidate> DeliveryFilterKeys::statusCandidates(const DeliveryVocabulary &known)
{
    QList<FilterWord> words{{u"5xx"_s, tr("the endpoint's fault")}, {u"4xx"_s, tr("refused")},
        {u"3xx"_s, tr("redirected")}, {u"2xx"_s, tr("accepted")}};
    static const QList<int> usual{200, 202, 204, 400, 401, 403, 404, 408, 409, 410, 422, 429, 500, 502, 503, 504};
    for (const int status : known.statuses.isEmpty() ? usual : known.statuses)
        words.append({.name = QString::number(status)});
    return wordCandidates(words);
}

auto DeliveryFilterKeys::status() -> Rule
{
    return trait({.name = u"status"_s,
                     .label = tr("Status"),
                     .explanation = tr("the HTTP answer"),
                     .example = u"5xx"_s,
                     .otherNames = {u"code"_s, u"http"_s},
                     .values = Values::Any,
                     .canBeLeftOut = true},
        &DeliveryTraits::statuses, readFilterStatuses, filterStatusesText, statusCandidates);
}

auto DeliveryFilterKeys::endpoint() -> Rule
{
    return names({.name = u"endpoint"_s,
                     .label = tr("Endpoint"),
                     .explanation = tr("by name"),
                     .example = u"trip_events"_s,
                     .otherNames = {u"name"_s, u"config"_s, u"hook"_s},
                     .values = Values::Any,
                     .canBeLeftOut = true,
                     .foundByValue = true},
        &DeliveryTraits::endpoints, [](const DeliveryVocabulary &known) { return nameCandidates(known.endpoints); });
}

auto DeliveryFilterKeys::event() -> Rule
{
    return names({.name = u"event"_s,
                     .label = tr("Event"),
                     .explanation = tr("event type, * for any text"),
                     .example = u"booking.*"_s,
                     .otherNames = {u"type"_s},
                     .values = Values::Any,
                     .canBeLeftOut = true,
                     .foundByValue = true},
        &DeliveryTraits::events, [](const DeliveryVocabulary &known) {
            return nameCandidates(eventPatterns(known.events), tr("all of them")) + nameCandidates(known.events);
        });
}

auto DeliveryFilterKeys::kind() -> Rule
{
    const QList<FilterWord> words = failureKinds();
    QStringList names;
    for (const FilterWord &word : words)
        names.append(word.name);
    return choice<QString>({.name = u"kind"_s,
                               .label = tr("Failure"),
                               .explanation = tr("why it failed"),
                               .example = u"timeout"_s,
                               .otherNames = {u"reason"_s, u"failure"_s, u"cause"_s},
                               .values = Values::Any,
                               .canBeLeftOut = true,
                               .foundByValue = true},
        &DeliveryTraits::failureKinds, names, words, tr("\"%1\" is no kind of failure"));
}

auto DeliveryFilterKeys::attempts() -> Rule
{
    return range(
        {.name = u"attempts"_s,
            .label = tr("Attempts"),
            .explanation = tr("how often it was sent"),
            .example = u">1"_s,
            .otherNames = {u"tries"_s, u"retries"_s}},
        &DeliveryFilter::attempts, [](const QString &text) { return readFilterNumbers(text, mostAttempts); },
        filterNumbersText,
        wordCandidates({{u">1"_s, tr("sent again")}, {u"1"_s, tr("sent once")}, {u"0"_s, tr("never sent")},
            {u">=5"_s, tr("five times or more")}}));
}

auto DeliveryFilterKeys::settle() -> Rule
{
    return range({.name = u"settle"_s,
                     .label = tr("Time to settle"),
                     .explanation = tr("time from sending to the outcome"),
                     .example = u">5s"_s,
                     .otherNames = {u"took"_s, u"duration"_s, u"latency"_s, u"time"_s}},
        &DeliveryFilter::settleMs, readFilterDurations, filterDurationsText, durationCandidates());
}

auto DeliveryFilterKeys::replay() -> Rule
{
    const auto read = [](const FilterItem &value, const FilterPlace &, DeliveryFilter &into) -> FilterWrong {
        const QString text = value.text().toLower();
        const bool yes = text == u"yes" || text == u"true";
        if (!yes && text != u"no" && text != u"false")
            return tr("Write replay:yes for replays only, or replay:no for originals only.");
        into.replayed = yes;
        return std::nullopt;
    };
    const auto write = [](const DeliveryFilter &filter, bool, const FilterWriting &) {
        return filter.replayed ? QStringList{*filter.replayed ? u"yes"_s : u"no"_s} : QStringList();
    };
    return {{.name = u"replay"_s,
                .label = tr("Replay"),
                .explanation = tr("replays only, or originals only"),
                .example = u"yes"_s,
                .otherNames = {u"replayed"_s}},
        read, write, always(wordCandidates({{u"yes"_s, tr("replays only")}, {u"no"_s, tr("originals only")}}))};
}

auto DeliveryFilterKeys::payload() -> Rule
{
    const auto read = [](const FilterItem &value, const FilterPlace &, DeliveryFilter &into) -> FilterWrong {
        const auto json = readFilterPayload(value);
        if (!json)
            return json.error();
        appendNewValue(into.payloads, *json);
        return std::nullopt;
    };
    const auto write = [](const DeliveryFilter &filter, bool, const FilterWriting &) {
        QStringList texts;
        for (const QString &json : filter.payloads)
            texts.append(filterPayloadText(json));
        return texts;
    };
    return {{.name = u"payload"_s,
                .label = tr("Payload"),
                .explanation = tr("a value in what was sent"),
                .example = u"trip_id=42"_s,
                .otherNames = {u"json"_s, u"data"_s},
                .values = Values::Each,
                .json = true},
        read, write, {}};
}

auto DeliveryFilterKeys::message() -> Rule
{
    const auto read = [](const FilterItem &value, const FilterPlace &, DeliveryFilter &into) -> FilterWrong {
        const QString text = value.text();
        const QUuid id = QUuid::fromString(text);
        if (id.isNull() || (text.size() != 36 && text.size() != 38))
            return tr("A message id is a UUID: 32 digits in groups of 8, 4, 4, 4 and 12.");
        appendNewValue(into.messageIds, id);
        return std::nullopt;
    };
    const auto write = [](const DeliveryFilter &filter, bool, const FilterWriting &) {
        QStringList texts;
        for (const QUuid &id : filter.messageIds)
            texts.append(id.toString(QUuid::WithoutBraces));
        return texts;
    };
    return {{.name = u"message"_s,
                .label = tr("Message"),
                .explanation = tr("message id"),
                .example = u"3f2b8c1e-0d4a-4f6b-9c7e-5a1d2e3f4a5b"_s,
                .otherNames = {u"uuid"_s, u"msg"_s, u"message_id"_s},
                .values = Values::Any},
        read, write, {}};
}

QList<DeliveryFilterKeys::Rule> DeliveryFilterKeys::all()
{
    return {
        time(sinceKey(tr("made at or after")), &DeliveryFilter::since, FilterTimeEnd::Since),
        time(untilKey(tr("made before")), &DeliveryFilter::until, FilterTimeEnd::Until),
        state(),
        status(),
        endpoint(),
        event(),
        kind(),
        attempts(),
        settle(),
        replay(),
        words({.name = u"body"_s,
                  .label = tr("Words"),
                  .explanation = tr("words in the answer or the error"),
                  .example = u"timeout"_s,
                  .otherNames = {u"text"_s, u"word"_s, u"response"_s, u"message_text"_s},
                  .alsoCalled = {u"error"_s},
                  .values = Values::Each},
            &DeliveryFilter::words),
        payload(),
        message(),
        ids({.name = u"id"_s,
                .label = tr("Delivery"),
                .explanation = tr("number of the delivery"),
                .example = u"42"_s,
                .otherNames = {u"log"_s, u"delivery"_s},
                .values = Values::Any},
            &DeliveryFilter::ids,
            tr("The number of a delivery is a whole number, as in 42; since: and until: make ranges.")),
        ids({.name = u"run"_s,
                .label = tr("Cron run"),
                .explanation = tr("number of the cron run that made it"),
                .example = u"4711"_s,
                .otherNames = {u"cron"_s, u"job_run"_s},
                .alsoCalled = {u"runid"_s},
                .values = Values::Any},
            &DeliveryFilter::runs, tr("The number of a cron run is a whole number, as in 4711.")),
    };
}

} // namespace

const DeliveryFilterLanguage &deliveryFilterLanguage()
{
    static const DeliveryFilterLanguage language(DeliveryFilterKeys::all(), u"body");
    return language;
}

ParsedDeliveryFilter parseDeliveryFilter(const QString &text, const FilterMoment &moment)
{
    return deliveryFilterLanguage().parse(text, moment);
}

QString deliveryFilterText(const DeliveryFilter &filter, const QTimeZone &zone, FilterZoneText written)
{
    return deliveryFilterLanguage().print(filter, {zone, written});
}

QStringList eventPatterns(const QStringList &events)
{
    QStringList patterns;
    QStringList seen;
    for (const QString &event : events) {
        const qsizetype dot = event.indexOf(u'.');
        const QString pattern = dot > 0 ? event.first(dot) + u".*"_s : QString();
        if (!pattern.isEmpty() && seen.contains(pattern) && !patterns.contains(pattern))
            patterns.append(pattern);
        seen.append(pattern);
    }
    return patterns;
}

} // namespace signalbox
