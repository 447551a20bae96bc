#include "models/extensions/extensionreportmodels.h"

#include "core/async.h"

namespace signalbox {

ExtensionReportModels::ExtensionReportModels(ExtensionSource &source, const Clock &clock, QObject *parent)
    : QObject(parent), m_source(source), m_extensions(clock), m_settings(clock), m_members(clock)
{ }

void ExtensionReportModels::refresh()
{
    if (m_fetching)
        return;
    m_fetching = true;
    m_extensions.beginLoading();
    m_settings.beginLoading();
    m_members.beginLoading();
    whenReady(m_source.report(), this, [this](const Result<ExtensionReport> &answer) {
        m_fetching = false;
        if (answer)
            return apply(*answer);
        m_extensions.failLoading(answer.error());
        m_settings.failLoading(answer.error());
        m_members.failLoading(answer.error());
    });
}

void ExtensionReportModels::apply(const ExtensionReport &report)
{
    m_extensions.merge(report.extensions);
    m_settings.merge(report.settings);
    m_members.merge(report.publication.members);
    const bool changed
        = report.publication.name != m_last.publication.name || report.publication.exists != m_last.publication.exists;
    m_last = report;
    m_extensions.finishLoading();
    m_settings.finishLoading();
    m_members.finishLoading();
    if (changed)
        emit publicationChanged();
}

} // namespace signalbox
