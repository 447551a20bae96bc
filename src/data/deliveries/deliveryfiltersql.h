#pragma once

#include "data/postgres/sqlstatement.h"
#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// What `deliveries/_filter` binds for the parts that the filter has; times before now are counted from `now`.
SqlValues deliveryFilterValues(const DeliveryFilter &filter, Instant now);

/// Which part of the filter this database has nothing for (tables made by hand), and what to do; none: all can be asked.
std::optional<Error> deliveryFilterProblem(const DeliveryFilter &filter, const Capabilities &capabilities);

} // namespace signalbox
