#pragma once

#include <QString>

#include <optional>

namespace signalbox {

/// A filter's text as a link to a panel that can be pasted into a chat: signalbox:webhooks?filter=...
QString filterLink(QStringView panel, const QString &text);

/// The filter's text in the first such link that occurs in `pasted`, wherever it is.
std::optional<QString> filterLinkText(QStringView panel, const QString &pasted);

} // namespace signalbox
