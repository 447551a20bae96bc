#include "panels/deliveries/deliverydetailview.h"

#include "core/clock.h"
#include "domain/deliveries/cause/deliverycause.h"
#include "domain/deliveries/deliverycopy.h"
#include "domain/deliveries/deliverydetailsource.h"
#include "panels/deliveries/deliveryattempts.h"
#include "panels/deliveries/deliveryfacts.h"
#include "panels/deliveries/deliveryfunctionwork.h"
#include "panels/deliveries/deliveryrelated.h"
#include "panels/deliveries/deliverysummary.h"
#include "panels/deliveries/detailsection.h"
#include "widgets/json/jsonview.h"
#include "widgets/look/tokens.h"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int bodiesSideBySideFrom = 760;
constexpr int mostDetailBodyLines = 16;

} // namespace

DeliveryDetailView::DeliveryDetailView(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QScrollArea(parent), m_clock(clock), m_zone(zone), m_summary(new DeliverySummary),
      m_facts(new DeliveryFacts(zone)), m_payload(new DeliveryBody(tr("Payload"), tr("The payload is empty."))),
      m_response(new DeliveryBody(tr("Response"), tr("No response body."))),
      m_attempts(new DeliveryAttempts(clock, zone)), m_functionWork(new DeliveryFunctionWork(zone)),
      m_related(new DeliveryRelated(clock, zone))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(makePage());
    connectParts();
}

QWidget *DeliveryDetailView::makePage()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::large, space::medium, space::large, space::medium);
    layout->setSpacing(space::medium);
    layout->addWidget(m_summary);
    layout->addWidget(m_facts);
    m_bodies = new QHBoxLayout;
    m_bodies->setSpacing(space::large);
    addSection(m_bodies, tr("Payload, exactly as it is sent"), m_payload);
    addSection(m_bodies, tr("Last response"), m_response);
    layout->addLayout(m_bodies);
    addSection(layout, tr("Attempts"), m_attempts);
    m_functionSection = addSection(layout, tr("What the function did"), m_functionWork);
    m_functionSection->hide();
    addSection(layout, tr("Related"), m_related);
    layout->addStretch(1);
    for (DeliveryBody *body : {m_payload, m_response})
        body->view().setMostLines(mostDetailBodyLines);
    return page;
}

DetailSection *DeliveryDetailView::addSection(QBoxLayout *layout, const QString &title, QWidget *content)
{
    auto *section = new DetailSection(title);
    section->setContent(content);
    layout->addWidget(section, 1);
    layout->setAlignment(section, Qt::AlignTop);
    m_sections.append(section);
    return section;
}

void DeliveryDetailView::connectParts()
{
    connect(m_summary, &DeliverySummary::replayRequested, this, &DeliveryDetailView::replayRequested);
    connect(m_summary, &DeliverySummary::recoveryRequested, this, &DeliveryDetailView::recoveryRequested);
    connect(m_summary, &DeliverySummary::skipRequested, this, &DeliveryDetailView::skipRequested);
    connect(m_summary, &DeliverySummary::blockerRequested, this, &DeliveryDetailView::deliveryRequested);
    connect(m_summary, &DeliverySummary::editRequested, this, &DeliveryDetailView::editRequested);
    connect(m_summary, &DeliverySummary::receiverRequested, this,
        [this] { emit linkRequested(u"testbench"_s, u"forward/%1"_s.arg(m_detail.delivery.id)); });
    connect(m_summary, &DeliverySummary::endpointRequested, this,
        [this] { emit linkRequested(u"endpoints"_s, u"endpoint/"_s + m_detail.delivery.endpointName); });
    connect(m_functionWork, &DeliveryFunctionWork::functionRequested, this,
        [this](const QString &messageId) { emit linkRequested(u"functions"_s, u"message/"_s + messageId); });
    connect(m_functionWork, &DeliveryFunctionWork::copied, this,
        [this](const QString &what) { setNotice(HealthState::Healthy, what); });
    connect(m_related, &DeliveryRelated::formerUrlRequested, this,
        [this] { emit linkRequested(u"endpoints"_s, u"former-url/"_s + m_detail.delivery.endpointName); });
    connect(m_related, &DeliveryRelated::runRequested, this,
        [this](qint64 runId) { emit linkRequested(u"cron"_s, u"run/%1"_s.arg(runId)); });
    connect(m_related, &DeliveryRelated::deliveryRequested, this, &DeliveryDetailView::deliveryRequested);
}

void DeliveryDetailView::setSource(DeliveryDetailSource &source)
{
    m_payload->setTextSource(source);
    m_response->setTextSource(source);
    m_attempts->setTextSource(source);
    auto *menu = new DeliveryCopyMenu(
        source, [this] { return QList<qint64>{m_detail.delivery.id}; }, this);
    tellAbout(*menu);
    m_summary->setCopyMenu(menu);
}

void DeliveryDetailView::tellAbout(const DeliveryCopyMenu &copies)
{
    connect(&copies, &DeliveryCopyMenu::copied, this,
        [this](const QString &what) { setNotice(HealthState::Healthy, what); });
    connect(&copies, &DeliveryCopyMenu::failed, this,
        [this](const QString &why) { setNotice(HealthState::Attention, why); });
}

void DeliveryDetailView::setDetail(const DeliveryDetail &detail)
{
    using Part = DeliveryTextRequest::Part;
    const bool another = detail.delivery.id != m_detail.delivery.id;
    m_detail = detail;
    const qint64 id = detail.delivery.id;
    m_payload->setStart({id, Part::Payload, 0}, detail.payload, detail.payloadBytes);
    m_response->setStart({id, Part::Response, 0}, detail.responseBody, detail.responseBytes);
    m_attempts->setDetail(detail);
    m_functionWork->setWork(detail.functionWork);
    m_functionSection->setVisible(!detail.functionWork.isEmpty());
    m_related->setDetail(detail);
    updateTimes();
    if (another)
        verticalScrollBar()->setValue(0);
}

void DeliveryDetailView::updateTimes()
{
    m_summary->showCause(m_detail, causeOf(m_detail, m_clock.now(), m_zone));
    m_facts->setDetail(m_detail, m_clock.now());
    m_attempts->updateTimes();
    m_related->updateTimes();
}

void DeliveryDetailView::setReplayObstacle(const QString &why)
{
    m_summary->setReplayObstacle(why, withoutCredentials(m_detail.url));
}

void DeliveryDetailView::setReplayText(const QString &text)
{
    m_summary->setReplayText(text);
}

void DeliveryDetailView::setRecovery(bool offered, const QString &obstacle)
{
    m_summary->setRecovery(offered, obstacle);
}

void DeliveryDetailView::setSkip(const QString &text, const QString &obstacle)
{
    m_summary->setSkip(text, obstacle);
}

void DeliveryDetailView::setOutsideList(bool outside)
{
    m_summary->setOutsideList(outside);
}

void DeliveryDetailView::setNotice(HealthState state, const QString &text)
{
    m_summary->setNotice(state, text);
}

QByteArray DeliveryDetailView::saveLayout() const
{
    QByteArray open;
    for (const DetailSection *section : m_sections)
        open += section->isOpen() ? '1' : '0';
    return open;
}

void DeliveryDetailView::restoreLayout(const QByteArray &state)
{
    for (int i = 0; i < m_sections.size() && state.size() == m_sections.size(); ++i)
        m_sections.at(i)->setOpen(state.at(i) != '0');
}

void DeliveryDetailView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    const bool wide = event->size().width() >= bodiesSideBySideFrom;
    m_bodies->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace signalbox
