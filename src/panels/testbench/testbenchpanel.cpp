#include "panels/testbench/testbenchpanel.h"

#include "core/prettyjson.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/testbench/testbenchsource.h"
#include "local/testbench/benchjournal.h"
#include "local/testbench/benchjson.h"
#include "models/testbench/benchwords.h"
#include "panels/testbench/labpage.h"
#include "panels/testbench/receiverpage.h"
#include "panels/testbench/sendpage.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tokens.h"
#include "widgets/state/panelheader.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QStackedWidget>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum Page { SendPart, LabPart, ReceiverPart };
constexpr auto savePause = 1s;

/// Beside the settings file, one folder a profile: what was sent to production is no suggestion for another database.
QString journalFolder(const PanelContext &context, const QString &profile)
{
    if (!context.settings)
        return {};
    return QFileInfo(context.settings->fileName()).absolutePath() + u"/testbench/"_s
        + QString::fromLatin1(profile.toUtf8().toPercentEncoding());
}

} // namespace

TestBenchPanel::TestBenchPanel(PanelContext context, QWidget *parent)
    : Panel(panelId, panelTitle(), std::move(context), parent),
      m_journal(std::make_shared<BenchJournal>(journalFolder(this->context(), this->context().profile.name))),
      m_bar(new PageTabs(this)), m_pages(new QStackedWidget(this)),
      m_send(new SendPage(this->context(), m_journal, this)), m_lab(new LabPage(this->context().clock, this)),
      m_receiver(new ReceiverPage(this->context(), this))
{
    m_bar->addPage(SendPart, tr("Send"), tr("Send a webhook"));
    m_bar->addPage(LabPart, tr("Signature lab"), tr("Look into a signature"));
    m_bar->addPage(ReceiverPart, tr("Local receiver"), tr("Receive webhooks on this computer"));
    m_pages->addWidget(m_send);
    m_pages->addWidget(m_lab);
    m_pages->addWidget(m_receiver);
    auto *content = new QWidget(this);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(space::large, 0, space::large, 0);
    bar->addWidget(m_bar);
    bar->addStretch();
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(bar);
    layout->addWidget(m_pages, 1);
    setContent(content);

    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(savePause);
    connect(&m_saveSoon, &QTimer::timeout, this, &TestBenchPanel::saveDraft);
    connect(m_bar, &PageTabs::chosenByUser, this, &TestBenchPanel::showPage);
    connect(m_send, &SendPage::deliveryRequested, this,
        [this](qint64 id) { emit linkRequested(u"webhooks"_s, u"delivery/%1"_s.arg(id)); });
    connect(m_receiver, &ReceiverPage::changed, this, &TestBenchPanel::showSentence);
    connect(m_receiver, &ReceiverPage::endpointChanged, this, &TestBenchPanel::load);
    connect(m_receiver, &ReceiverPage::examineRequested, this, [this](const HttpRequest &request) {
        m_lab->setRequest(request.headers, request.body);
        showPage(LabPart);
    });
    restoreLayout();
    restoreDrafts();
    connect(m_send, &SendPage::edited, &m_saveSoon, qOverload<>(&QTimer::start));
    showPage(qBound(int(SendPart), setting(u"page"_s).toInt(), int(ReceiverPart)));
}

TestBenchPanel::~TestBenchPanel()
{
    if (m_saveSoon.isActive())
        saveDraft();
    m_journal->endDraft();
    saveWay();
    setSetting(u"page"_s, m_pages->currentIndex());
    setSetting(u"sendSplit"_s, m_send->saveLayout());
    setSetting(u"receiverSplit"_s, m_receiver->saveLayout());
}

void TestBenchPanel::restoreLayout()
{
    m_send->restoreLayout(setting(u"sendSplit"_s).toByteArray());
    m_receiver->restoreLayout(setting(u"receiverSplit"_s).toByteArray());
    if (setting(u"way"_s).toString() == "computer"_L1)
        m_send->setLastWay(SendWay::Computer);
}

/// Settings of before held a draft of each profile, by a weaker rule for what is a credential: all move into the journals.
void TestBenchPanel::moveFormerDrafts()
{
    if (!context().settings)
        return;
    QSettings &settings = *context().settings;
    const QString place = u"panel/%1/draft"_s.arg(id());
    settings.beginGroup(place);
    for (const QString &profile : settings.allKeys()) {
        const QByteArray former = settings.value(profile).toByteArray();
        const bool isOurs = profile == context().profile.name;
        const auto journal = isOurs ? m_journal : std::make_shared<BenchJournal>(journalFolder(context(), profile));
        journal->save(draftFromJson(QJsonDocument::fromJson(former).object()));
        journal->endDraft();
        m_formerJournals.append(journal);
    }
    settings.endGroup();
    settings.remove(place);
}

void TestBenchPanel::restoreDrafts()
{
    moveFormerDrafts();
    pending().await(m_journal->takeDrafts().then([](const KeptDrafts &kept) { return Result<KeptDrafts>(kept); }), this,
        [this](const Result<KeptDrafts> &kept) {
            if (m_send->restoreDrafts(*kept))
                m_saved = m_send->draft(); // a window that only looks writes nothing
        });
}

void TestBenchPanel::saveDraft()
{
    m_saveSoon.stop();
    if (const SendDraft draft = m_send->draft(); draft != std::exchange(m_saved, draft))
        m_journal->save(draft);
    saveWay();
}

void TestBenchPanel::saveWay()
{
    setSetting(u"way"_s, m_send->lastWay() == SendWay::Computer ? u"computer"_s : u"database"_s);
}

void TestBenchPanel::showPage(int page)
{
    m_bar->setChosen(page);
    m_pages->setCurrentIndex(page);
}

void TestBenchPanel::focusFilter()
{
    showPage(SendPart);
    m_send->focusUrl();
}

bool TestBenchPanel::leave()
{
    return m_send->leave() || m_receiver->leave();
}

void TestBenchPanel::openLink(const QString &target)
{
    const QString kind = target.section(u'/', 0, 0);
    const QString rest = target.section(u'/', 1);
    if (kind == "send"_L1) {
        showPage(SendPart);
    } else if (kind == "endpoint"_L1) {
        showPage(SendPart);
        m_send->chooseEndpoint(rest);
    } else if (kind == "event"_L1) {
        showPage(SendPart);
        m_send->chooseEvent(rest.section(u'/', 1), rest.section(u'/', 0, 0));
    } else if (kind == "delivery"_L1) {
        showPage(SendPart);
        fillFromDelivery(rest.toLongLong());
    } else if (kind == "forward"_L1) {
        showPage(ReceiverPart);
        m_receiver->forward(rest.toLongLong());
    }
}

void TestBenchPanel::fillFromDelivery(qint64 deliveryId)
{
    await(context().sources.get<TestBenchSource>().delivery(deliveryId), [this](const Result<DeliveryCopy> &copy) {
        if (!copy) {
            header().setWarning(BenchWords::sentence(copy.error()));
            return;
        }
        const QString payload = prettyJson(copy->payload).value_or(copy->payload);
        m_send->setDraft(
            {copy->endpointName, copy->url, copy->eventType, {}, payload}, tr("From delivery %1").arg(copy->id));
    });
}

QWidget *TestBenchPanel::mainWidget()
{
    return m_pages->currentWidget();
}

void TestBenchPanel::load()
{
    if (state() != State::Data)
        showData(); // sending from here, the lab and the receiver need no database
    await(context().sources.get<EndpointSource>().summaries(), [this](const Result<QList<WebhookEndpoint>> &answer) {
        if (!answer)
            return showFailure(answer.error());
        m_endpointCount = answer->size();
        m_send->setEndpoints(*answer);
        m_receiver->setEndpoints(*answer);
        showData();
        showSentence();
    });
    showSentence();
}

void TestBenchPanel::updateTimes()
{
    m_send->updateTimes();
    m_receiver->updateTimes();
}

void TestBenchPanel::showSentence()
{
    if (m_receiver->isListening())
        header().setSentence(HealthState::Running,
            tr("The receiver listens on %1: %n request(s)", nullptr, m_receiver->requestCount())
                .arg(m_receiver->url().toString()));
    else
        header().setSentence(
            std::nullopt, tr("%n endpoint(s) to send to; the local receiver is off", nullptr, int(m_endpointCount)));
}

} // namespace signalbox
