#pragma once

#include "data/postgres/rowshape.h"
#include "domain/endpointbreaker.h"
#include "domain/endpointchange.h"

namespace signalbox {

/// The columns in which statements of more than one feature answer these.

QList<RowField<EndpointBreaker>> endpointBreakerFields();
QList<RowField<EndpointChange>> endpointChangeFields();

} // namespace signalbox
