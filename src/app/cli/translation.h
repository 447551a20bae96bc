#pragma once

#include <QCoreApplication>

namespace signalbox {

/// Installs the user's language on `application`, and English for everybody else: the plurals are in there too.
void installTranslation(QCoreApplication &application);

} // namespace signalbox
