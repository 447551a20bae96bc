#pragma once

#include <QString>

namespace signalbox {

/// The one place that takes secrets out of text that is logged, copied, kept, exported or shown in an error: passwords in
/// connection strings and URLs, values under the names of core/credentials.h, and what is a credential by its shape. JSON
/// stays JSON: its numbers keep their digits, its members their order, and a hidden value becomes "***".
QString redacted(const QString &text);

/// A URL without its credentials, which read "[redacted]": user and password, parameters, what is one by its shape. The
/// same text that signalbox.redacted_url() records in the database.
QString withoutCredentials(const QString &url);

} // namespace signalbox
