#pragma once

#include <QString>
#include <QStringList>

namespace signalbox {

/// What a project's config.toml lacks of ours. It is somebody's own: sections are added to it, and nothing of it is replaced.
struct SupabaseConfig {
    QString missing; // sections, as they are to be added
    QStringList demanding; // functions whose section there does not turn verify_jwt off

    bool operator==(const SupabaseConfig &) const = default;

    static SupabaseConfig compare(const QString &theirs, const QString &ours);
};

} // namespace signalbox
