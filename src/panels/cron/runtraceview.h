#pragma once

#include "core/result.h"
#include "domain/cron/jobrun.h"
#include "domain/cron/runtrace.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QPushButton;

namespace signalbox {

class PlainLabel;

/// What a run led to: the deliveries that it made; where it only queued requests at pg_net, what that means, the answers that
/// may be of it, and on request the same command with deliveries that are kept. Hidden where there is nothing to say.
class RunTraceView final : public QWidget
{
    Q_OBJECT

public:
    RunTraceView(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    /// Reads what the run led to. `jobName`: how its job is called.
    void showRun(const JobRun &run, const QString &jobName);
    /// Reads again what may have changed since.
    void refresh();
    void setTimeZone(const QTimeZone &zone);

signals:
    void deliveriesRequested(qint64 runId);
    void durableShown(const QString &form); // instead of the command; empty: no more

private:
    void read();
    bool isSettled() const;
    void readDeliveries();
    void readAnswers();
    void showDeliveries(const Result<RunDeliveries> &deliveries);
    void showQueued(const QString &command, const QString &jobName);
    void showAnswers();
    void showParts();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QTimeZone m_zone;
    JobRun m_run;
    bool m_hasOpen = false; // deliveries that are under way
    std::optional<Result<NetAnswers>> m_answers;
    PlainLabel *m_made;
    QPushButton *m_showMade;
    PlainLabel *m_queued;
    PlainLabel *m_answered;
    QPushButton *m_durable;
    QString m_form;
};

} // namespace signalbox
