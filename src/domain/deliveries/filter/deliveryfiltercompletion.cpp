#include "domain/deliveries/filter/deliveryfiltercompletion.h"

#include "core/visibletext.h"
#include "domain/deliveries/filter/deliveryfiltertext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCandidates = 50;
constexpr qsizetype longestShownCandidate = 60;
constexpr qsizetype fewestLettersOfAValue = 2;

/// What can stand behind keys.
class FilterValues
{
    Q_DECLARE_TR_FUNCTIONS(FilterValues)

public:
    static QList<FilterCandidate> of(FilterKey key, const FilterVocabulary &known);

private:
    static QList<FilterCandidate> states();
    static QList<FilterCandidate> statuses(const FilterVocabulary &known);
    static QList<FilterCandidate> times(FilterKey key);
    static QList<FilterCandidate> named(const QStringList &names, const QString &explanation);
};

QList<FilterCandidate> FilterValues::states()
{
    QList<FilterCandidate> candidates;
    for (const DeliveryState state : allDeliveryStates()) {
        const QString name = deliveryStateName(state);
        switch (state) {
        case DeliveryState::Failed:
            candidates.append({name, name, tr("given up")});
            break;
        case DeliveryState::Pending:
            candidates.append({name, name, tr("waits to be sent, or to be sent again")});
            break;
        case DeliveryState::InFlight:
            candidates.append({name, name, tr("sent, no answer yet")});
            break;
        case DeliveryState::Delivered:
            candidates.append({name, name, tr("accepted")});
            break;
        case DeliveryState::Unknown:
            break; // rows of hand-made tables only
        }
    }
    return candidates;
}

QList<FilterCandidate> FilterValues::statuses(const FilterVocabulary &known)
{
    QList<FilterCandidate> candidates{
        {u"5xx"_s, u"5xx"_s, tr("the endpoint's fault")},
        {u"4xx"_s, u"4xx"_s, tr("refused")},
        {u"3xx"_s, u"3xx"_s, tr("redirected")},
        {u"2xx"_s, u"2xx"_s, tr("accepted")},
    };
    static const QList<int> usual{200, 202, 204, 400, 401, 403, 404, 408, 409, 410, 422, 429, 500, 502, 503, 504};
    for (const int status : known.statuses.isEmpty() ? usual : known.statuses) {
        const QString text = QString::number(status);
        candidates.append({text, text, {}});
    }
    return candidates;
}

QList<FilterCandidate> FilterValues::times(FilterKey key)
{
    QList<FilterCandidate> candidates{
        {u"15m"_s, u"15m"_s, tr("15 minutes ago")},
        {u"1h"_s, u"1h"_s, tr("an hour ago")},
        {u"24h"_s, u"24h"_s, tr("24 hours ago")},
        {u"7d"_s, u"7d"_s, tr("7 days ago")},
    };
    const bool since = key == FilterKey::Since;
    candidates.append({u"today"_s, u"today"_s, since ? tr("from midnight on") : tr("to the end of today")});
    candidates.append(
        {u"yesterday"_s, u"yesterday"_s, since ? tr("from the midnight before") : tr("to the end of yesterday")});
    candidates.append({u"02:40"_s, u"02:40"_s, tr("when the clock last showed it")});
    return candidates;
}

QList<FilterCandidate> FilterValues::named(const QStringList &names, const QString &explanation)
{
    QList<FilterCandidate> candidates;
    for (const QString &name : names) {
        if (!name.isEmpty())
            candidates.append({quotedFilterValue(name), visibleText(name, longestShownCandidate), explanation});
    }
    return candidates;
}

QList<FilterCandidate> FilterValues::of(FilterKey key, const FilterVocabulary &known)
{
    switch (key) {
    case FilterKey::Since:
    case FilterKey::Until:
        return times(key);
    case FilterKey::State:
        return states();
    case FilterKey::Status:
        return statuses(known);
    case FilterKey::Endpoint:
        return named(known.endpoints, {});
    case FilterKey::Event:
        return named(eventPatterns(known.events), tr("all of them")) + named(known.events, {});
    case FilterKey::Kind: {
        QList<FilterCandidate> candidates;
        for (const FailureKindInfo &kind : failureKinds())
            candidates.append({kind.name, kind.name, kind.explanation});
        return candidates;
    }
    case FilterKey::Attempts:
        return {{u">1"_s, u">1"_s, tr("sent again")}, {u"1"_s, u"1"_s, tr("sent once")},
            {u"0"_s, u"0"_s, tr("never sent")}, {u">=5"_s, u">=5"_s, tr("five times or more")}};
    case FilterKey::Settle:
        return {{u">5s"_s, u">5s"_s, tr("more than 5 seconds")}, {u"<200ms"_s, u"<200ms"_s, tr("less than 200 ms")},
            {u"1s-5s"_s, u"1s-5s"_s, tr("from 1 to 5 seconds")}};
    case FilterKey::Replay:
        return {{u"yes"_s, u"yes"_s, tr("replays only")}, {u"no"_s, u"no"_s, tr("originals only")}};
    case FilterKey::Body:
    case FilterKey::Payload:
    case FilterKey::Message:
    case FilterKey::Id:
        return {};
    }
    Q_UNREACHABLE();
}

/// Those with `typed` in them: first those that start with it.
QList<FilterCandidate> matching(const QList<FilterCandidate> &candidates, const QString &typed)
{
    QList<FilterCandidate> first;
    QList<FilterCandidate> later;
    for (const FilterCandidate &candidate : candidates) {
        if (candidate.shown.startsWith(typed, Qt::CaseInsensitive))
            first.append(candidate);
        else if (candidate.shown.contains(typed, Qt::CaseInsensitive))
            later.append(candidate);
    }
    first += later;
    const bool complete = first.size() == 1 && first.first().shown == typed;
    return complete ? QList<FilterCandidate>() : first.first(std::min(mostCandidates, first.size()));
}

QList<FilterCandidate> keysStartingWith(const QString &typed, bool dashed)
{
    QList<FilterCandidate> candidates;
    for (const FilterKeyInfo &info : filterKeys()) {
        const bool fits = info.name.startsWith(typed, Qt::CaseInsensitive) && (!dashed || info.canBeLeftOut);
        if (fits)
            candidates.append({info.name + u':', info.name + u':', info.explanation});
    }
    return candidates;
}

/// For "trip_e" also endpoint:trip_events.
QList<FilterCandidate> conditionsStartingWith(const QString &typed, const FilterVocabulary &known)
{
    QList<FilterCandidate> candidates;
    for (const FilterKey key : {FilterKey::State, FilterKey::Endpoint, FilterKey::Event, FilterKey::Kind}) {
        const FilterKeyInfo &info = filterKeyInfo(key);
        for (const FilterCandidate &value : FilterValues::of(key, known)) {
            if (value.shown.startsWith(typed, Qt::CaseInsensitive) && candidates.size() < mostCandidates)
                candidates.append({info.name + u':' + value.insert, info.name + u':' + value.shown, value.explanation});
        }
    }
    return candidates;
}

FilterCompletion completeKey(
    const QString &text, const FilterTerm &term, qsizetype cursor, const FilterVocabulary &known)
{
    const qsizetype start = term.keyStart();
    const qsizetype end = term.key.isEmpty() ? term.end() : term.value.start;
    const QString typed = text.mid(start, cursor - start);
    FilterCompletion completion{
        FilterCompletion::Subject::Key, {}, start, end - start, keysStartingWith(typed, term.dashed)};
    if (term.key.isEmpty() && !term.dashed && typed.size() >= fewestLettersOfAValue)
        completion.candidates += conditionsStartingWith(typed, known);
    return completion;
}

FilterCompletion completeValue(
    const QString &text, const FilterTerm &term, FilterKey key, qsizetype cursor, const FilterVocabulary &known)
{
    for (const FilterItem &item : splitFilterItems(term.value)) {
        if (cursor > item.start + item.length)
            continue;
        QString typed = text.mid(item.start, cursor - item.start);
        typed.remove(u'"');
        return {FilterCompletion::Subject::Value, key, item.start, item.length,
            matching(FilterValues::of(key, known), typed)};
    }
    return {};
}

} // namespace

FilterCompletion completeDeliveryFilter(const QString &text, qsizetype cursor, const FilterVocabulary &known)
{
    for (const FilterTerm &term : deliveryFilterTerms(text)) {
        if (cursor < term.start || cursor > term.end())
            continue;
        if (term.key.isEmpty() || cursor < term.value.start)
            return completeKey(text, term, cursor, known);
        const auto key = filterKeyNamed(term.key);
        return key ? completeValue(text, term, *key, cursor, known) : FilterCompletion();
    }
    return {FilterCompletion::Subject::Key, {}, cursor, 0, keysStartingWith({}, false)};
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
