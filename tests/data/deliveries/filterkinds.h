#pragma once

#include "data/deliveries/deliverydriver.h"
#include "domain/deliveries/filter/deliveryfilter.h"

namespace signalbox {

/// A filter to measure, over the deliveries of bench/webhooks/rows.sql.
struct FilterKind {
    QString name; // of the figures
    DeliveryFilter filter;
};

QList<FilterKind> filterKinds();

/// How many rows the first page of a filter may read when it shows so many: 20 for each where an index serves the filter, and
/// 2,000 in any case; otherwise as many as any other page.
double mostReadByFirstPage(const DeliveryFilter &filter, const QSet<QString> &indexes, qsizetype shown);
constexpr double mostReadByPage = 100'000;

} // namespace signalbox
