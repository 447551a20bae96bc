#pragma once

#include "domain/deliveries/deliveryissuesource.h"
#include "models/rowmodel.h"

namespace signalbox {

/// Endpoint and kind of failure.
using IssueKey = std::pair<qint64, QString>;

inline IssueKey keyOfIssue(const DeliveryIssue &issue)
{
    return {issue.endpointId, issue.kind};
}

/// The issues of a period: what wants somebody's eyes first, then what is looked after, then what has stopped.
class DeliveryIssueModel final : public RowModel<DeliveryIssue, keyOfIssue>
{
    Q_OBJECT

public:
    enum Column { State, Endpoint, Failure, Failures, Since, LastSeen, Events, Note, ColumnCount };
    Q_ENUM(Column)

    DeliveryIssueModel(DeliveryIssueSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    std::chrono::hours period() const { return m_period; }
    void setPeriod(std::chrono::hours period); // reads it at once
    /// Asked while an answer is awaited, it asks again after that answer: it may be older than what was just changed.
    void refresh();

    /// How many of them want somebody's eyes.
    int attentionCount() const;

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const DeliveryIssue &issue, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const DeliveryIssue &issue, int column) const override;
    QString toolTip(const DeliveryIssue &issue, int column) const override;
    std::optional<HealthState> state(const DeliveryIssue &issue, int column) const override;
    bool isNumeric(int column) const override { return column == Failures; }
    bool isSample(const DeliveryIssue &issue) const override { return issue.sample; }
    QList<int> agingColumns() const override { return {State, Since, LastSeen}; }

private:
    void take(QList<DeliveryIssue> issues);

    DeliveryIssueSource &m_source;
    std::chrono::hours m_period = issuesLookBack;
    bool m_fetching = false;
    bool m_again = false;
};

} // namespace signalbox
