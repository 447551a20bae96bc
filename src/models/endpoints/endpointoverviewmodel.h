#pragma once

#include "domain/endpoints/endpointsource.h"
#include "models/rowmodel.h"

#include <functional>

namespace signalbox {

inline qint64 keyOfOverview(const EndpointOverview &endpoint)
{
    return endpoint.id;
}

/// The webhook endpoints with how they do, what became of their deliveries over some days, and which of them have edits
/// that are not stored. An endpoint that is only a draft yet stands first, with id 0.
class EndpointOverviewModel final : public RowModel<EndpointOverview, keyOfOverview>
{
    Q_OBJECT

public:
    enum Column { Name, State, Url, Events, Open, Delivered, Failed, Settle, LastSuccess, LastFailure, ColumnCount };
    Q_ENUM(Column)

    EndpointOverviewModel(EndpointSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    /// Does nothing while an answer is still awaited.
    void refresh();
    int days() const { return m_days; }
    void setDays(int days); // asks anew
    /// The edited endpoints; id 0 with the name of a draft for a new one, or none.
    void setUnsaved(const QSet<qint64> &ids, const std::optional<QString> &newName);

    const EndpointRights &rights() const { return m_rights; }
    const std::optional<Error> &statisticsError() const { return m_statisticsError; }

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const EndpointOverview &endpoint, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const EndpointOverview &endpoint, int column) const override;
    QString countedWords(const std::optional<EndpointStatistics> &statistics) const;
    QString toolTip(const EndpointOverview &endpoint, int column) const override;
    std::optional<HealthState> state(const EndpointOverview &endpoint, int column) const override;
    bool isNumeric(int column) const override;
    QList<int> agingColumns() const override { return {LastSuccess, LastFailure}; }

private:
    void readStatistics();
    void place();

    EndpointSource &m_source;
    QList<EndpointOverview> m_endpoints; // as read
    EndpointRights m_rights;
    QHash<qint64, EndpointStatistics> m_statistics;
    std::optional<Error> m_statisticsError;
    QSet<qint64> m_unsaved;
    std::optional<QString> m_newName;
    int m_days = 7;
    int m_asked = 0; // numbers the questions, so that an answer for other days is left out
    bool m_fetching = false;
};

} // namespace signalbox
