#pragma once

#include <QString>

#include <optional>

namespace signalbox {

/// From SIGNALBOX_PASSPHRASE, or typed at the terminal without an echo; none when there is neither.
std::optional<QString> askPassphrase(const QString &prompt);

} // namespace signalbox
