#pragma once

#include <QList>
#include <QMetaType>

#include <optional>

namespace signalbox {

/// What the values of one of many equal stretches come to.
struct SparkStretch {
    double least = 0;
    double mean = 0;
    double greatest = 0;

    bool operator==(const SparkStretch &) const = default;
};

/// A small picture of a line: stretches side by side, oldest first; a gap where there is nothing.
using Sparkline = QList<std::optional<SparkStretch>>;

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::Sparkline)
