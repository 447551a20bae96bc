#include "domain/deliveries/filter/deliveryfilterkeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCompared = 40;

struct FilterKeys {
    Q_DECLARE_TR_FUNCTIONS(FilterKeys)

public:
    static QList<FilterKeyInfo> make();
};

QList<FilterKeyInfo> FilterKeys::make()
{
    return {
        {FilterKey::Since, u"since"_s, tr("Since"), tr("made at or after"), u"2h"_s,
            {u"after"_s, u"from"_s, u"start"_s}, false},
        {FilterKey::Until, u"until"_s, tr("Until"), tr("made before"), u"30m"_s, {u"before"_s, u"to"_s, u"end"_s},
            false},
        {FilterKey::State, u"state"_s, tr("State"), tr("what became of it"), u"failed"_s, {u"is"_s, u"outcome"_s},
            true},
        {FilterKey::Status, u"status"_s, tr("Status"), tr("the HTTP answer"), u"5xx"_s, {u"code"_s, u"http"_s}, true},
        {FilterKey::Endpoint, u"endpoint"_s, tr("Endpoint"), tr("by name"), u"trip_events"_s,
            {u"name"_s, u"config"_s, u"hook"_s}, true},
        {FilterKey::Event, u"event"_s, tr("Event"), tr("event type, * for any text"), u"booking.*"_s, {u"type"_s},
            true},
        {FilterKey::Kind, u"kind"_s, tr("Failure"), tr("why it failed"), u"timeout"_s,
            {u"reason"_s, u"failure"_s, u"cause"_s}, true},
        {FilterKey::Attempts, u"attempts"_s, tr("Attempts"), tr("how often it was sent"), u">1"_s,
            {u"tries"_s, u"retries"_s}, false},
        {FilterKey::Settle, u"settle"_s, tr("Time to settle"), tr("time from sending to the outcome"), u">5s"_s,
            {u"took"_s, u"duration"_s, u"latency"_s, u"time"_s}, false},
        {FilterKey::Replay, u"replay"_s, tr("Replay"), tr("replays only, or originals only"), u"yes"_s, {u"replayed"_s},
            false},
        {FilterKey::Body, u"body"_s, tr("Words"), tr("words in the answer or the error"), u"timeout"_s,
            {u"text"_s, u"word"_s, u"response"_s, u"message_text"_s}, false},
        {FilterKey::Payload, u"payload"_s, tr("Payload"), tr("a value in what was sent"), u"trip_id=42"_s,
            {u"json"_s, u"data"_s}, false},
        {FilterKey::Message, u"message"_s, tr("Message"), tr("message id"), u"3f2b8c1e-0d4a-4f6b-9c7e-5a1d2e3f4a5b"_s,
            {u"uuid"_s, u"msg"_s, u"message_id"_s}, false},
        {FilterKey::Id, u"id"_s, tr("Delivery"), tr("number of the delivery"), u"42"_s, {u"log"_s, u"delivery"_s},
            false},
    };
}

/// How many letters must be put in, taken out, exchanged or swapped with their neighbour.
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> beforeLast;
    QList<qsizetype> last(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        QList<qsizetype> current(b.size() + 1);
        current[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, current);
    }
    return last[b.size()];
}

} // namespace

const QList<FilterKeyInfo> &filterKeys()
{
    static const QList<FilterKeyInfo> keys = FilterKeys::make();
    return keys;
}

const FilterKeyInfo &filterKeyInfo(FilterKey key)
{
    return filterKeys().at(qsizetype(key));
}

std::optional<FilterKey> filterKeyNamed(QStringView name)
{
    if (name.compare(u"error", Qt::CaseInsensitive) == 0)
        return FilterKey::Body;
    for (const FilterKeyInfo &info : filterKeys()) {
        if (name.compare(info.name, Qt::CaseInsensitive) == 0)
            return info.key;
    }
    return std::nullopt;
}

std::optional<FilterKey> nearestFilterKey(QStringView name)
{
    const QString typed = name.toString().toLower();
    QStringList names;
    for (const FilterKeyInfo &info : filterKeys()) {
        if (info.otherNames.contains(typed))
            return info.key;
        names.append(info.name);
    }
    const auto nearest = nearestWord(typed, names);
    return nearest ? filterKeyNamed(*nearest) : std::nullopt;
}

std::optional<QString> nearestWord(QStringView typed, const QStringList &words)
{
    if (typed.isEmpty() || typed.size() > longestCompared)
        return std::nullopt;
    const QString lower = typed.toString().toLower();
    std::optional<QString> nearest;
    qsizetype fewest = std::max<qsizetype>(1, typed.size() / 3) + 1;
    for (const QString &word : words) {
        const qsizetype changes
            = lower.size() >= 2 && word.startsWith(lower) ? 1 : distance(lower, word.left(longestCompared).toLower());
        if (changes < fewest) {
            fewest = changes;
            nearest = word;
        }
    }
    return nearest;
}

std::optional<DeliveryState> typedDeliveryState(QStringView text)
{
    return deliveryStateNamed(text.toString().toLower().replace(u'-', u'_'));
}

QList<FailureKindInfo> failureKinds()
{
    QList<FailureKindInfo> kinds{
        {u"timeout"_s, FilterKeys::tr("no answer in time")},
        {u"refused"_s, FilterKeys::tr("nothing listened at that address")},
        {u"dns"_s, FilterKeys::tr("the host's name was not found")},
        {u"tls"_s, FilterKeys::tr("certificate or encryption")},
        {u"closed"_s, FilterKeys::tr("the connection broke")},
        {u"redirect"_s, FilterKeys::tr("it answered with another address")},
        {u"lost"_s, FilterKeys::tr("the answer was gone before it was read")},
        {u"not_sent"_s, FilterKeys::tr("never left the database")},
        {u"endpoint_off"_s, FilterKeys::tr("the endpoint was switched off or deleted")},
        {u"too_large"_s, FilterKeys::tr("the payload is too large")},
    };
    for (const int status : {401, 403, 404, 408, 410, 425, 429})
        kinds.append({u"http_%1"_s.arg(status), FilterKeys::tr("answered %1").arg(status)});
    kinds.append({u"http_4xx"_s, FilterKeys::tr("any other answer from 400 to 499")});
    kinds.append({u"http_5xx"_s, FilterKeys::tr("answered 500 or more")});
    kinds.append({u"http_other"_s, FilterKeys::tr("any other answer")});
    kinds.append({u"other"_s, FilterKeys::tr("anything else")});
    return kinds;
}

} // namespace signalbox
