#pragma once

#include "core/result.h"

#include <optional>

namespace signalbox {

/// The installation as one file among a project's own migrations.
namespace MigrationExport {

/// The name that Supabase's CLI sorts by: the release's date as a version, then what it is.
QString fileName();
/// The name for a database on which nothing newer was pushed than TripSage's own place for the automation: that place, so that
/// later migrations of the app find it done. Elsewhere fileName(), as supabase db push refuses a version older than the last.
QString fileNameAfter(const std::optional<QString> &newestPushed);
/// Writes the file into that folder and returns its path. One of this name with the same text is left alone; with another
/// text it is somebody's, and an error.
Result<QString> write(const QString &folder, const QString &name);

} // namespace MigrationExport

} // namespace signalbox
