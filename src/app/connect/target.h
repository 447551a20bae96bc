#pragma once

#include <QString>

namespace signalbox {

/// Which database is meant, as named on the command line or on the welcome page.
struct Target {
    enum class Kind {
        Sandbox,
        Profile, // `text` is its name
        Uri, // `text` is a postgresql:// URI or a keyword/value string; may hold a password
        Service, // `text` is an entry of the connection service file
        Environment, // PG* variables and libpq's defaults
    };

    Kind kind = Kind::Sandbox;
    QString text;

    bool operator==(const Target &) const = default;
};

} // namespace signalbox
