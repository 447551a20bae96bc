#include "panels/deliveries/webhookspanel.h"

#include "domain/deliveries/deliverydetailsource.h"
#include "domain/deliveries/deliveryexportsource.h"
#include "domain/deliveries/deliverysource.h"
#include "domain/endpoints/endpointsource.h"
#include "models/replay/replayjobmodel.h"
#include "panels/deliveries/deliverybrowser.h"
#include "panels/deliveries/deliverycopymenu.h"
#include "panels/deliveries/deliverycount.h"
#include "panels/deliveries/deliverydetailview.h"
#include "panels/deliveries/deliveryfilterrow.h"
#include "panels/deliveries/deliveryissuelist.h"
#include "panels/deliveries/deliverypane.h"
#include "panels/deliveries/deliveryreplay.h"
#include "panels/deliveries/deliveryskip.h"
#include "panels/deliveries/deliverytimeline.h"
#include "panels/deliveries/deliverytools.h"
#include "panels/deliveries/deliverywords.h"
#include "panels/deliveries/exportstrip.h"
#include "panels/deliveries/payloadindexnotice.h"
#include "panels/replay/replaydesk.h"
#include "panels/replay/replayjobsview.h"
#include "panels/replay/replaystrip.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/panelheader.h"
#include "widgets/table/tableview.h"

#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int detailBesideFrom = 1040; // the table's first columns, and a detail that can be read

} // namespace

WebhooksPanel::WebhooksPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent), m_segments(new SegmentBar(this)),
      m_pages(new QStackedWidget(this)), m_listTools(new QWidget(this)), m_strips(new QWidget(this)),
      m_timeline(new DeliveryTimeline(this->context(), pending())),
      m_browser(new DeliveryBrowser(
          this->context().sources.get<DeliverySource>(), *this->context().clock, this->context().timeZone)),
      m_detail(new DeliveryPane(this->context(), pending())),
      m_issues(new DeliveryIssueList(this->context(), pending())),
      m_replay(new DeliveryReplay(this->context(), pending(), this)),
      m_skip(new DeliverySkip(this->context(), pending(), this)),
      m_export(new ExportStrip(
          this->context().sources.get<DeliveryExportSource>(), [this] { return m_browser->model().filter(); },
          this->context().timeZone)),
      m_payloadIndex(new PayloadIndexNotice(this->context())), m_split(new TurningSplitter(detailBesideFrom)),
      m_desk(new ReplayDesk(
          {[this] { return m_browser->selectedDeliveries(); }, [this] { return m_browser->model().filter(); }},
          this->context(), pending(), this))
{
    addPage(Deliveries, tr("Deliveries"), makeDeliveriesPage());
    addPage(Issues, tr("Issues"), m_issues);
    addPage(Replays, tr("Replays"), m_desk->jobsView());

    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(makeToolRow());
    layout->addWidget(makeStripRow());
    layout->addWidget(m_pages, 1);
    setContent(content);

    connectParts();
    connectActs();
    connectDesk();
    follow(m_browser->model(), [this] { showDeliveries(); });
    follow(
        m_issues->model(), [this] { showIssueCount(); }, [](const Error &) { /* said where the issues would be */ });
    m_filter->setText(setting(u"filter"_s).toString());
}

WebhooksPanel::~WebhooksPanel()
{
    setSetting(u"filter"_s, m_filter->text());
    setSetting(u"standingHours"_s, int(m_timeline->standing().count()));
    setSetting(u"split"_s, m_split->saveLayout());
    setSetting(u"detailSplit"_s, m_detail->view().saveLayout());
    setSetting(u"replaySplit"_s, m_desk->jobsView()->saveLayout());
}

QWidget *WebhooksPanel::makeDeliveriesPage()
{
    rememberColumns(m_browser->table(), u"columns"_s);
    m_detail->view().restoreLayout(setting(u"detailSplit"_s).toByteArray());
    m_split->addWidget(m_browser);
    m_split->addWidget(m_detail);
    m_split->setFirstShare(Qt::Horizontal, 60);
    m_split->restoreLayout(setting(u"split"_s).toByteArray());

    if (const int hours = setting(u"standingHours"_s).toInt(); hours > 0)
        m_timeline->setStanding(std::chrono::hours(hours));
    makeFilter();
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(16, 0, 16, 0);
    filterRow->addWidget(m_filter);

    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(filterRow);
    layout->addWidget(m_timeline);
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(16, 0, 16, 0);
    notices->addWidget(m_export);
    notices->addWidget(m_payloadIndex);
    layout->addLayout(notices);
    layout->addWidget(m_split, 1);
    return page;
}

QWidget *WebhooksPanel::makeToolRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->addWidget(m_segments);
    layout->addStretch(1);
    layout->addWidget(m_listTools);
    auto *tools = new QHBoxLayout(m_listTools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->addWidget(new DeliveryTools(*m_browser, m_listTools));
    tools->addWidget(m_desk->button());
    tools->addWidget(m_export->startButton());
    m_segments->setVisible(m_pages->count() > 1);
    return row;
}

/// What goes on in the background and concerns every page.
QWidget *WebhooksPanel::makeStripRow()
{
    auto *layout = new QVBoxLayout(m_strips);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(m_desk->strip());
    return m_strips;
}

void WebhooksPanel::makeFilter()
{
    m_filter = new DeliveryFilterRow(*context().clock, context().timeZone, this);
    m_filter->setViewStore({
        [this] { return savedFilters(setting(u"views"_s).toStringList()); },
        [this](const QList<SavedFilter> &views) { setSetting(u"views"_s, savedFilterLines(views)); },
    });
    m_count = new DeliveryCount(context().sources.get<DeliverySource>(), this);
    m_filter->setAside(m_count);
}

void WebhooksPanel::addPage(Page page, const QString &title, QWidget *content)
{
    m_segments->addSegment(page, title, title);
    m_pages->addWidget(content);
    m_pageOf.insert(page, content);
    if (m_pages->count() == 1)
        showPage(page);
}

void WebhooksPanel::showPage(Page page)
{
    m_segments->setChosen(page);
    m_pages->setCurrentWidget(m_pageOf.value(page));
    m_listTools->setVisible(page == Deliveries);
    m_strips->setVisible(page != Replays); // that page says more
}

void WebhooksPanel::connectParts()
{
    connect(m_segments, &SegmentBar::chosenByUser, this, [this](int page) { showPage(Page(page)); });
    connect(m_filter, &DeliveryFilterRow::filterChanged, m_count, &DeliveryCount::setFilter);
    connect(m_filter, &DeliveryFilterRow::filterChanged, m_browser, &DeliveryBrowser::setFilter);
    connect(&m_browser->model(), &DeliveryLogModel::spanChanged, m_count,
        [this] { m_count->setEstimate(m_browser->model().span().aboutCount); });
    connect(m_filter, &DeliveryFilterRow::filterChanged, m_timeline, &DeliveryTimeline::setFilter);
    connect(m_filter, &DeliveryFilterRow::filterChanged, m_payloadIndex, &PayloadIndexNotice::setFilter);
    connect(m_timeline, &DeliveryTimeline::rangeChosen, this, &WebhooksPanel::narrowTo);
    connect(m_issues, &DeliveryIssueList::attentionCountChanged, this, &WebhooksPanel::showIssueCount);
    connect(m_issues, &DeliveryIssueList::linkRequested, this, &Panel::linkRequested);
    connect(m_issues, &DeliveryIssueList::recoveryRequested, m_desk, &ReplayDesk::recover);
    connect(m_issues, &DeliveryIssueList::deliveryRequested, this, &WebhooksPanel::showDelivery);
    connect(m_issues, &DeliveryIssueList::filterRequested, this, [this](const DeliveryFilter &filter) {
        m_filter->setFilter(filter);
        showPage(Deliveries);
        m_browser->setFocus();
    });
    connect(m_browser, &DeliveryBrowser::deliveryChosen, m_detail, &DeliveryPane::showDelivery);
    connect(m_detail, &DeliveryPane::loaded, this, [this](const DeliveryDetail &detail) {
        m_browser->model().update(detail.delivery);
        showActs();
    });
    connect(&m_detail->view(), &DeliveryDetailView::deliveryRequested, this, &WebhooksPanel::showDelivery);
    connect(&m_detail->view(), &DeliveryDetailView::linkRequested, this, &Panel::linkRequested);
    auto *copies = new DeliveryCopyMenu(
        context().sources.get<DeliveryDetailSource>(), [this] { return m_browser->selectedDeliveries(); }, this);
    connect(m_browser, &DeliveryBrowser::contextMenuRequested, this,
        [copies](QMenu *menu) { menu->addActions(copies->actions()); });
    m_detail->view().tellAbout(*copies);
}

/// What can be done with the delivery on show.
void WebhooksPanel::connectActs()
{
    const auto warn = [this](const QString &why) { m_detail->view().setNotice(HealthState::Attention, why); };
    connect(&m_detail->view(), &DeliveryDetailView::replayRequested, this, [this] {
        if (m_detail->detail())
            m_replay->ask(*m_detail->detail());
    });
    connect(&m_detail->view(), &DeliveryDetailView::recoveryRequested, this, [this] {
        if (m_detail->detail())
            recoverAt(m_detail->detail()->delivery.endpointName);
    });
    connect(m_replay, &DeliveryReplay::changed, this, &WebhooksPanel::showActs);
    connect(m_replay, &DeliveryReplay::replayed, this, &WebhooksPanel::followReplay);
    connect(m_replay, &DeliveryReplay::notReplayed, this, warn);
    connect(&m_detail->view(), &DeliveryDetailView::skipRequested, this, [this] {
        if (m_detail->detail())
            m_skip->ask(*m_detail->detail());
    });
    connect(m_skip, &DeliverySkip::changed, this, &WebhooksPanel::showActs);
    connect(m_skip, &DeliverySkip::notSkipped, this, warn);
    connect(m_skip, &DeliverySkip::skipped, this, [this](qint64, const QString &words) {
        m_detail->view().setNotice(HealthState::Healthy, words);
        m_detail->refresh();
        refresh();
    });
}

void WebhooksPanel::connectDesk()
{
    m_desk->jobsView()->restoreLayout(setting(u"replaySplit"_s).toByteArray());
    m_desk->setExpectedJobs(setting(u"expectedReplays"_s).toString());
    connect(m_desk, &ReplayDesk::expectedJobsChanged, this,
        [this] { setSetting(u"expectedReplays"_s, m_desk->expectedJobs()); });
    connect(m_browser, &DeliveryBrowser::contextMenuRequested, this, [this](QMenu *menu) {
        menu->addSeparator();
        m_desk->fillMenu(*menu);
    });
    connect(&m_detail->view(), &DeliveryDetailView::editRequested, this, [this] {
        if (m_detail->detail())
            m_desk->edit(m_detail->detail()->delivery.id);
    });
    connect(m_desk->jobsView(), &ReplayJobsView::deliveriesRequested, this, [this] { showPage(Deliveries); });
    connect(m_browser, &DeliveryBrowser::allRequested, m_filter, [this] { m_filter->setText({}); });
    connect(m_desk, &ReplayDesk::jobsPageRequested, this, [this] { showPage(Replays); });
    connect(m_desk, &ReplayDesk::deliveryRequested, this, &WebhooksPanel::showDelivery);
    connect(m_desk, &ReplayDesk::resent, this, [this](qint64 deliveryId, qint64 newId) {
        showDelivery(newId);
        refresh();
        m_detail->view().setNotice(HealthState::Healthy,
            tr("Delivery %1 was sent with another payload as delivery %2, shown here.").arg(deliveryId).arg(newId));
    });
    follow(
        m_desk->jobs(), [] {}, [](const Error &) {}); // the desk tells of both
}

std::optional<qint64> WebhooksPanel::selectedDelivery() const
{
    return m_browser->currentDelivery();
}

void WebhooksPanel::focusFilter()
{
    showPage(Deliveries);
    m_filter->focusText();
}

bool WebhooksPanel::leave()
{
    if (m_segments->chosen() == Issues && m_issues->leave())
        return true;
    if (m_segments->chosen() != Deliveries) {
        showPage(Deliveries);
        return true;
    }
    if (m_detail->isAncestorOf(focusWidget()) && m_browser->table().isVisible()) {
        m_browser->setFocus();
        return true;
    }
    const bool narrowed = m_filter->clear();
    m_browser->setFocus();
    return narrowed;
}

void WebhooksPanel::openLink(const QString &target)
{
    const qsizetype slash = target.indexOf(u'/');
    const QStringView kind = QStringView(target).first(qMax(slash, 0));
    bool isNumber = false;
    const qint64 id = QStringView(target).sliced(slash + 1).toLongLong(&isNumber);
    if (kind == u"delivery" && isNumber)
        showDelivery(id);
    if (kind == u"recover")
        recoverAt(target.sliced(slash + 1));
    if (kind == u"filter") {
        showPage(Deliveries);
        m_filter->setText(target.sliced(slash + 1));
    }
}

void WebhooksPanel::showDelivery(qint64 deliveryId)
{
    showPage(Deliveries);
    m_browser->reveal(deliveryId);
    m_browser->setFocus();
}

QWidget *WebhooksPanel::mainWidget()
{
    return m_segments->chosen() == Deliveries ? m_browser : m_pages->currentWidget();
}

void WebhooksPanel::load()
{
    loadEndpoints();
    m_timeline->refresh();
    m_issues->refresh();
    loadEventTypes();
    m_browser->model().refresh();
    m_desk->refresh();
}

void WebhooksPanel::loadAll()
{
    m_timeline->makeDue();
    m_issues->makeDue();
    m_askedEventTypes = false;
    m_detail->refresh();
    load();
}

void WebhooksPanel::updateTimes()
{
    m_browser->model().refreshTimes();
    m_desk->updateTimes();
    m_detail->updateTimes();
    m_issues->updateTimes();
    showIssueCount();
}

void WebhooksPanel::loadEndpoints()
{
    await(context().sources.get<EndpointSource>().summaries(), [this](const Result<QList<WebhookEndpoint>> &answer) {
        if (!answer) {
            if (answer.error().kind != ErrorKind::Cancelled)
                header().setSentence(
                    HealthState::Unknown, tr("The endpoints cannot be read: %1").arg(answer.error().what));
            return;
        }
        suggestNamesOf(*answer);
        m_endpoints = *answer;
        showSentence();
        showActs();
    });
}

void WebhooksPanel::showSentence()
{
    if (!m_endpoints)
        return;
    const int issues = m_issues->attentionCount();
    header().setSentence(DeliveryWords::state(*m_endpoints, issues), DeliveryWords::sentence(*m_endpoints, issues));
}

/// Once: the endpoints' own lists have the new ones.
void WebhooksPanel::loadEventTypes()
{
    if (std::exchange(m_askedEventTypes, true))
        return;
    await(context().sources.get<DeliverySource>().eventTypes(), [this](const Result<QStringList> &answer) {
        m_eventTypes = answer.value_or(QStringList()); // only suggestions: nothing to say when there are none
    });
}

void WebhooksPanel::suggestNamesOf(const QList<WebhookEndpoint> &endpoints)
{
    QStringList names;
    QStringList events = m_eventTypes;
    for (const WebhookEndpoint &endpoint : endpoints) {
        names.append(endpoint.name);
        events += endpoint.events;
    }
    events.sort();
    events.removeDuplicates();
    m_filter->setKnownEndpoints(names);
    m_filter->setKnownEvents(events);
}

void WebhooksPanel::narrowTo(const std::optional<TimeBound> &since, const std::optional<TimeBound> &until)
{
    DeliveryFilter filter = m_filter->filter();
    filter.since = since;
    filter.until = until;
    m_filter->setFilter(filter);
}

void WebhooksPanel::showIssueCount()
{
    const int count = m_issues->attentionCount();
    m_segments->setSegmentText(Issues, count > 0 ? tr("Issues %1").arg(count) : tr("Issues"),
        count > 0 ? tr("Issues, %n of them still going", nullptr, count) : tr("Issues"));
    showSentence();
    showActs();
}

void WebhooksPanel::showDeliveries()
{
    const DeliveryLogModel &deliveries = m_browser->model();
    if (deliveries.rowCount() == 0 && deliveries.filter().isEmpty()) {
        m_detail->view().setNotice(HealthState::Unknown, {});
        showEmpty(tr("No deliveries yet"),
            tr("The first one comes when something happens that an active endpoint listens to."),
            {tr("Send a test webhook..."), [this] { emit linkRequested(u"testbench"_s, u"send/"_s); }});
        return;
    }
    showData();
    m_browser->showLoaded();
    const auto current = m_browser->currentDelivery();
    if (!current)
        return m_detail->showNothing();
    const int row = deliveries.rowOf(*current);
    m_detail->view().setOutsideList(deliveries.lacks(*current));
    m_detail->follow(row >= 0 ? std::optional(deliveries.row(row)) : std::nullopt);
}

void WebhooksPanel::showActs()
{
    const auto &detail = m_detail->detail();
    if (detail)
        m_detail->view().setReplayText(m_replay->buttonText(detail->delivery.id));
    m_detail->view().setReplayObstacle(m_replay->obstacle(detail));
    m_detail->view().setRecovery(detail && hasMoreToRecover(detail->delivery), m_desk->obstacle());
    m_detail->view().setSkip(
        m_skip->isOffered(detail) ? m_skip->buttonText(detail->delivery.id) : QString(), m_skip->obstacle());
}

/// Whether it is one of several that failed at their endpoint and that no replay has delivered yet.
bool WebhooksPanel::hasMoreToRecover(const Delivery &delivery) const
{
    if (delivery.state != DeliveryState::Failed || delivery.recovered || delivery.endpointName.isEmpty())
        return false;
    const auto ofThatEndpoint = [&delivery](const WebhookEndpoint &endpoint) {
        return endpoint.name == delivery.endpointName && endpoint.failedLastHour > 1;
    };
    const auto stillFailing = [&delivery](const DeliveryIssue &issue) {
        return issue.endpointName == delivery.endpointName && issue.failures > 1 && !issue.lastRecovered;
    };
    return std::ranges::any_of(m_endpoints.value_or(QList<WebhookEndpoint>()), ofThatEndpoint)
        || std::ranges::any_of(m_issues->model().rows(), stillFailing);
}

void WebhooksPanel::recoverAt(const QString &endpoint)
{
    DeliveryFilter filter;
    filter.wanted.states = {DeliveryState::Failed};
    filter.wanted.endpoints = {endpoint};
    filter.since = TimeBound{{}, issuesLookBack};
    m_desk->recover(filter);
}

void WebhooksPanel::followReplay(qint64 deliveryId, qint64 copyId)
{
    m_browser->showNewest();
    m_browser->select(copyId);
    refresh();
    m_detail->view().setNotice(
        HealthState::Healthy, tr("Delivery %1 was replayed as delivery %2, shown here.").arg(deliveryId).arg(copyId));
}

} // namespace signalbox
