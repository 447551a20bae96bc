#pragma once

#include "http/httpmessage.h"

#include <QString>

namespace signalbox {

/// Reads headers as people paste them: "Name: value" lines (a request line before them is passed over), `-H 'Name: value'`
/// of a curl command, or a JSON object. What is none of these is left out.
HttpHeaders pastedHeaders(const QString &text);

} // namespace signalbox
