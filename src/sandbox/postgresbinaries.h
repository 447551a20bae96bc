#pragma once

#include "core/result.h"

#include <QStringList>

#include <optional>

namespace signalbox {

/// One installed PostgreSQL server: where its programs are and which of the extensions that matter it brings.
struct PostgresBinaries {
    QString folder;
    int majorVersion = 0;
    QString version; // as the server prints it: "15.20"
    bool hasCron = false;
    bool hasNet = false;

    static constexpr int oldestSupported = 15;

    /// The newest supported server that has pg_cron; with `majorVersion`, that version only (an existing cluster opens
    /// with no other). The error names the package to install. Blocking: runs pg_config and postgres --version.
    static Result<PostgresBinaries> find(std::optional<int> majorVersion = std::nullopt);

    enum class CronNeed { Required, Preferred };

    /// The same, looking only into these folders.
    static Result<PostgresBinaries> findIn(
        const QStringList &folders, std::optional<int> majorVersion = std::nullopt, CronNeed need = CronNeed::Required);

    /// Where to look: SIGNALBOX_PG_BINDIR alone when it is set, else pg_config, the distribution's folders, PATH.
    static QStringList usualFolders();

    QString program(const QString &name) const { return folder + u'/' + name; }

    bool operator==(const PostgresBinaries &) const = default;
};

} // namespace signalbox
