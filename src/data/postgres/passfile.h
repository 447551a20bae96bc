#pragma once

#include <QString>

namespace signalbox {

class ConnectionSpec;

/// Why libpq does not use the password file of this connection, which it keeps to itself; empty when nothing is wrong
/// with the file, or when there is none and none was asked for.
QString passFileFault(const ConnectionSpec &spec);

} // namespace signalbox
