#pragma once
// Breaks the seam on purpose.
#include "data/cron/store.h"
