#pragma once

#include "core/async.h"
#include "data/postgres/connectionspec.h"

#include <optional>

namespace signalbox {

/// What supabase db push did on a database, by its own record.
namespace PushHistory {

/// The newest version, fourteen digits or fewer; none where it never ran. Connects for itself, on a thread of its own.
Async<std::optional<QString>> newest(const ConnectionSpec &spec);

} // namespace PushHistory

} // namespace signalbox
