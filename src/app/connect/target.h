#pragma once

#include "domain/project/connectionprofile.h"

namespace signalbox {

/// Which database is meant, as named on the command line or on the welcome page.
struct Target {
    enum class Kind {
        Sandbox,
        Profile, // `text` is its name
        Unsaved, // `unsaved`, which is kept nowhere; `text` is the saved one whose password it takes if it has none
        Uri, // `text` is a postgresql:// URI or a keyword/value string; may hold a password
        Service, // `text` is an entry of the connection service file
        Environment, // PG* variables and libpq's defaults
    };

    Kind kind = Kind::Sandbox;
    QString text;
    ConnectionProfile unsaved; // of Unsaved alone

    bool operator==(const Target &) const = default;
};

/// Whether it is one that the connection form can show and mend.
inline bool isOfForm(const Target &target)
{
    return target.kind == Target::Kind::Profile || target.kind == Target::Kind::Unsaved;
}

} // namespace signalbox
