#pragma once

#include "panels/panel.h"

#include <QHash>
#include <QUuid>

class QSplitter;
class QStackedWidget;

namespace signalbox {

class DeliveryDetailView;
class DeliveryLogModel;
class FilterBar;
class NewRowsPill;
class TableView;

/// Webhook deliveries, newest first: which went wrong, why, and sending them again.
class WebhooksPanel final : public Panel
{
    Q_OBJECT

public:
    explicit WebhooksPanel(PanelContext context, QWidget *parent = nullptr);
    ~WebhooksPanel() override;

    std::optional<qint64> selectedDelivery() const { return m_selected; }
    void focusFilter() override;
    bool leave() override;

protected:
    void load() override;
    void updateTimes() override;

private:
    void makeViews();
    void makeFilter();
    QWidget *makeList();
    void connectViews();
    void loadEndpoints();
    void applyFilter();
    void showDeliveries();
    void showPill(int waiting);
    void select(qint64 deliveryId);
    void selectRowOf(qint64 deliveryId);
    void loadDetail();
    void askReplay();
    void replay(qint64 deliveryId);
    void replayed(qint64 deliveryId, const Result<qint64> &answer);
    QString replayObstacle() const;

    DeliveryLogModel *m_deliveries;
    FilterBar *m_filter = nullptr;
    int m_stateChoice = 0;
    int m_endpointChoice = 0;
    TableView *m_table = nullptr;
    NewRowsPill *m_pill = nullptr;
    StatePlaceholder *m_noMatch = nullptr;
    QStackedWidget *m_list = nullptr;
    DeliveryDetailView *m_detailView = nullptr;
    StatePlaceholder *m_detailPlaceholder = nullptr;
    QStackedWidget *m_lower = nullptr;
    QSplitter *m_split = nullptr;

    QList<WebhookEndpoint> m_endpoints;
    std::optional<qint64> m_selected;
    std::optional<DeliveryDetail> m_detail; // of m_selected
    bool m_following = false; // the selected delivery is a replay whose row has not come yet
    bool m_selecting = false; // the table's selection is being set to m_selected
    bool m_loadingDetail = false;
    bool m_replaying = false;
    QHash<qint64, QUuid> m_replayKeys; // of replays whose outcome is not known yet
};

} // namespace signalbox
