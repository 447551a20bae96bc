#pragma once

#include "core/error.h"

namespace signalbox {

/// A field of the connection form.
enum class FormField { None, Uri, Host, Port, Database, User, Password, Name, SslMode, Certificate, Service, Further };

/// Where what went wrong with a connection of that name has to be mended; None where no field is at fault.
FormField fieldOf(const Error &error, const QString &name);

} // namespace signalbox
