#include "data/extensions/extensioncalls.h"

#include "data/extensions/extensionreport.h"

namespace signalbox {

QList<Async<ResultTable>> extensionCalls(PgSession &session, const QString &scope)
{
    return {
        session.run({extensionShape().statement(), {}, scope}),
        session.run({settingShape().statement(), {}, scope}),
        session.run({publicationShape().statement(), {}, scope}),
        session.run({exposureShape().statement(), {}, scope}),
    };
}

Result<ExtensionReport> extensionReportOf(const QList<Result<ResultTable>> &answers, const Capabilities &capabilities)
{
    const auto extensions = extensionShape().read(answers.at(0));
    if (!extensions)
        return tl::unexpected(extensions.error());
    const auto settings = settingShape().read(answers.at(1));
    if (!settings)
        return tl::unexpected(settings.error());
    const auto publication = publicationShape().read(answers.at(2));
    if (!publication)
        return tl::unexpected(publication.error());
    const auto open = exposureShape().read(answers.at(3));
    if (!open)
        return tl::unexpected(open.error());

    ExtensionReport report;
    for (const ExtensionRow &row : *extensions)
        report.extensions.append(judgedExtension(row, capabilities));
    report.settings = judgedSettings(*settings, capabilities);
    report.publication = publicationStatus(*publication);
    report.open = *open;
    return report;
}

} // namespace signalbox
