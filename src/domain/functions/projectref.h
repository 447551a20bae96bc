#pragma once

#include <QString>

namespace signalbox {

struct ConnectionProfile;

/// The reference that Supabase calls a project by, as far as the address of its database tells: db.<ref>.supabase.co, or user
/// postgres.<ref> at one of its poolers. Empty when it does not.
QString projectRefOf(const ConnectionProfile &profile);

/// Where that project has a function: https://<ref>.supabase.co/functions/v1/<name>.
QString functionUrl(const QString &projectRef, const QString &functionName);

} // namespace signalbox
