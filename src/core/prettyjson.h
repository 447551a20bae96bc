#pragma once

#include "core/jsonscanner.h"

#include <tl/expected.hpp>

#include <optional>

namespace signalbox {

/// How JSON is written beside its tokens. Empty objects and arrays stay on their line.
struct JsonLayout {
    int indent = 2; // 0: all on one line
    QString afterColon = QStringLiteral(" ");
    QString afterComma; // on one line
};

/// JSON with other white space, every token as it was written: key order, duplicate keys and long numbers survive, which
/// QJsonDocument would change. A fault when the text is not JSON.
tl::expected<QString, JsonFault> laidOutJson(QStringView text, const JsonLayout &layout = {});
/// The same for whom the reason does not matter; nullopt where there is a fault.
std::optional<QString> prettyJson(QStringView text);
/// nullopt as well when the result would be longer: indentation can make megabytes into gigabytes.
std::optional<QString> prettyJson(QStringView text, qsizetype mostCharacters);
/// The beginning of a JSON text that was cut, laid out as far as it goes.
std::optional<QString> prettyJsonStart(QStringView text, qsizetype mostCharacters);

} // namespace signalbox
