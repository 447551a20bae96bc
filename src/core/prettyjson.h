#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace signalbox {

/// Where a text stops being JSON, and why in words.
struct JsonFault {
    qsizetype position = 0; // in the text
    int line = 1;
    int column = 1;
    QString words;

    bool operator==(const JsonFault &) const = default;
};

/// JSON with line breaks and indentation, every token as it was written: key order, duplicate keys and long numbers
/// survive, which QJsonDocument would change. A fault when the text is not JSON or nests more than 200 levels.
tl::expected<QString, JsonFault> laidOutJson(QStringView text);
/// The same for whom the reason does not matter; nullopt where there is a fault.
std::optional<QString> prettyJson(QStringView text);
/// nullopt as well when the result would be longer: indentation can make megabytes into gigabytes.
std::optional<QString> prettyJson(QStringView text, qsizetype mostCharacters);
/// The beginning of a JSON text that was cut, laid out as far as it goes.
std::optional<QString> prettyJsonStart(QStringView text, qsizetype mostCharacters);

} // namespace signalbox
