#pragma once

#include "domain/deliveries/delivery.h"
#include "panels/acts/reviewdialog.h"
#include "panels/endpoints/endpointdrafts.h"
#include "panels/panel.h"

class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace signalbox {

class EndpointEditor;
class EndpointOverviewModel;
class SegmentBar;
class TableView;

/// The webhook endpoints: how each is doing, and creating, editing, testing and deleting them. Edits that are not stored
/// survive everything: other selections, a lost connection, somebody else's changes, the end of the program.
class EndpointsPanel final : public Panel
{
    Q_OBJECT

public:
    explicit EndpointsPanel(PanelContext context, QWidget *parent = nullptr);
    ~EndpointsPanel() override;

    std::optional<qint64> selectedEndpoint() const { return m_selected; } // 0: the one that is not created yet
    void openLink(const QString &target) override; // "endpoint/<name>"
    bool leave() override;

protected:
    void load() override;
    void updateTimes() override;

private:
    /// A write whose answer did not come: what tells whether it happened.
    struct Unanswered {
        enum class Kind { Save, Create, Delete, Secret };
        Kind kind = Kind::Save;
        qint64 id = 0;
        EndpointEdit edit;
        QString fingerprint; // of the secret that was sent; empty when it was taken away
        std::optional<Instant> secretSince; // as it was before
    };

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
    void takeEdit();
    void keepEdit(const EndpointEdit &edit);
    void setEdit(const EndpointEdit &edit);
    void saveDrafts();
    void showUnsaved();
    void showObstacles();
    void begin(const EndpointDraft &draft);
    void revert();
    QString grantHint(const QString &privilege) const;

    // what is written (endpointspanelacts.cpp)
    void review(const ReviewDialog::Act &act, std::function<void()> then);
    void askSave();
    void write(const EndpointEdit &edit);
    void written(const EndpointEdit &edit, const Result<qint64> &answer);
    void askCreate();
    void create();
    void askActive(bool active);
    void askDelete();
    void deleted(qint64 id, const Result<qint64> &answer);
    void askSecret(const QString &secret, int overlapHours);
    void askRemoveSecret();
    void secretWritten(qint64 id, const std::optional<QString> &secret, const Result<QString> &answer);
    void showRefusal(const QString &what, const Error &error);
    void leaveOpen(const Unanswered &write);
    void lookUp(); // whether the unanswered write happened
    void lookedUp(const StoredEndpoint &stored);

    // testing (endpointspaneltest.cpp)
    void askTest();
    void test();
    void followTest();
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
    QTimer *m_testTimer = nullptr;

    EndpointDrafts m_drafts;
    QString m_draftKey;
    std::optional<qint64> m_selected;
    std::optional<StoredEndpoint> m_stored; // of m_selected; an empty one for a new endpoint
    EndpointEdit m_edit; // over m_stored
    QString m_wanted; // the name of an endpoint to select once it is listed
    std::optional<Unanswered> m_unanswered;
    std::optional<qint64> m_test; // the delivery that tests m_tested
    std::optional<Delivery> m_testDelivery;
    QString m_testWords;
    qint64 m_tested = 0;
    bool m_testing = false; // the request is out
    bool m_looking = false; // a look at its delivery is out
    bool m_selecting = false;
    bool m_loadingStored = false;
};

} // namespace signalbox
