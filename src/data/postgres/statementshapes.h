#pragma once

#include <QMap>
#include <QStringList>

namespace signalbox {

/// The columns that the stores expect of each statement they read, by statement id; a test compares them with what a
/// live server answers.
QMap<QString, QStringList> expectedColumns();

} // namespace signalbox
