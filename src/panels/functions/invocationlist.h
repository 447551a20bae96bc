#pragma once

#include "panels/panelcontext.h"

#include <QWidget>

namespace signalbox {

class FunctionInvocationModel;
class InvocationDetail;
class InvocationFilterRow;
class TableView;
class TurningSplitter;

/// What the functions did, narrowed by a filter, and beside it the selected invocation.
class InvocationList final : public QWidget
{
    Q_OBJECT

public:
    InvocationList(const PanelContext &context, QWidget *parent = nullptr);

    FunctionInvocationModel &model() { return *m_model; }
    TableView &table() { return *m_table; }
    InvocationFilterRow &filterRow() { return *m_filter; }
    void updateTimes();
    /// Narrows the list to that message and selects it once it is read.
    void showMessage(const QString &messageId);
    /// What wants eyes first: the newest that failed, else the newest.
    void showFirst();

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &layout);

signals:
    void linkRequested(const QString &panelId, const QString &target); // see Panel

private:
    void makeTable();
    void showCurrent();
    void selectWanted();

    enum class Wanted { Nothing, Message, First };

    const PanelContext &m_context;
    InvocationFilterRow *m_filter;
    FunctionInvocationModel *m_model;
    TableView *m_table;
    InvocationDetail *m_detail;
    QWidget *m_detailArea;
    TurningSplitter *m_split;
    Wanted m_wanted = Wanted::Nothing;
};

} // namespace signalbox
