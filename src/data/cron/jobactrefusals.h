#pragma once

#include "core/error.h"
#include "data/cron/jobactrows.h"
#include "domain/project/capabilities.h"

#include <optional>

namespace signalbox {

/// Why a write to pg_cron is not done, in words.
namespace JobActRefusals {

/// pg_cron's tables, and a function of it that this role may call ("alter_job").
std::optional<Error> notCallable(const Capabilities &capabilities, const QString &function);
Error onlySuperuser(const Capabilities &capabilities, const QString &role);
/// A name that pg_cron up to 1.4 would cut without a word.
std::optional<Error> nameTooLong(const Capabilities &capabilities, const QString &name);
/// A schedule that this version of pg_cron does not take. It is not asked: some bring the server down instead of an answer.
std::optional<Error> faultySchedule(const Capabilities &capabilities, const QString &schedule);

/// Where it is to be set and our table is not there, or not this role's to write.
std::optional<Error> noGrace(const Capabilities &capabilities);

/// What the outcome of a statement says, when it is not "done".
Error ofOutcome(const JobActRow &row, const QString &name);
Error ofRunOnce(const RunOnceRow &row, const Capabilities &capabilities);
Error othersJobs(qint64 count);
/// What pg_cron says where it gives no code of its own; anything else stays as it is.
Error ofServer(Error error, const QString &name);

Error unknownBackend(const Capabilities &capabilities);
/// The server refuses to signal that backend.
Error notSignalled(Error error, const Capabilities &capabilities);

} // namespace JobActRefusals

} // namespace signalbox
