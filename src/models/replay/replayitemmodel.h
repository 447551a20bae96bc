#pragma once

#include "domain/replay/replaysource.h"
#include "models/rowmodel.h"

namespace signalbox {

inline int keyOfReplayItem(const ReplayItem &item)
{
    return item.position;
}

/// What became of the messages of one bulk replay, in the order of sending, growing downwards by pages.
class ReplayItemModel final : public RowModel<ReplayItem, keyOfReplayItem>
{
    Q_OBJECT

public:
    enum Column { Outcome, Delivery, Replay, Endpoint, Event, Answer, Words, ColumnCount };
    Q_ENUM(Column)

    ReplayItemModel(ReplaySource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    std::optional<qint64> jobId() const { return m_jobId; }
    const QList<ReplayOutcome> &outcomes() const { return m_outcomes; }
    /// Other rows go at once. No outcomes: all of them.
    void setSubject(std::optional<qint64> jobId, const QList<ReplayOutcome> &outcomes);
    /// Reads again what is loaded, or its first few thousand rows; does nothing while an answer is still awaited.
    void refresh();

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const ReplayItem &item, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const ReplayItem &item, int column) const override;
    QString toolTip(const ReplayItem &item, int column) const override;
    std::optional<HealthState> state(const ReplayItem &item, int column) const override;
    bool isNumeric(int column) const override { return column == Delivery || column == Replay || column == Answer; }

private:
    void read(int after, int limit);
    void take(const QList<ReplayItem> &page, int after, bool last);

    ReplaySource &m_source;
    std::optional<qint64> m_jobId;
    QList<ReplayOutcome> m_outcomes;
    bool m_reading = false;
    bool m_complete = true; // nothing follows the last row
    bool m_failed = false; // do not ask for more again and again
    int m_generation = 0; // another subject makes older answers worthless
};

} // namespace signalbox
