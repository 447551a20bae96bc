#pragma once

#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace signalbox {

class JobRunFilterRow;
class JobRunModel;
class PlainLabel;
class RunDetail;
class TableView;
class TurningSplitter;

/// The runs of all jobs, newest first, narrowed by a filter; it says how far back it has looked. Beside the list the
/// selected run with all it said.
class HistoryPage final : public QWidget
{
    Q_OBJECT

public:
    HistoryPage(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    JobRunModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    JobRunFilterRow &filterRow() { return *m_filter; }
    void setJobNames(const QHash<qint64, QString> &names);
    void refresh();
    void updateTimes();
    void setTimeZone(const QTimeZone &zone);
    /// Shows that run once it is read; where the list does not come to it, the list is narrowed to it.
    void select(qint64 runId);

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void linkRequested(const QString &panelId, const QString &target); // see Panel

private:
    void makeTable();
    void showLook();
    void showCurrent();
    void selectWanted();

    const PanelContext &m_context;
    QTimeZone m_zone;
    JobRunFilterRow *m_filter;
    JobRunModel *m_model;
    TableView *m_table;
    PlainLabel *m_look;
    QPushButton *m_further;
    RunDetail *m_detail;
    TurningSplitter *m_split;
    std::optional<qint64> m_wanted;
};

} // namespace signalbox
