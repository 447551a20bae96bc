#pragma once

#include "domain/functions/functionsource.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfInvocation(const FunctionInvocation &invocation)
{
    return invocation.id;
}

/// What the functions did, newest first, growing downwards by pages. A refresh reads the newest again and merges them.
class FunctionInvocationModel final : public RowModel<FunctionInvocation, keyOfInvocation>
{
    Q_OBJECT

public:
    enum Column { State, Started, Function, Event, Attempts, Took, Outcome, Delivery, Message, ColumnCount };
    Q_ENUM(Column)
    static constexpr int rowsPerPage = 100;

    FunctionInvocationModel(FunctionSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const InvocationFilter &filter() const { return m_filter; }
    /// Rows of another filter go at once.
    void setFilter(const InvocationFilter &filter);
    /// Does nothing while an answer is still awaited.
    void refresh();
    bool reachedEnd() const { return m_headRead && m_reachedEnd; }

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const FunctionInvocation &row, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const FunctionInvocation &row, int column) const override;
    QString toolTip(const FunctionInvocation &row, int column) const override;
    std::optional<HealthState> state(const FunctionInvocation &row, int column) const override;
    bool isNumeric(int column) const override { return column == Attempts || column == Took || column == Delivery; }
    QList<int> agingColumns() const override { return {Started, Took}; }

private:
    void applyHead(const QList<FunctionInvocation> &head);
    void readOlderPage();

    FunctionSource &m_source;
    InvocationFilter m_filter;
    bool m_headRead = false;
    bool m_reachedEnd = false;
    bool m_reading = false;
    bool m_olderWanted = false; // as soon as the head is read: two questions at once would cancel each other
    bool m_pageFailed = false; // do not ask for older ones again and again
    int m_generation = 0; // another filter makes older answers worthless
};

} // namespace signalbox
