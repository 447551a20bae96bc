#include "domain/endpointchange.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKept = 1000; // the statements read no more, or twice as much

} // namespace

std::optional<QString> formerUrl(const EndpointChange &change)
{
    const bool isWhole = change.oldValue.size() < longestKept && !change.oldValue.contains("[redacted]"_L1);
    if (change.operation != EndpointChange::Operation::Changed || change.column != "url"_L1 || change.oldValue.isEmpty()
        || !isWhole)
        return std::nullopt;
    return change.oldValue;
}

std::optional<QString> formerUrl(const QList<EndpointChange> &changes)
{
    const auto newest = std::ranges::find_if(changes, [](const EndpointChange &change) {
        return change.operation == EndpointChange::Operation::Changed && change.column == "url"_L1;
    });
    return newest == changes.end() ? std::nullopt : formerUrl(*newest);
}

} // namespace signalbox
