#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/endpoints/endpoint.h"
#include "domain/webhookendpoint.h"
#include "panels/panel.h"

#include <QHash>

class QStackedWidget;

namespace signalbox {

class DeliveryBrowser;
class DeliveryCount;
class DeliveryFilterRow;
class DeliveryPane;
class DeliveryIssueList;
class DeliveryReplay;
class DeliverySkip;
class DeliveryTimeline;
class ExportStrip;
class PayloadIndexNotice;
class ReplayDesk;
class PageTabs;
class TurningSplitter;

/// Webhook deliveries: which went wrong, why, and sending them again. Puts its parts together and passes on what one
/// has for another.
class WebhooksPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"webhooks"};
    static QString panelTitle() { return tr("Webhooks"); }

    explicit WebhooksPanel(PanelContext context, QWidget *parent = nullptr);
    ~WebhooksPanel() override;

    std::optional<qint64> selectedDelivery() const;
    void focusFilter() override;
    bool leave() override;
    void openLink(const QString &target) override;

protected:
    QWidget *mainWidget() override;
    void load() override;
    void loadAll() override;
    void updateTimes() override;

private:
    enum Page { Deliveries, Issues, Replays };

    QWidget *makeDeliveriesPage();
    QWidget *makeToolRow();
    void makeFilter();
    QWidget *makeStripRow();
    /// A tab leads to each page, once there is more than one.
    void addPage(Page page, const QString &title, QWidget *content);
    void showPage(Page page);
    void connectParts();
    void connectDesk();
    void connectActs();
    void loadEndpoints();
    void loadEventTypes();
    void suggestNamesOf(const QList<WebhookEndpoint> &endpoints);
    void narrowTo(const std::optional<TimeBound> &since, const std::optional<TimeBound> &until);
    void showIssueCount();
    void showSentence();
    void showDeliveries();
    void showDelivery(qint64 deliveryId);
    void showActs();
    bool hasMoreToRecover(const Delivery &delivery) const;
    void recoverAt(const QString &endpoint);
    void followReplay(qint64 deliveryId, qint64 copyId);

    PageTabs *m_tabs;
    QStackedWidget *m_pages;
    QHash<Page, QWidget *> m_pageOf;
    QWidget *m_listTools; // only for the deliveries
    QWidget *m_strips;
    QStringList m_eventTypes; // that occur
    std::optional<QList<WebhookEndpoint>> m_endpoints; // as last read
    bool m_askedEventTypes = false;
    DeliveryFilterRow *m_filter = nullptr;
    DeliveryCount *m_count = nullptr;
    DeliveryTimeline *m_timeline;
    DeliveryBrowser *m_browser;
    DeliveryPane *m_detail;
    DeliveryIssueList *m_issues;
    DeliveryReplay *m_replay;
    DeliverySkip *m_skip;
    ExportStrip *m_export;
    PayloadIndexNotice *m_payloadIndex;
    TurningSplitter *m_split;
    ReplayDesk *m_desk;
};

} // namespace signalbox
