#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/healthstate.h"
#include "domain/webhookendpoint.h"
#include "http/localreceiver.h"
#include "panels/panelcontext.h"
#include "panels/testbench/benchsender.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace signalbox {

class EndpointPointer;
class InlineQuestion;
class PlainLabel;
class ReceivedDetail;
class ReceivedRequestModel;
class StateNotice;
class TableFace;
class TableView;
class TurningSplitter;

/// An endpoint on this computer: what arrives is listed with the verdict on its signature, and is answered as one chooses.
/// Works while something else is shown.
class ReceiverPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReceiverPage(const PanelContext &context, QWidget *parent = nullptr);
    ~ReceiverPage() override;

    bool isListening() const { return m_receiver.isListening(); }
    QUrl url() const { return m_receiver.baseUrl(); }
    int requestCount() const;
    void setEndpoints(const QList<WebhookEndpoint> &endpoints);
    void forward(qint64 deliveryId); // into this receiver, which is started when it does not listen
    void updateTimes();
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    bool leave();

signals:
    void changed(); // listening, or what came in
    void endpointChanged(); // the endpoints should be read again
    void examineRequested(const signalbox::HttpRequest &request); // in the signature lab

private:
    QWidget *makeListening();
    QWidget *makeAnswering();
    QWidget *makePointing();
    QWidget *makeRequests();
    bool start();
    void askStop();
    void stop();
    void setBehaviour();
    void takeSecret(const QString &given);
    void generateSecret();
    void askPoint();
    quint16 wishedPort() const;
    std::optional<QString> pointedUrl() const;
    QString pointedWords() const;
    bool leadsToReceiver() const;
    void agreed();
    void declined();
    void forwardCopy(const DeliveryCopy &copy);
    void updateControls();
    void showSelected();

    enum class Asking { Nothing, Point, Stop };

    PanelContext m_context;
    LocalReceiver m_receiver;
    ReceivedRequestModel *m_requests;
    EndpointPointer *m_pointer;
    BenchSender *m_forwarder;
    QList<WebhookEndpoint> m_endpoints;
    bool m_hasEndpoints = false; // they were read
    Asking m_asking = Asking::Nothing;
    qint64 m_forwarding = 0;

    QPushButton *m_start = nullptr;
    QSpinBox *m_port = nullptr;
    QLineEdit *m_url = nullptr;
    QPushButton *m_copy = nullptr;
    QComboBox *m_answers = nullptr;
    QSpinBox *m_seconds = nullptr;
    QLineEdit *m_secret = nullptr;
    PlainLabel *m_secretRemark = nullptr;
    QPushButton *m_generate = nullptr;
    QPushButton *m_copySecret = nullptr;
    QWidget *m_pointing = nullptr;
    QComboBox *m_endpoint = nullptr;
    QPushButton *m_point = nullptr;
    PlainLabel *m_pointed = nullptr;
    QPushButton *m_putBack = nullptr;
    InlineQuestion *m_question;
    StateNotice *m_notice;
    TableFace *m_requestFace = nullptr;
    TableView *m_table = nullptr;
    ReceivedDetail *m_detail = nullptr;
    TurningSplitter *m_split = nullptr;
};

} // namespace signalbox
