#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/testbench/benchsend.h"
#include "domain/testbench/eventtemplate.h"
#include "domain/webhookendpoint.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace signalbox {

class HeaderEditor;
class JsonEditor;
class PageTabs;
class PlainLabel;

/// Where to, which event, with which headers and payload, signed with what. What was typed is kept until something else is
/// chosen on purpose.
class SendForm : public QWidget
{
    Q_OBJECT

public:
    explicit SendForm(const QStringList &builtInEvents, QWidget *parent = nullptr);

    QWidget *target() const { return m_target; } // endpoint, URL, event: stands above the rest
    SendDraft draft() const;
    /// What stood there can be put back, when it held edits.
    void setDraft(const SendDraft &draft);
    void restore(const SendDraft &draft); // edits of an earlier session
    bool isEmpty() const;
    bool isUntouched() const; // nothing of it was typed
    void offer(const SendDraft &draft); // can be put back
    QString secret() const; // as it is meant; in memory only
    /// The choices change, what is chosen stays.
    void setEndpoints(const QList<WebhookEndpoint> &endpoints);
    bool lacksEndpoint() const; // the one that is chosen is not there any more
    /// False when the payload holds edits that filling would lose.
    bool isPristine() const;
    void fill(const EventTemplate &with, const QString &note);
    /// The JSON fault, or nothing.
    QString payloadFault() const;
    /// Whether the payload holds what a database does not keep of JSON: line ends and escapes that mean nothing.
    bool isWrittenAnew() const;
    void focusUrl();
    void setNote(const QString &note);
    void chooseEndpointNamed(const QString &name);

signals:
    void edited();
    void templateWanted(const QString &eventType, bool asked); // asked: for it, not only for the event

private:
    QWidget *makeTarget();
    QWidget *makeSigning();
    void chooseEndpoint(int index);
    const WebhookEndpoint *endpointNamed(const QString &name) const;
    void followEndpoint();
    void noteUrl();
    void chooseEvent();
    void offerEvents();
    void write(const SendDraft &draft);
    void keepForUndo();
    void putBack();
    void judgeSecret();

    QWidget *m_target = nullptr;
    QComboBox *m_endpoint;
    QLineEdit *m_url;
    QComboBox *m_event;
    QPushButton *m_fill;
    PlainLabel *m_note;
    QPushButton *m_putBack;
    PageTabs *m_parts;
    QStackedWidget *m_stack;
    JsonEditor *m_payload;
    HeaderEditor *m_headers;
    QLineEdit *m_secret = nullptr;
    PlainLabel *m_secretRemark = nullptr;
    QStringList m_builtInEvents;
    QList<WebhookEndpoint> m_endpoints;
    bool m_hasEndpoints = false; // they were read
    QString m_filled; // the payload as it was filled in last
    SendDraft m_written; // the whole as the program wrote it last
    std::optional<SendDraft> m_replaced; // edits that something else was written over
    bool m_setting = false; // the program writes, not the user
};

} // namespace signalbox
