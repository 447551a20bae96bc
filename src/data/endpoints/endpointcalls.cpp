#include "data/endpoints/endpointcalls.h"

#include "data/endpoints/endpointrows.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

SqlCall endpointListCall(const Capabilities &capabilities, const QString &scope)
{
    SqlValues values;
    if (knowsDeliveryState(capabilities))
        values.insert(u"states"_s, std::nullopt);
    if (isWindowed(capabilities))
        values.insert(u"windowed"_s, std::nullopt);
    if (capabilities.has(u"public.webhook_breakers"_s))
        values.insert(u"breakers"_s, std::nullopt);
    return {endpointListShape().statement(), values, scope};
}

Result<EndpointList> endpointListOf(const Result<ResultTable> &answer, const Capabilities &capabilities)
{
    const auto rows = endpointListShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(u"public.webhook_configs"_s, capabilities.user));
    EndpointList list;
    list.rights = rows->first().rights;
    for (const EndpointListRow &row : *rows)
        if (row.endpoint.id != 0)
            list.endpoints.append(row.endpoint);
    return list;
}

} // namespace signalbox
