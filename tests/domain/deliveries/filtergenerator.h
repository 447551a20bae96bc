#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/filter/filterparts.h"

namespace signalbox::test {

/// Makes filters of any shape that text can say, the same ones for the same seed (but for their message ids).
class FilterGenerator : public FilterParts
{
public:
    using FilterParts::FilterParts;

    DeliveryFilter filter();

private:
    NumberRange statuses();
    DeliveryTraits traits();
    QString jsonText();
    QString jsonValue(int depth);
    QString jsonObject(int depth);
};

} // namespace signalbox::test
