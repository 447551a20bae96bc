#pragma once

#include <QString>

#include <optional>

namespace signalbox {

/// `text` as a JSON string with its quotation marks, escaping only what JSON wants escaped.
QString jsonString(QStringView text);

/// Whether `text` is one JSON number that PostgreSQL's jsonb takes (no exponent beyond three digits).
bool isJsonNumber(QStringView text);

/// One JSON value without blanks, its strings written in one way, its numbers as they are and its members in their
/// order. Nothing when it is no JSON, nests deeper than deepestJson, or holds what jsonb refuses: the character NUL or
/// half a surrogate pair.
std::optional<QString> compactJson(QStringView text);

} // namespace signalbox
