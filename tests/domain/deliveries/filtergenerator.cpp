#include "filtergenerator.h"

#include "core/jsontext.h"
#include "domain/deliveries/filter/deliveryfilterkeys.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
void add(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list.append(value);
}

} // namespace

template <typename Make>
void FilterGenerator::some(Make make)
{
    for (int i = chance() ? below(3) + 1 : 0; i > 0; --i)
        make();
}

DeliveryFilter FilterGenerator::filter()
{
    DeliveryFilter filter;
    filter.wanted = traits();
    filter.unwanted = traits();
    if (chance())
        filter.since
            = chance() ? TimeBound{{}, std::chrono::seconds(below(2'000'000) + 100'000)} : TimeBound{instant(0)};
    if (chance())
        filter.until
            = chance() ? TimeBound{{}, std::chrono::seconds(below(90'000))} : TimeBound{instant(2'000'000'000)};
    filter.attempts = range(1'000'000);
    filter.settleMs = range(100'000'000);
    some([&] { add(filter.words, text()); });
    some([&] { add(filter.payloads, jsonObject(3)); });
    some([&] { filter.messageIds.append(QUuid::createUuid()); });
    some([&] { add(filter.ids, qint64(m_random.generate64() >> 2) + 1); });
    if (chance())
        filter.replayed = chance();
    return filter;
}

QString FilterGenerator::text()
{
    static const QStringList parts{u"trip"_s, u"."_s, u"*"_s, u" "_s, u"\""_s, u"\\"_s, u","_s, u":"_s, u"-"_s, u"="_s,
        u"{"_s, u"}"_s, u"["_s, u"\n"_s, u"\t"_s, u"\r"_s, u"\u202E"_s, u"\u00a0"_s, u"\U0001F682"_s, u"\U000E0041"_s,
        QString(QChar(0xd83d)), u"state"_s, u"42"_s, u"null"_s, u"\u2028"_s, u"\\n"_s, u"\\u0041"_s, u"n"_s, u"'"_s,
        u"%"_s, u"$1"_s, u";"_s, u"é"_s, u"東"_s, u"/"_s};
    QString result;
    for (int i = below(6) + 1; i > 0; --i)
        result += parts.at(below(int(parts.size())));
    return result;
}

Instant FilterGenerator::instant(qint64 secondsLater)
{
    // Around the end of summer time too, where the clock shows the same hour twice.
    const char *base = chance() ? "2024-10-27 00:30:00+00" : "2024-02-29 23:00:00+00";
    const qint64 micros = chance() ? below(1'000'000) : chance() ? below(10) * 100'000 : 0;
    return *Instant::fromPostgres(base) + std::chrono::seconds(secondsLater) + std::chrono::minutes(below(100))
        + std::chrono::microseconds(micros);
}

NumberRange FilterGenerator::range(int most)
{
    const qint64 from = chance() ? below(most) : below(12) * 1000;
    switch (below(6)) {
    case 0:
        return {from, {}};
    case 1:
        return {{}, from};
    case 2:
        return {from, from + below(4) * 500};
    default:
        return {};
    }
}

NumberRange FilterGenerator::statuses()
{
    const qint64 from = below(900);
    switch (below(4)) {
    case 0:
        return {from, from + below(99)};
    case 1:
        return {from, {}};
    case 2:
        return {{}, from + 99};
    default:
        return {from / 100 * 100, from / 100 * 100 + 99};
    }
}

DeliveryTraits FilterGenerator::traits()
{
    DeliveryTraits traits;
    some([&] { add(traits.states, DeliveryState(below(5))); });
    some([&] { add(traits.endpoints, text()); });
    some([&] { add(traits.events, text()); });
    some([&] { add(traits.statuses, statuses()); });
    some([&] { add(traits.failureKinds, failureKinds().at(below(int(failureKinds().size()))).name); });
    return traits;
}

QString FilterGenerator::jsonText()
{
    const QString result = text();
    return jsonString(result.isValidUtf16() ? result : u"x"_s);
}

QString FilterGenerator::jsonValue(int depth)
{
    switch (below(depth > 0 ? 8 : 5)) {
    case 0:
        return u"42"_s;
    case 1:
        return u"-0.50e+10"_s;
    case 2:
        return chance() ? u"null"_s : u"true"_s;
    case 3:
        return u"12345678901234567890"_s;
    case 4:
        return jsonText();
    case 5:
        return u'[' + jsonValue(depth - 1) + u',' + jsonValue(depth - 1) + u']';
    default:
        return jsonObject(depth - 1);
    }
}

QString FilterGenerator::jsonObject(int depth)
{
    if (below(8) == 0)
        return u"{}"_s;
    QString result = u'{' + jsonText() + u':' + jsonValue(depth);
    if (chance())
        result += u',' + jsonText() + u':' + jsonValue(depth);
    return result + u'}';
}

} // namespace signalbox::test
