#pragma once

#include "data/postgres/connectionspec.h"
#include "domain/project/connectionprofile.h"

namespace signalbox {

/// What the user typed into the form.
struct ConnectionEntry {
    QString formerName; // the profile being edited; empty for a new one
    ConnectionProfile profile;
    QString password;
    bool rememberPassword = false;

    bool operator==(const ConnectionEntry &) const = default;
};

/// The fields of what was pasted, named after its host and taken for production unless it is this computer.
ConnectionProfile profileOf(const ConnectionSpec &spec);
/// Keywords and values as libpq reads them back.
QString furtherText(const QMap<QString, QString> &further);

} // namespace signalbox
