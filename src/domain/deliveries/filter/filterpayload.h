#pragma once

#include "domain/filter/filterterms.h"
#include "domain/filter/filtervalues.h"

namespace signalbox {

/// The JSON that payload:a.b=42 (or payload:{"a":{"b":42}}) asks for: {"a":{"b":42}}.
FilterRead<QString> readFilterPayload(const FilterItem &value);

/// The shortest way to write `json` behind payload:, or nothing when it is no compact JSON.
QString filterPayloadText(const QString &json);

} // namespace signalbox
