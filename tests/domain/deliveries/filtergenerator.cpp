#include "filtergenerator.h"

#include "core/jsontext.h"
#include "domain/deliveries/filter/failurekinds.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;

DeliveryFilter FilterGenerator::filter()
{
    DeliveryFilter filter;
    filter.wanted = traits();
    filter.unwanted = traits();
    filter.since = since();
    filter.until = until();
    filter.attempts = range(1'000'000);
    filter.settleMs = range(100'000'000);
    some([&] { add(filter.words, text()); });
    some([&] { add(filter.payloads, jsonObject(3)); });
    some([&] { filter.messageIds.append(QUuid::createUuid()); });
    some([&] { add(filter.ids, id()); });
    some([&] { add(filter.runs, id()); });
    if (chance())
        filter.replayed = chance();
    return filter;
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
