#pragma once

#include "core/result.h"
#include "domain/deliveries/delivery.h"
#include "domain/endpoints/endpointdraft.h"
#include "domain/healthstate.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

class QPushButton;

namespace signalbox {

class Clock;
class EndpointBasics;
class EndpointChangeModel;
class HeaderListEdit;
class OrderEdit;
class PlainLabel;
class RetryEdit;
class SecretEdit;
namespace Ui {
class EndpointEditor;
}

/// One endpoint to look at and to edit: state, configuration, headers, retries, order, secret, log of changes, and what a test
/// of it brought. Says what the user wants; whoever owns it does it.
class EndpointEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Section { Configuration, Headers, Retries, Order, Secret, Changes };

    EndpointEditor(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);
    ~EndpointEditor() override;

    /// The stored state and the edit over it. A field that shows the same already keeps its cursor.
    void setEndpoint(const StoredEndpoint &stored, const EndpointEdit &edit);
    void setOverview(const EndpointOverview &overview);
    EndpointDraft draft() const;
    void setOfferedEvents(const QStringList &events);
    /// Empty when it may be changed, or why it may not.
    void setChangeObstacle(const QString &why);
    void setOrderObstacle(const QString &why); // besides that of any change
    /// What became of a check of the order's path.
    void setOrderFound(const QString &path, const Result<OrderKey> &found);
    void setSecretObstacle(const QString &why);
    void setTestObstacle(const QString &why);
    void setBusy(bool writing); // a write is under way
    void setNotice(HealthState state, const QString &text); // empty takes it away
    void setTest(const Delivery *delivery, const QString &words); // null and empty: no test
    void showSection(Section section);
    void editUrl(); // puts the cursor there
    /// Makes the URL before its newest change the draft's, where the log has it.
    void putFormerUrlBack();
    void forgetSecret();
    void updateTimes();

signals:
    void edited(); // draft() is another now
    void headersRequested();
    void orderCheckRequested(const QString &path);
    void saveRequested();
    void revertRequested();
    void testRequested();
    void testDeliveryRequested();
    void benchRequested();
    void deliveriesRequested();
    void recoveryRequested(); // of what failed at it
    void activeRequested(bool active);
    void duplicateRequested();
    void deleteRequested();
    void setSecretRequested(const QString &secret, int overlapHours);
    void removeSecretRequested();

private:
    void makePages();
    void makeMenu();
    QWidget *addPage(Section section, const QString &title, QWidget *content);
    void connectParts();
    void showEdit();
    /// Those of the rules, and what the database said of the order while it was typed.
    QList<EndpointProblem> obstacles(const EndpointEdit &edit) const;
    void showProblems(const EndpointEdit &edit);
    void showSaveRow(const EndpointEdit &edit);
    void changed();
    bool isNew() const { return m_stored.id == 0; }

    std::unique_ptr<Ui::EndpointEditor> m_ui;
    const Clock &m_clock;
    QTimeZone m_zone;
    EndpointBasics *m_basics;
    HeaderListEdit *m_headers;
    PlainLabel *m_headerProblems;
    RetryEdit *m_retry;
    PlainLabel *m_retryProblems;
    OrderEdit *m_order;
    PlainLabel *m_orderProblems;
    SecretEdit *m_secret;
    PlainLabel *m_secretProblems;
    EndpointChangeModel *m_changes;
    QPushButton *m_formerUrl;
    StoredEndpoint m_stored;
    EndpointOverview m_overview;
    EndpointEdit m_edit;
    bool m_hadTrouble = false; // since it was chosen: there may be something to recover
    QString m_changeObstacle;
    QString m_orderObstacle;
    QString m_notice;
    HealthState m_noticeState = HealthState::Unknown;
    bool m_busy = false;
};

} // namespace signalbox
