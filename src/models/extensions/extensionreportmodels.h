#pragma once

#include "domain/extensions/extensionsource.h"
#include "models/extensions/extensionmodel.h"
#include "models/extensions/publicationmodel.h"
#include "models/extensions/settingmodel.h"

namespace signalbox {

/// One reading of the server fills three tables: the extensions, their settings and the publication's members. All
/// three are in the same load state.
class ExtensionReportModels final : public QObject
{
    Q_OBJECT

public:
    ExtensionReportModels(ExtensionSource &source, const Clock &clock, QObject *parent = nullptr);

    ExtensionModel &extensions() { return m_extensions; }
    SettingModel &settings() { return m_settings; }
    PublicationModel &publicationMembers() { return m_members; }
    const ExtensionReport &report() const { return m_last; } // as of the last reading

    /// Does nothing while an answer is still awaited.
    void refresh();

signals:
    void publicationChanged(); // its name, or whether it exists

private:
    void apply(const ExtensionReport &report);

    ExtensionSource &m_source;
    ExtensionModel m_extensions;
    SettingModel m_settings;
    PublicationModel m_members;
    ExtensionReport m_last;
    bool m_fetching = false;
};

} // namespace signalbox
