#include "data/extensions/extensionstore.h"

#include "data/extensions/extensioncalls.h"
#include "data/postgres/answers.h"

namespace signalbox {

Async<ExtensionReport> ExtensionStore::report()
{
    const Capabilities &capabilities = m_connection.capabilities();
    return allAnswers(extensionCalls(m_connection.background(), {}))
        .then([capabilities](
                  const QList<Result<ResultTable>> &answers) { return extensionReportOf(answers, capabilities); });
}

} // namespace signalbox
