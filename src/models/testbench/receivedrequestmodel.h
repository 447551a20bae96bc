#pragma once

#include "http/httpmessage.h"
#include "models/rowmodel.h"

namespace signalbox {

enum class ReceivedVerdict { NotChecked, Valid, Expired, NotSigned, Malformed, Mismatch };

/// One request that the local receiver got.
struct ReceivedRequest {
    int number = 0;
    Instant at;
    HttpRequest request;
    ReceivedVerdict verdict = ReceivedVerdict::NotChecked;

    bool operator==(const ReceivedRequest &) const = default;
};

inline int keyOfReceived(const ReceivedRequest &request)
{
    return request.number;
}

/// The requests that came in, newest first. Old ones go when there are too many or they take too much room.
class ReceivedRequestModel final : public RowModel<ReceivedRequest, keyOfReceived>
{
    Q_OBJECT

public:
    enum Column { Verdict, At, Path, Event, Size, ColumnCount };
    Q_ENUM(Column)

    static constexpr int mostRequests = 1000;
    static constexpr qint64 mostBytes = 64 * 1024 * 1024;

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    void setSecret(const QString &secret); // checks again what is there; empty: nothing is checked
    void add(const HttpRequest &request);
    void removeAll() { clear(); }

    static HealthState stateOf(ReceivedVerdict verdict);
    static QString wordOf(ReceivedVerdict verdict);

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const ReceivedRequest &request, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const ReceivedRequest &request, int column) const override;
    QString toolTip(const ReceivedRequest &request, int column) const override;
    std::optional<HealthState> state(const ReceivedRequest &request, int column) const override;
    bool isNumeric(int column) const override { return column == Size; }
    QList<int> agingColumns() const override { return {At}; }

private:
    ReceivedVerdict verdictOn(const HttpRequest &request, Instant at) const;

    QString m_secret;
    int m_number = 0;
};

} // namespace signalbox
