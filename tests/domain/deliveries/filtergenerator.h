#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

#include <QRandomGenerator>

namespace signalbox::test {

/// Makes filters of any shape that text can say, the same ones for the same seed (but for their message ids). Absolute
/// times lie in 2024, since: before until:.
class FilterGenerator
{
public:
    explicit FilterGenerator(quint32 seed) : m_random(seed) { }

    DeliveryFilter filter();
    QString text(); // everything that could confuse a parser

private:
    int below(int limit) { return m_random.bounded(limit); }
    bool chance() { return below(3) == 0; }
    Instant instant(qint64 secondsLater);
    NumberRange range(int most);
    NumberRange statuses();
    DeliveryTraits traits();
    QString jsonText();
    QString jsonValue(int depth);
    QString jsonObject(int depth);
    template <typename Make>
    void some(Make make);

    QRandomGenerator m_random;
};

} // namespace signalbox::test
