#pragma once

#include "domain/cron/jobactsource.h"
#include "domain/healthstate.h"
#include "panels/acts/keyedwrite.h"

#include <QWidget>

#include <chrono>

class QPushButton;

namespace signalbox {

class LiveRunModel;
class NoticeStrip;
class PlainLabel;
class StateNotice;
class TableView;
class WrappedPane;

/// What runs now: for how long, what each run waits for, who is in its way with which statement; and breaking it off.
class LivePage final : public QWidget
{
    Q_OBJECT

public:
    LivePage(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    LiveRunModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    void setRights(const std::optional<JobRights> &rights, const QString &user);
    void refresh();
    void updateTimes();
    void setTimeZone(const QTimeZone &zone);

signals:
    void stopped(); // something was broken off: jobs and history are to be read again

private:
    using Write = KeyedWrite<bool>;

    void makeTable();
    QWidget *makeDetail();
    std::optional<LiveRun> current() const;
    void showCurrent();
    void showStatements(const LiveRun &run);
    QString facts(const LiveRun &run) const;
    QString obstacle(const LiveRun &run) const;
    void askToStop(bool terminate);
    void finish(const QString &name, bool terminate, const WriteOutcome<bool> &outcome);

    const PanelContext &m_context;
    QTimeZone m_zone;
    std::optional<JobRights> m_rights;
    QString m_user;
    LiveRunModel *m_model;
    TableView *m_table;
    NoticeStrip *m_outcome;
    QWidget *m_detail = nullptr;
    PlainLabel *m_title;
    PlainLabel *m_facts;
    StateNotice *m_blocked;
    WrappedPane *m_statements;
    QPushButton *m_cancel;
    QPushButton *m_terminate;
    Write m_write;
};

} // namespace signalbox
