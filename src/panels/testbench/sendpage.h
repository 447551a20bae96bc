#pragma once

#include "domain/endpoints/endpoint.h"
#include "domain/webhookendpoint.h"
#include "panels/panelcontext.h"
#include "panels/testbench/benchsender.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace signalbox {

class AnswerView;
class BenchJournal;
struct KeptDrafts;
class InlineQuestion;
class PageTabs;
class PlainLabel;
class SendForm;
class SendHistoryModel;
class SequenceView;
class TableView;
class TurningSplitter;

/// Writing a webhook by hand, sending it one way or the other, and what came of it; the sends before, and sequences.
class SendPage : public QWidget
{
    Q_OBJECT

public:
    SendPage(const PanelContext &context, std::shared_ptr<BenchJournal> journal, QWidget *parent = nullptr);
    ~SendPage() override;

    SendDraft draft() const;
    void setDraft(const SendDraft &draft, const QString &note);
    /// Of an earlier session. False when there was none, or something was typed meanwhile, which stays.
    bool restoreDrafts(const KeptDrafts &kept);
    void setEndpoints(const QList<WebhookEndpoint> &endpoints);
    void chooseEndpoint(const QString &name);
    /// With the payload of the newest delivery of that event, or an example. What was typed can be put back.
    void chooseEvent(const QString &endpoint, const QString &eventType);
    SendWay lastWay() const { return m_way; }
    void setLastWay(SendWay way) { m_way = way; }
    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);
    void updateTimes();
    void focusUrl();
    bool leave(); // closes what is open; false when nothing was

public slots:
    void send(); // the way that was used last

signals:
    void edited();
    void deliveryRequested(qint64 deliveryId);

private:
    QWidget *makeButtons();
    QWidget *makeRight();
    void sendBy(SendWay way);
    void begin(SendWay way);
    void fillFrom(const QString &eventType, bool asked);
    void showAnswer(const SendAnswer &answer);
    void finish(const SendAnswer &answer);
    void askAddress(const CheckedTarget &target, const CheckedAddress &surprise);
    void answerQuestion(bool agreed);
    void choose(const QModelIndex &index);
    QString databaseObstacle() const;
    void updateButtons();
    bool isBusy() const;
    QPushButton *buttonOf(SendWay way) const;
    void showAnswerTab();
    void holdFocus();
    void giveFocusBack();

    PanelContext m_context;
    std::shared_ptr<BenchJournal> m_journal;
    BenchSender *m_sender;
    SendForm *m_form;
    InlineQuestion *m_question;
    QPushButton *m_database = nullptr;
    QPushButton *m_computer = nullptr;
    QPushButton *m_cancel = nullptr;
    PlainLabel *m_obstacle = nullptr;
    PageTabs *m_tabs = nullptr;
    QStackedWidget *m_right = nullptr;
    AnswerView *m_answer = nullptr;
    SendHistoryModel *m_history;
    TableView *m_historyTable = nullptr;
    SequenceView *m_sequences = nullptr;
    TurningSplitter *m_split = nullptr;
    SendWay m_way = SendWay::Database;
    SendDraft m_sent; // the draft of the send under way
    SendAnswer m_shown;
    enum class Asking { Nothing, Production, Address } m_asking = Asking::Nothing;
    QString m_templateWanted;
    bool m_isChosen = false; // what stands in the form was asked for from elsewhere
    QPushButton *m_focusBack = nullptr; // has the focus again when it can be pressed
};

} // namespace signalbox
