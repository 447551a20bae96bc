#pragma once

#include <QHash>
#include <QString>

#include <compare>

namespace signalbox {

/// Names a line of numbers: a metric_type and metric_name of system_metrics and, where it is not the value that is meant, a
/// number in the metadata beside it.
struct MetricKey {
    QString type;
    QString name;
    QString member; // of metadata; empty: the value itself

    auto operator<=>(const MetricKey &) const = default;
};

inline size_t qHash(const MetricKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.type, key.name, key.member);
}

} // namespace signalbox
