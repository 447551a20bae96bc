#pragma once

#include <QIcon>

namespace signalbox {

/// The program's own icon, for its windows and its start page; sharp in the sizes that desktops ask for.
QIcon appIcon();

} // namespace signalbox
