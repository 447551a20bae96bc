#pragma once

#include "core/result.h"

namespace signalbox {

/// The installation as one file among a project's own migrations.
namespace MigrationExport {

/// The name that Supabase's CLI sorts by: the release's date as a version, then what it is.
QString fileName();
/// Writes the file into that folder and returns its path. One of this name with the same text is left alone; with another
/// text it is somebody's, and an error.
Result<QString> write(const QString &folder);

} // namespace MigrationExport

} // namespace signalbox
