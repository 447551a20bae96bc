#pragma once

#include <QString>

namespace signalbox {

/// What a series of the installation measures, as a sentence with its unit; empty for one that somebody else writes.
QString metricWords(const QString &type, const QString &name);

} // namespace signalbox
