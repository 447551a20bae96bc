#pragma once
// Breaks the rooms on purpose: a feature that knows another.
#include "domain/metrics/metric.h"
