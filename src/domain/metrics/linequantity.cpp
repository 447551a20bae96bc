#include "domain/metrics/linequantity.h"

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct NameEnd {
    QLatin1StringView end;
    QLatin1StringView unit;
};

constexpr std::array nameEnds{NameEnd{"_bytes"_L1, "bytes"_L1}, NameEnd{"_ms"_L1, "ms"_L1},
    NameEnd{"_milliseconds"_L1, "ms"_L1}, NameEnd{"_seconds"_L1, "s"_L1}, NameEnd{"_ratio"_L1, "ratio"_L1}};

QString unitByName(const QString &name)
{
    for (const NameEnd &known : nameEnds) {
        if (name.endsWith(known.end, Qt::CaseInsensitive))
            return known.unit;
    }
    return {};
}

} // namespace

Quantity quantityOf(const MetricSeries &series, const QString &member)
{
    const QString &name = member.isEmpty() ? series.name : member;
    const QString byName = unitByName(name);
    const bool isKnown = member.isEmpty() ? !series.unit.isEmpty() : byName.isEmpty();
    return quantityOf(isKnown ? series.unit : byName, series.cumulative && member.isEmpty());
}

} // namespace signalbox
