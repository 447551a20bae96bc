#pragma once

#include <QString>

namespace signalbox {

/// The one place that takes secrets out of text that is logged, copied, exported or shown in an error:
/// passwords in connection strings and URIs, Authorization and cookie headers, signatures, whsec_ and API keys, JWTs.
QString redacted(const QString &text);

/// True for names of JSON members and parameters whose value must not be shown: "x-api-key", "secret", "jwt", ...
bool isSecretName(QStringView name);

/// The same for HTTP headers, of which more carry credentials ("X-Auth", "Session", "Subscription-Key"): those that
/// signalbox.redacted_headers() hides in the database.
bool isSecretHeader(QStringView name);

} // namespace signalbox
