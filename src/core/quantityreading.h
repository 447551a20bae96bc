#pragma once

#include "core/quantity.h"

#include <optional>

namespace signalbox {

/// What people type for a value of that quantity, and all that quantityText() and exactQuantityText() write, in the language and
/// number format of QLocale() or plainly: "1.5 GiB", "300 s", "1 h 30 min", "99 %", "5/min", "12.3 k". Without a unit it is
/// the value as it is kept: bytes, a share, one a second. Nothing where it is not understood.
std::optional<double> readQuantity(const QString &text, const Quantity &quantity);

} // namespace signalbox
