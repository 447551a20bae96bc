#pragma once

#include "panels/endpoints/endpointdrafts.h"
#include "panels/panel.h"

class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace signalbox {

class EndpointActs;
class EndpointEditor;
class EndpointOverviewModel;
class EndpointTest;
class SegmentBar;
class TableView;

/// The webhook endpoints: how each is doing, and creating, editing, testing and deleting them. Edits that are not stored
/// survive everything: other selections, a lost connection, somebody else's changes, the end of the program.
class EndpointsPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"endpoints"};
    static QString panelTitle() { return tr("Endpoints"); }

    explicit EndpointsPanel(PanelContext context, QWidget *parent = nullptr);
    ~EndpointsPanel() override;

    std::optional<qint64> selectedEndpoint() const { return m_selected; } // 0: the one that is not created yet
    void openLink(const QString &target) override; // "endpoint/<name>"
    bool leave() override;

protected:
    QWidget *mainWidget() override;
    void load() override;
    void updateTimes() override;

private:
    void makeViews();
    void makeTools();
    void connectEditor();

    // the list and the selection (endpointspanel.cpp)
    void showList();
    void showSentence();
    void showSelection();
    void select(qint64 id);
    std::optional<EndpointOverview> overviewOf(qint64 id) const;
    std::optional<qint64> idOf(const QString &name) const;
    void adoptOrphans();

    // one endpoint and its edit (endpointspaneledits.cpp)
    void loadStored();
    void showStored(const StoredEndpoint &stored);
    void loadHeaders(bool asked);
    void checkOrder(const QString &path);
    void takeEdit();
    void keepEdit(const EndpointEdit &edit);
    void setEdit(const EndpointEdit &edit);
    void readDrafts();
    void saveDrafts();
    void showUnsaved();
    void showObstacles();
    void begin(const EndpointDraft &draft);
    void revert();

    // what was written (endpointspanelwrites.cpp)
    void connectActs();
    void askDelete();
    void takeSaved(qint64 id, const EndpointEdit &edit);
    void takeCreated(const QString &name);
    void takeRemoved(qint64 id);
    void readAgain(qint64 id);
    void showTest();

    EndpointOverviewModel *m_endpoints = nullptr;
    QSortFilterProxyModel *m_sorted = nullptr;
    TableView *m_table = nullptr;
    EndpointEditor *m_editor = nullptr;
    StatePlaceholder *m_editorPlaceholder = nullptr;
    QStackedWidget *m_lower = nullptr;
    QSplitter *m_split = nullptr;
    SegmentBar *m_days = nullptr;
    QPushButton *m_new = nullptr;
    QTimer *m_keepTimer = nullptr;
    EndpointActs *m_acts = nullptr;
    EndpointTest *m_test = nullptr;

    EndpointDrafts m_drafts;
    QString m_draftKey;
    std::optional<qint64> m_selected;
    std::optional<StoredEndpoint> m_stored; // of m_selected; an empty one for a new endpoint
    EndpointEdit m_edit; // over m_stored
    QString m_wanted; // the name of an endpoint to select once it is listed
    bool m_wantsUrl = false; // whoever was led here is about to change it
    bool m_wantsFormerUrl = false; // of the next endpoint that is shown
    bool m_selecting = false;
    bool m_loadingStored = false;
};

} // namespace signalbox
