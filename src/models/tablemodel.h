#pragma once

#include "core/clock.h"
#include "core/error.h"
#include "domain/healthstate.h"

#include <QAbstractTableModel>
#include <QTimeZone>

namespace signalbox {

/// What all table models share: the roles, the load state that a panel's four faces are made of, the clock behind
/// "3 min ago" and the zone of exact times. Models hold no colours: they say StateRole, the delegate paints.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
    Q_PROPERTY(LoadState loadState READ loadState NOTIFY loadStateChanged)

public:
    enum Role {
        SortRole = Qt::UserRole, // the raw value
        StateRole, // HealthState, on the columns that show a state
        KeyRole, // identifies the row across refreshes
        SampleRole, // true for marked sample history
        NumericRole, // true where digits should be tabular
        WordsRole, // of a column that shows a state: all words that it may hold
        GroupRole, // the name of the group that the row stands in; empty where there are no groups
    };
    Q_ENUM(Role)

    enum class LoadState {
        Idle, // nothing was asked yet
        Loading, // asked; rows of before are still shown
        Loaded,
        Failed, // see error(); rows of before are still shown
    };
    Q_ENUM(LoadState)

    explicit TableModel(const Clock &clock, QObject *parent = nullptr);

    LoadState loadState() const { return m_loadState; }
    const std::optional<Error> &error() const { return m_error; } // set while Failed
    /// When the rows on show were read; nothing before the first answer. An empty model with this set is really empty.
    std::optional<Instant> loadedAt() const { return m_loadedAt; }

    QTimeZone timeZone() const { return m_timeZone; }
    void setTimeZone(const QTimeZone &zone); // of exact times; the system's at first

    /// Tells the views that relative times have moved on. Cheap: one signal for each column that shows one.
    void refreshTimes();

signals:
    void loadStateChanged(signalbox::TableModel::LoadState state);

protected:
    const Clock &clock() const { return m_clock; }
    virtual QList<int> agingColumns() const { return {}; }

    void beginLoading();
    void finishLoading();
    /// A cancelled request is no failure: the state of before comes back.
    void failLoading(const Error &error);
    void resetLoading(); // back to Idle, for another subject

private:
    void setLoadState(LoadState state);

    const Clock &m_clock;
    QTimeZone m_timeZone = QTimeZone::systemTimeZone();
    LoadState m_loadState = LoadState::Idle;
    LoadState m_settledState = LoadState::Idle;
    std::optional<Error> m_error;
    std::optional<Instant> m_loadedAt;
};

} // namespace signalbox
