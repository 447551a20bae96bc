#pragma once

#include "panels/panel.h"
#include "widgets/table/columnrule.h"

class QAbstractItemModel;

namespace signalbox {

class ExtensionReportModels;
class PlainLabel;
class StateNotice;
class TableView;
struct ExtensionTrouble;

/// What the automation stands on: the extensions, the settings they need, and the realtime publication.
class ExtensionsPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"extensions"};
    static QString panelTitle() { return tr("Extensions"); }

    explicit ExtensionsPanel(PanelContext context, QWidget *parent = nullptr);

protected:
    QWidget *mainWidget() override;
    void load() override;

private:
    TableView *makeTable(const QString &name, QAbstractItemModel &model, int stateColumn,
        const QList<ColumnRule> &rules, const QString &key);
    QWidget *section(PlainLabel *title, TableView *table);
    void showReport();
    static void fitUpTo(TableView &table);
    void showSentence(const QList<ExtensionTrouble> &troubles);
    void showStopped(const QList<ExtensionTrouble> &troubles);
    void showOpen();

    ExtensionReportModels *m_report;
    TableView *m_extensions = nullptr;
    TableView *m_settings = nullptr;
    TableView *m_members = nullptr;
    PlainLabel *m_membersTitle = nullptr;
    StateNotice *m_stopped; // what keeps an extension from working, and what to do
    StateNotice *m_open;
};

} // namespace signalbox
