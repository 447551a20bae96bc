#include "panels/testbench/sendform.h"

#include "core/textoddities.h"
#include "core/visibletext.h"
#include "domain/webhooksecret.h"
#include "panels/testbench/headereditor.h"
#include "widgets/json/jsoneditor.h"
#include "widgets/look/pagetabs.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestOfferedEvent = 200;

} // namespace

SendForm::SendForm(const QStringList &builtInEvents, QWidget *parent)
    : QWidget(parent), m_endpoint(new QComboBox(this)), m_url(new QLineEdit(this)), m_event(new QComboBox(this)),
      m_fill(new QPushButton(tr("Fill in"), this)), m_note(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_putBack(new QPushButton(tr("Put back what was there"), this)), m_parts(new PageTabs(this)),
      m_stack(new QStackedWidget(this)), m_payload(new JsonEditor(this)), m_headers(new HeaderEditor(this)),
      m_builtInEvents(builtInEvents)
{
    m_target = makeTarget();
    m_parts->addPage(0, tr("Payload"), tr("Payload to send"));
    m_parts->addPage(1, tr("Headers"), tr("Headers to send"));
    m_parts->addPage(2, tr("Signing"), tr("Secret to sign with"));
    m_parts->setChosen(0);
    m_payload->setTextAccessibleName(tr("Payload"));
    m_stack->addWidget(m_payload);
    m_stack->addWidget(m_headers);
    m_stack->addWidget(makeSigning());
    auto *parts = new QHBoxLayout;
    parts->addWidget(m_parts);
    parts->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, space::tiny, 0);
    layout->setSpacing(space::small);
    layout->addLayout(parts);
    layout->addWidget(m_stack, 1);

    connect(m_parts, &PageTabs::chosenByUser, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_endpoint, &QComboBox::activated, this, &SendForm::chooseEndpoint);
    connect(m_url, &QLineEdit::textEdited, this, &SendForm::noteUrl);
    connect(m_event, &QComboBox::activated, this, &SendForm::chooseEvent);
    connect(m_event->lineEdit(), &QLineEdit::textEdited, this, &SendForm::edited);
    connect(
        m_fill, &QPushButton::clicked, this, [this] { emit templateWanted(m_event->currentText().trimmed(), true); });
    connect(m_putBack, &QPushButton::clicked, this, &SendForm::putBack);
    connect(m_headers, &HeaderEditor::edited, this, &SendForm::edited);
    connect(m_payload, &JsonEditor::textChanged, this, [this] {
        if (!m_setting)
            emit edited();
    });
    m_endpoint->addItem(tr("Any URL"), QString());
    offerEvents();
}

QWidget *SendForm::makeTarget()
{
    auto *target = new QWidget(this);
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_endpoint->setMinimumContentsLength(16);
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(u"https://"_s);
    m_event->setAccessibleName(tr("Event type"));
    m_event->setEditable(true);
    m_event->setInsertPolicy(QComboBox::NoInsert);
    m_event->setMinimumContentsLength(26);
    m_event->lineEdit()->setPlaceholderText(tr("Event type"));
    m_event->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_event->completer()->setFilterMode(Qt::MatchContains);
    m_fill->setAutoDefault(false);
    m_fill->setAccessibleName(tr("Fill in the payload of the newest delivery of this event"));
    m_fill->setToolTip(m_fill->accessibleName());
    m_note->setQuiet();
    m_note->setAccessibleName(tr("Where the payload is from"));
    auto *layout = new QGridLayout(target);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_endpoint, 0, 0);
    layout->addWidget(m_url, 0, 1, 1, 3);
    layout->addWidget(m_event, 1, 0);
    layout->addWidget(m_fill, 1, 1);
    layout->addWidget(m_note, 1, 2);
    layout->addWidget(m_putBack, 1, 3);
    layout->setColumnStretch(2, 1);
    m_putBack->setAutoDefault(false);
    m_putBack->hide();
    return target;
}

QWidget *SendForm::makeSigning()
{
    auto *page = new QWidget(this);
    m_secret = new QLineEdit(page);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setAccessibleName(tr("Signing secret"));
    m_secret->setPlaceholderText(u"whsec_..."_s);
    m_secretRemark = new PlainLabel(page);
    m_secretRemark->setAccessibleName(tr("Remark on the signing secret"));
    m_secretRemark->hide();
    connect(m_secret, &QLineEdit::textChanged, this, &SendForm::judgeSecret);
    auto *label = new PlainLabel(page);
    label->setPlainText(tr("Secret"));
    label->setBuddy(m_secret);
    auto *note = new PlainLabel(page);
    note->setQuiet();
    note->setPlainText(tr("Signs what is sent from this computer, as the database would. It stays in memory and is "
                          "gone when the window closes; without one the webhook goes unsigned. The secrets of the "
                          "database never leave it: sending through the database uses them."));
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(label);
    layout->addWidget(m_secret);
    layout->addWidget(m_secretRemark);
    layout->addWidget(note);
    layout->addStretch();
    return page;
}

SendDraft SendForm::draft() const
{
    return {m_endpoint->currentData().toString(), m_url->text().trimmed(), m_event->currentText().trimmed(),
        m_headers->headers(), m_payload->text()};
}

void SendForm::setDraft(const SendDraft &draft)
{
    keepForUndo();
    write(draft);
}

void SendForm::restore(const SendDraft &draft)
{
    write(draft);
    m_filled.clear();
    m_written = {};
}

bool SendForm::isEmpty() const
{
    return draft() == SendDraft();
}

bool SendForm::isUntouched() const
{
    return isEmpty() || draft() == m_written;
}

void SendForm::keepForUndo()
{
    if (draft() != m_written)
        offer(draft());
}

void SendForm::offer(const SendDraft &draft)
{
    m_replaced = draft;
    m_putBack->show();
}

void SendForm::putBack()
{
    if (!m_replaced)
        return;
    restore(*std::exchange(m_replaced, std::nullopt));
    m_putBack->hide();
}

void SendForm::write(const SendDraft &draft)
{
    m_setting = true;
    int endpoint = std::max(0, m_endpoint->findData(draft.endpoint));
    if (endpoint == 0 && !draft.endpoint.isEmpty()) { // one that is not there, or not read yet
        m_endpoint->addItem(visibleText(draft.endpoint, 80), draft.endpoint);
        endpoint = m_endpoint->count() - 1;
    }
    m_endpoint->setCurrentIndex(endpoint);
    m_url->setText(draft.url);
    m_event->setCurrentText(draft.eventType);
    m_headers->setHeaders(draft.headers);
    m_payload->setText(draft.payload);
    followEndpoint();
    m_filled = m_payload->text();
    m_written = this->draft();
    m_note->setPlainText({});
    m_setting = false;
    emit edited();
}

QString SendForm::secret() const
{
    return WebhookSecret::read(m_secret->text()).text;
}

void SendForm::judgeSecret()
{
    const QString words = WebhookSecret::words(m_secret->text());
    m_secretRemark->setPlainText(words);
    m_secretRemark->setVisible(!words.isEmpty());
}

void SendForm::setEndpoints(const QList<WebhookEndpoint> &endpoints)
{
    m_endpoints = endpoints;
    m_hasEndpoints = true;
    const QString chosen = m_endpoint->currentData().toString();
    const QSignalBlocker quiet(m_endpoint);
    m_endpoint->clear();
    m_endpoint->addItem(tr("Any URL"), QString());
    for (const WebhookEndpoint &endpoint : endpoints)
        m_endpoint->addItem(visibleText(endpoint.name, 80), endpoint.name);
    int index = m_endpoint->findData(chosen);
    if (index < 0 && !chosen.isEmpty()) {
        m_endpoint->addItem(visibleText(chosen, 80), chosen);
        index = m_endpoint->count() - 1;
    }
    m_endpoint->setCurrentIndex(std::max(0, index));
    followEndpoint();
    offerEvents();
}

const WebhookEndpoint *SendForm::endpointNamed(const QString &name) const
{
    const auto found = std::find_if(
        m_endpoints.cbegin(), m_endpoints.cend(), [&name](const WebhookEndpoint &e) { return e.name == name; });
    return found == m_endpoints.cend() ? nullptr : &*found;
}

/// With an endpoint the address is the one that it has now, not the one of a draft or of a delivery.
void SendForm::followEndpoint()
{
    const WebhookEndpoint *endpoint = endpointNamed(m_endpoint->currentData().toString());
    if (!endpoint || m_url->text() == endpoint->url)
        return;
    const bool untouched = isUntouched();
    m_url->setText(endpoint->url);
    if (untouched)
        m_written = draft();
}

bool SendForm::lacksEndpoint() const
{
    const QString name = m_endpoint->currentData().toString();
    return m_hasEndpoints && !name.isEmpty() && !endpointNamed(name);
}

void SendForm::offerEvents()
{
    QStringList events = m_builtInEvents;
    for (const WebhookEndpoint &endpoint : std::as_const(m_endpoints)) {
        for (const QString &event : endpoint.events) {
            if (!event.contains(u'*') && !events.contains(event) && visibleText(event, longestOfferedEvent) == event)
                events.append(event);
        }
    }
    events.sort();
    QStringList offered;
    for (int i = 0; i < m_event->count(); ++i)
        offered.append(m_event->itemText(i));
    if (offered == events)
        return;
    const QSignalBlocker quiet(m_event);
    const QString text = m_event->currentText();
    m_event->clear();
    m_event->addItems(events);
    m_event->setCurrentText(text);
}

void SendForm::chooseEndpoint(int index)
{
    const QString name = m_endpoint->itemData(index).toString();
    if (const WebhookEndpoint *endpoint = endpointNamed(name))
        m_url->setText(endpoint->url);
    else if (name.isEmpty())
        m_url->setFocus();
    emit edited();
}

void SendForm::chooseEndpointNamed(const QString &name)
{
    keepForUndo();
    int index = m_endpoint->findData(name);
    if (index < 0) { // not read yet
        m_endpoint->addItem(visibleText(name, 80), name);
        index = m_endpoint->count() - 1;
    }
    m_endpoint->setCurrentIndex(index);
    chooseEndpoint(index);
}

void SendForm::setNote(const QString &note)
{
    m_note->setPlainText(note);
}

void SendForm::noteUrl()
{
    m_endpoint->setCurrentIndex(0); // the address is nobody's but the user's now
    emit edited();
}

void SendForm::chooseEvent()
{
    emit edited();
    if (isPristine())
        emit templateWanted(m_event->currentText(), false);
}

bool SendForm::isPristine() const
{
    const QString text = m_payload->text();
    return text.trimmed().isEmpty() || text == m_filled;
}

void SendForm::fill(const EventTemplate &with, const QString &note)
{
    if (!isPristine())
        keepForUndo();
    m_setting = true;
    m_payload->setJson(with.payload);
    m_filled = m_payload->text();
    m_written = draft();
    m_note->setPlainText(note);
    m_setting = false;
    emit edited();
}

bool SendForm::isWrittenAnew() const
{
    const TextOddities odd = odditiesOf(m_payload->text());
    return odd.windowsLineEnds + odd.carriageReturns + odd.escapedSlashes + odd.escapedAscii > 0;
}

QString SendForm::payloadFault() const
{
    return m_payload->isValid() ? QString() : tr("The payload is not JSON yet.");
}

void SendForm::focusUrl()
{
    m_url->setFocus(Qt::ShortcutFocusReason);
    m_url->selectAll();
}

} // namespace signalbox
