#pragma once

#include "core/result.h"
#include "data/migrations/migrationfile.h"

namespace signalbox {

/// The SQL that carries out steps, wherever it is sent from: by the migrator, or in one file by psql and supabase db push.
namespace StepRunner {

/// What the program's own release is called; later ones compare as larger, number by number.
QString release();
QString releaseDate(); // yyyyMMdd
/// To be sent first: the routines that all the rest calls.
QString routines();
/// After them, for the steps that take the installation back.
QString undoRoutines();
QString begin();
QString step(const FileStep &step);
/// A query for why the step cannot be tried; null when it can.
QString blocker(const FileStep &step);
/// Only writes down how a step went that the migrator sent alone.
QString record(const FileStep &step, StepOutcome outcome, const QString &detail);
QString end();

/// One complete, repeatable file with every step but the server settings, which no file may hold.
QString wholeFile(const QList<FileStep> &steps);

} // namespace StepRunner

} // namespace signalbox
