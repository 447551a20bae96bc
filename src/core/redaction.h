#pragma once

#include <QString>

namespace signalbox {

/// The one place that takes secrets out of text that is logged, copied, exported or shown in an error:
/// passwords in connection strings and URIs, Authorization and cookie headers, signatures, whsec_ and API keys, JWTs.
QString redacted(const QString &text);

/// True for HTTP header and JSON names whose value must not be shown: "Authorization", "x-api-key", "secret", ...
bool isSecretName(QStringView name);

} // namespace signalbox
