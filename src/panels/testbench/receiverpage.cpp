#include "panels/testbench/receiverpage.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/testbench/testbenchsource.h"
#include "domain/webhooksecret.h"
#include "models/testbench/benchwords.h"
#include "models/testbench/receivedrequestmodel.h"
#include "panels/testbench/endpointpointer.h"
#include "panels/testbench/inlinequestion.h"
#include "panels/testbench/receiveddetail.h"
#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/state/statenotice.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/secretclipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int receiverWideEnoughForTwo = 1000;
enum Answer { Ok, ServerError, TooMany, Slow, Drop };

/// The headers that can be sent again: not those that the signature and the connection make anew, nor what was taken out.
QList<HeaderField> repeatable(const QList<HeaderField> &headers)
{
    static const QStringList made{u"webhook-id"_s, u"webhook-timestamp"_s, u"webhook-signature"_s,
        u"x-webhook-signature"_s, u"x-webhook-timestamp"_s, u"content-length"_s, u"transfer-encoding"_s, u"host"_s,
        u"connection"_s};
    QList<HeaderField> kept;
    for (const HeaderField &header : headers) {
        if (!made.contains(header.name.toLower()) && !header.value.contains("[redacted]"_L1))
            kept.append(header);
    }
    return kept;
}

} // namespace

ReceiverPage::ReceiverPage(const PanelContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_requests(new ReceivedRequestModel(*context.clock, this)),
      m_pointer(new EndpointPointer(context, this)), m_forwarder(new BenchSender(context, this)),
      m_question(new InlineQuestion(this)), m_notice(new StateNotice(this))
{
    m_requests->setTimeZone(context.timeZone);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::large, 0, space::large, space::small);
    layout->setSpacing(space::small);
    layout->addWidget(makeListening());
    layout->addWidget(makeAnswering());
    layout->addWidget(m_secretRemark);
    layout->addWidget(makePointing());
    layout->addWidget(m_question);
    m_notice->setAbout(tr("Notice"));
    layout->addWidget(m_notice);
    layout->addWidget(makeRequests(), 1);

    connect(&m_receiver, &LocalReceiver::requestReceived, this, [this](const HttpRequest &request) {
        const bool first = m_requests->rowCount() == 0;
        m_requests->add(request);
        if (first)
            m_table->selectRow(0);
        emit changed();
    });
    connect(m_question, &InlineQuestion::agreed, this, &ReceiverPage::agreed);
    connect(m_question, &InlineQuestion::declined, this, &ReceiverPage::declined);
    connect(m_pointer, &EndpointPointer::changed, this, [this] {
        m_hasEndpoints = false; // what was read before says nothing about what was written
        updateControls();
    });
    connect(m_pointer, &EndpointPointer::changed, this, &ReceiverPage::endpointChanged);
    connect(m_pointer, &EndpointPointer::failed, this,
        [this](const QString &why) { m_notice->tell(HealthState::Attention, why); });
    connect(m_forwarder, &BenchSender::finished, this, [this](const SendAnswer &answer) {
        m_notice->tell(BenchWords::state(answer),
            tr("Delivery %1 was forwarded here: %2. %3")
                .arg(m_forwarding)
                .arg(BenchWords::headline(answer), answer.isGood() ? QString() : answer.words)
                .trimmed());
    });
    setBehaviour();
    updateControls();
    showSelected();
}

ReceiverPage::~ReceiverPage() = default;

QWidget *ReceiverPage::makeListening()
{
    auto *row = new QWidget(this);
    m_start = new QPushButton(row);
    m_port = new QSpinBox(row);
    m_url = new QLineEdit(row);
    m_copy = new QPushButton(themedIcon(Icon::Copy), tr("Copy"), row);
    m_start->setAutoDefault(false);
    m_copy->setAutoDefault(false);
    m_copy->setAccessibleName(tr("Copy the receiver's URL"));
    m_port->setRange(0, 65535);
    m_port->setSpecialValueText(tr("any port"));
    m_port->setAccessibleName(tr("Port"));
    m_url->setReadOnly(true);
    m_url->setAccessibleName(tr("URL of the receiver"));
    if (m_context.settings)
        m_port->setValue(m_context.settings->value(u"panel/testbench/port"_s).toInt());
    connect(m_start, &QPushButton::clicked, this, [this] { m_receiver.isListening() ? askStop() : void(start()); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_url->text()); });
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_start);
    layout->addWidget(m_port);
    layout->addWidget(m_url, 1);
    layout->addWidget(m_copy);
    return row;
}

QWidget *ReceiverPage::makeAnswering()
{
    auto *row = new QWidget(this);
    m_answers = new QComboBox(row);
    m_answers->setAccessibleName(tr("What it answers"));
    m_answers->addItem(tr("Answers 200"), Ok);
    m_answers->addItem(tr("Answers 500"), ServerError);
    m_answers->addItem(tr("Answers 429, try again"), TooMany);
    m_answers->addItem(tr("Answers 200, slowly"), Slow);
    m_answers->addItem(tr("Closes without an answer"), Drop);
    m_seconds = new QSpinBox(row);
    m_seconds->setRange(1, 55);
    m_seconds->setValue(5);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Seconds"));
    m_secret = new QLineEdit(row);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(tr("Secret to verify with"));
    m_secret->setAccessibleName(tr("Secret to verify with, kept nowhere"));
    m_secretRemark = new PlainLabel(this);
    m_secretRemark->setAccessibleName(tr("Remark on the secret to verify with"));
    m_secretRemark->hide();
    m_generate = new QPushButton(tr("New secret"), row);
    m_generate->setAccessibleName(tr("Make a new secret"));
    m_copySecret = new QPushButton(themedIcon(Icon::Copy), tr("Copy"), row);
    m_copySecret->setAccessibleName(tr("Copy the secret"));
    for (QPushButton *button : {m_generate, m_copySecret})
        button->setAutoDefault(false);
    connect(m_answers, &QComboBox::currentIndexChanged, this, &ReceiverPage::setBehaviour);
    connect(m_seconds, &QSpinBox::valueChanged, this, &ReceiverPage::setBehaviour);
    connect(m_secret, &QLineEdit::textChanged, this, &ReceiverPage::takeSecret);
    connect(m_generate, &QPushButton::clicked, this, &ReceiverPage::generateSecret);
    connect(m_copySecret, &QPushButton::clicked, this,
        [this, clipboard = new SecretClipboard(this)] { clipboard->copy(m_secret->text()); });
    m_copySecret->setEnabled(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_answers);
    layout->addWidget(m_seconds);
    layout->addWidget(m_secret, 1);
    layout->addWidget(m_generate);
    layout->addWidget(m_copySecret);
    return row;
}

QWidget *ReceiverPage::makePointing()
{
    m_pointing = new QWidget(this);
    m_endpoint = new QComboBox(m_pointing);
    m_endpoint->setAccessibleName(tr("Endpoint to point here"));
    m_point = new QPushButton(tr("Point it here"), m_pointing);
    m_pointed = new PlainLabel(PlainLabel::Fit::ElideMiddle, m_pointing);
    m_pointed->setAccessibleName(tr("Where the endpoint leads"));
    m_putBack = new QPushButton(tr("Put it back"), m_pointing);
    for (QPushButton *button : {m_point, m_putBack})
        button->setAutoDefault(false);
    connect(m_point, &QPushButton::clicked, this, &ReceiverPage::askPoint);
    connect(m_putBack, &QPushButton::clicked, m_pointer, &EndpointPointer::putBack);
    auto *layout = new QHBoxLayout(m_pointing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_endpoint);
    layout->addWidget(m_point);
    layout->addWidget(m_pointed, 1);
    layout->addWidget(m_putBack);
    return m_pointing;
}

QWidget *ReceiverPage::makeRequests()
{
    m_split = new TurningSplitter(receiverWideEnoughForTwo, this);
    m_table = new TableView(m_split);
    m_table->setAccessibleName(tr("Received requests"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_requests);
    m_table->setItemDelegateForColumn(ReceivedRequestModel::Verdict, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = ReceivedRequestModel::Verdict}, {.column = ReceivedRequestModel::At},
            {.column = ReceivedRequestModel::Path, .width = ColumnRule::Width::Rest, .address = true},
            {.column = ReceivedRequestModel::Event, .rank = 1}, {.column = ReceivedRequestModel::Size, .rank = 2}},
        u"requestColumns"_s);
    m_detail = new ReceivedDetail(m_split);
    m_requestFace = new TableFace(m_table, u"testbench"_s, m_split);
    m_split->addWidget(m_requestFace);
    m_split->addWidget(m_detail);
    m_split->setFirstShare(Qt::Vertical, 40);
    m_split->setFirstShare(Qt::Horizontal, 55);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ReceiverPage::showSelected);
    connect(m_detail, &ReceivedDetail::examineRequested, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            emit examineRequested(m_requests->row(rows.first().row()).request);
    });
    return m_split;
}

int ReceiverPage::requestCount() const
{
    return m_requests->rowCount();
}

void ReceiverPage::setEndpoints(const QList<WebhookEndpoint> &endpoints)
{
    m_endpoints = endpoints;
    m_hasEndpoints = true;
    m_pointer->lookUp();
    QStringList names;
    for (const WebhookEndpoint &endpoint : endpoints)
        names.append(endpoint.name);
    QStringList shown;
    for (int i = 0; i < m_endpoint->count(); ++i)
        shown.append(m_endpoint->itemData(i).toString());
    if (names != shown) {
        const QString chosen = m_endpoint->currentData().toString();
        m_endpoint->clear();
        for (const QString &name : std::as_const(names))
            m_endpoint->addItem(visibleText(name, 80), name);
        m_endpoint->setCurrentIndex(std::max(0, m_endpoint->findData(chosen)));
    }
    updateControls();
}

bool ReceiverPage::start()
{
    if (m_receiver.isListening())
        return true;
    const auto wished = wishedPort();
    const auto listening = m_receiver.listen(wished);
    if (!listening) {
        m_notice->tell(HealthState::Failing, BenchWords::sentence(listening.error()));
        return false;
    }
    if (wished != 0 && m_receiver.port() != wished)
        m_notice->tell(HealthState::Attention,
            tr("Port %1 is taken, so the receiver listens on %2.").arg(wished).arg(m_receiver.port()));
    if (m_context.settings)
        m_context.settings->setValue(u"panel/testbench/port"_s, m_port->value());
    if (leadsToReceiver() && m_secret->text().isEmpty())
        m_secret->setText(EndpointPointer::sandboxSecret(m_pointer->endpoint()));
    updateControls();
    emit changed();
    return true;
}

/// An endpoint that was pointed here before a restart finds the receiver where it looks for it.
quint16 ReceiverPage::wishedPort() const
{
    const bool isAwaited = m_port->value() == 0 && pointedUrl() == m_pointer->urlHere();
    return quint16(isAwaited ? QUrl(m_pointer->urlHere()).port(0) : m_port->value());
}

/// Where the endpoint leads that was pointed here, as far as it is known; nothing when none was, or it is gone.
std::optional<QString> ReceiverPage::pointedUrl() const
{
    if (!m_pointer->isPointing())
        return std::nullopt;
    if (m_pointer->isBusy() || !m_hasEndpoints)
        return m_pointer->urlHere();
    const auto endpoint = std::find_if(m_endpoints.cbegin(), m_endpoints.cend(),
        [this](const WebhookEndpoint &one) { return one.name == m_pointer->endpoint(); });
    return endpoint == m_endpoints.cend() ? std::nullopt : std::optional(endpoint->url);
}

bool ReceiverPage::leadsToReceiver() const
{
    const auto leadsTo = pointedUrl();
    return leadsTo && m_receiver.isListening() && leadsTo->startsWith(url().toString() + u'/');
}

QString ReceiverPage::pointedWords() const
{
    const QString name = visibleText(m_pointer->endpoint(), 80);
    const auto leadsTo = pointedUrl();
    if (!leadsTo)
        return tr("Deliveries of the sandbox can come here too.");
    if (*leadsTo != m_pointer->urlHere())
        return tr("%1 was pointed here, and leads to %2 now.").arg(name, *leadsTo);
    if (leadsToReceiver())
        return tr("%1 leads here; before, to %2").arg(name, m_pointer->urlBefore());
    return m_receiver.isListening()
        ? tr("%1 leads to %2, not to this receiver; before, to %3").arg(name, *leadsTo, m_pointer->urlBefore())
        : tr("%1 leads to %2, where nothing listens: start the receiver, or put it back to %3")
              .arg(name, *leadsTo, m_pointer->urlBefore());
}

void ReceiverPage::askStop()
{
    if (!leadsToReceiver())
        return stop();
    m_asking = Asking::Stop;
    m_question->ask(tr("%1 still leads here. Stop the receiver and put back %2?")
                        .arg(m_pointer->endpoint(), m_pointer->urlBefore()),
        tr("Put it back and stop"));
}

void ReceiverPage::stop()
{
    m_receiver.close();
    updateControls();
    emit changed();
}

void ReceiverPage::setBehaviour()
{
    using Kind = ReceiverBehaviour::Kind;
    const int seconds = m_seconds->value();
    const auto answer = Answer(m_answers->currentData().toInt());
    m_seconds->setVisible(answer == TooMany || answer == Slow);
    switch (answer) {
    case Ok:
        return m_receiver.setBehaviour({.kind = Kind::Answer});
    case ServerError:
        return m_receiver.setBehaviour({.kind = Kind::Answer, .status = 500});
    case TooMany:
        return m_receiver.setBehaviour({.kind = Kind::Answer, .status = 429, .retryAfterSeconds = seconds});
    case Slow:
        return m_receiver.setBehaviour({.kind = Kind::Answer, .delay = std::chrono::seconds(seconds)});
    case Drop:
        return m_receiver.setBehaviour({.kind = Kind::Drop});
    }
}

void ReceiverPage::takeSecret(const QString &given)
{
    m_requests->setSecret(WebhookSecret::read(given).text);
    m_copySecret->setEnabled(!given.isEmpty());
    const QString words = WebhookSecret::words(given);
    m_secretRemark->setPlainText(words);
    m_secretRemark->setVisible(!words.isEmpty());
    showSelected();
}

void ReceiverPage::generateSecret()
{
    m_secret->setText(WebhookSecret::generate());
}

void ReceiverPage::askPoint()
{
    const QString name = m_endpoint->currentData().toString();
    const auto endpoint = std::find_if(
        m_endpoints.cbegin(), m_endpoints.cend(), [&name](const WebhookEndpoint &e) { return e.name == name; });
    if (endpoint == m_endpoints.cend() || !start())
        return;
    m_asking = Asking::Point;
    m_question->ask(
        tr("Every delivery to %1 will come here instead of %2, until it is put back.").arg(name, endpoint->url),
        tr("Point %1 here").arg(name));
}

void ReceiverPage::agreed()
{
    switch (std::exchange(m_asking, Asking::Nothing)) {
    case Asking::Point: {
        const QString name = m_endpoint->currentData().toString();
        for (const WebhookEndpoint &endpoint : std::as_const(m_endpoints)) {
            if (endpoint.name == name)
                m_pointer->point(name, endpoint.url,
                    url().toString() + u'/' + QString::fromLatin1(name.toUtf8().toPercentEncoding()));
        }
        if (m_secret->text().isEmpty())
            m_secret->setText(EndpointPointer::sandboxSecret(name));
        return;
    }
    case Asking::Stop:
        m_pointer->putBack();
        return stop();
    case Asking::Nothing:
        return;
    }
}

void ReceiverPage::declined()
{
    m_asking = Asking::Nothing;
}

void ReceiverPage::forward(qint64 deliveryId)
{
    if (!start() || m_forwarder->isBusy())
        return;
    if (m_secret->text().isEmpty())
        generateSecret();
    m_forwarding = deliveryId;
    m_notice->tell(HealthState::Running, tr("Reading delivery %1").arg(deliveryId));
    whenReady(m_context.sources.get<TestBenchSource>().delivery(deliveryId), this,
        [this, deliveryId](const Result<DeliveryCopy> &copy) {
            if (m_forwarding != deliveryId)
                return;
            if (copy)
                forwardCopy(*copy);
            else
                m_notice->tell(HealthState::Attention, BenchWords::sentence(copy.error()));
        });
}

void ReceiverPage::forwardCopy(const DeliveryCopy &copy)
{
    const QByteArray body = copy.payload.toUtf8();
    if (copy.payloadBytes > body.size())
        return m_notice->tell(HealthState::Attention,
            tr("Delivery %1 was not forwarded: its payload of %2 is more than the receiver takes.")
                .arg(copy.id)
                .arg(byteSizeText(copy.payloadBytes)));
    const SendDraft draft{
        {}, url().toString() + u"/forward/%1"_s.arg(copy.id), copy.eventType, repeatable(copy.headers), {}};
    const QByteArray messageId = copy.messageId.isEmpty() ? QByteArray::number(copy.id) : copy.messageId.toUtf8();
    m_forwarder->startExact(draft, WebhookSecret::read(m_secret->text()).text, messageId, body);
}

void ReceiverPage::updateControls()
{
    const bool listening = m_receiver.isListening();
    setRole(*m_start, listening ? ButtonRole::Plain : ButtonRole::Primary);
    m_start->setText(listening ? tr("Stop the receiver") : tr("Start the receiver"));
    m_port->setEnabled(!listening);
    m_url->setText(listening ? url().toString() : tr("Not listening"));
    m_url->setEnabled(listening);
    m_copy->setEnabled(listening);
    const bool pointing = pointedUrl() == m_pointer->urlHere() && m_pointer->isPointing();
    m_pointing->setVisible(m_context.capabilities().sandbox || m_pointer->isPointing());
    m_endpoint->setVisible(!pointing);
    m_point->setVisible(!pointing);
    m_point->setEnabled(!m_endpoints.isEmpty() && !m_pointer->isBusy());
    m_putBack->setVisible(pointing);
    m_putBack->setEnabled(!m_pointer->isBusy());
    m_pointed->setPlainText(pointedWords());
    if (listening)
        m_requestFace->setEmpty(tr("Nothing received yet"), tr("It listens: send something to the URL above."));
    else
        m_requestFace->setEmpty(tr("Nothing received yet"), tr("The receiver does not listen."),
            {tr("Start the receiver"), [this] { m_start->click(); }});
    if (m_requests->rowCount() == 0)
        showSelected();
}

void ReceiverPage::showSelected()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        return m_detail->showRequest(m_requests->row(rows.first().row()), m_context.timeZone);
    m_detail->showNothing(m_requests->rowCount() > 0 ? tr("Select a request to look into it.")
            : m_receiver.isListening()
            ? tr("Nothing has come in yet. Send something to the URL above, or forward a delivery from the Webhooks "
                 "panel.")
            : tr("The receiver does not listen yet. It takes requests from this computer only."));
}

void ReceiverPage::updateTimes()
{
    m_requests->refreshTimes();
}

QByteArray ReceiverPage::saveLayout() const
{
    return m_split->saveLayout();
}

void ReceiverPage::restoreLayout(const QByteArray &layout)
{
    m_split->restoreLayout(layout);
}

bool ReceiverPage::leave()
{
    if (!m_question->isOpen())
        return false;
    m_question->decline();
    return true;
}

} // namespace signalbox
