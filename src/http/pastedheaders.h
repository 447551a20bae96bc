#pragma once

#include "http/httpmessage.h"

#include <QString>

namespace signalbox {

/// Reads headers as people have them: "Name: value" lines (a request line before them is passed over), curl's -H for a POSIX
/// shell or cmd, `curl -v`, JSON (an object, an HTTP archive, Node's rawHeaders), what consoles print of an object or of
/// Headers. What is none of these is left out.
HttpHeaders pastedHeaders(const QString &text);

} // namespace signalbox
