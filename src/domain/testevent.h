#pragma once

#include <QString>

namespace signalbox {

/// What test_webhook() sends: to any endpoint, whether it has subscribed or not.
inline const QString testEvent = QStringLiteral("test.webhook");

} // namespace signalbox
