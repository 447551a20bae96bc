#pragma once

#include <QString>

#include <optional>

namespace signalbox {

/// JSON with line breaks and indentation, every token as it was written: key order, duplicate keys and long numbers
/// survive, which QJsonDocument would change. nullopt when the text is not JSON or nests more than 200 levels.
std::optional<QString> prettyJson(QStringView text);

} // namespace signalbox
