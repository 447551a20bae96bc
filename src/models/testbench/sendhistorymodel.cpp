#include "models/testbench/sendhistorymodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "local/testbench/benchjournal.h"
#include "models/testbench/benchwords.h"

#include <QUrl>

namespace signalbox {

using namespace Qt::StringLiterals;

void SendHistoryModel::add(const SendRecord &record)
{
    QList<SendRecord> next = rows();
    next.prepend(record);
    setRecords(next);
}

void SendHistoryModel::setRecords(const QList<SendRecord> &records)
{
    merge(records.first(std::min(records.size(), BenchJournal::mostRecords)));
}

void SendHistoryModel::removeAll()
{
    clear();
}

QString SendHistoryModel::headerText(int column) const
{
    switch (Column(column)) {
    case Result:
        return tr("Result");
    case When:
        return tr("Sent");
    case Event:
        return tr("Event");
    case To:
        return tr("To");
    case Way:
        return tr("From");
    case Took:
        return tr("Took");
    case ColumnCount:
        break;
    }
    return {};
}

QString SendHistoryModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Result:
        return tr("What became of it.");
    case When:
        return tr("When it was sent.");
    case Event:
        return tr("What the receiver was told.");
    case To:
        return tr("The endpoint or URL it was sent to.");
    case Way:
        return tr("Whether the database sent it, or this computer.");
    case Took:
        return tr("How long the answer took.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList SendHistoryModel::words(int column) const
{
    return column == Result ? QStringList{BenchWords::brief({})} : QStringList();
}

QString SendHistoryModel::text(const SendRecord &record, int column) const
{
    switch (Column(column)) {
    case Result:
        return BenchWords::brief(record.answer);
    case When:
        return relativeTime(record.answer.startedAt, clock().now());
    case Event:
        return visibleText(record.draft.eventType, 200);
    case To:
        return visibleText(
            record.draft.endpoint.isEmpty() ? QUrl(record.draft.url).host() : record.draft.endpoint, 200);
    case Way:
        return BenchWords::way(record.answer.way);
    case Took:
        return record.answer.phases.isEmpty() ? QString() : durationText(record.answer.total());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant SendHistoryModel::sortValue(const SendRecord &record, int column) const
{
    switch (Column(column)) {
    case Result:
        return record.answer.status.value_or(0);
    case When:
        return record.answer.startedAt.micros;
    case Event:
    case To:
    case Way:
        return text(record, column);
    case Took:
        return qint64(record.answer.total().count());
    case ColumnCount:
        break;
    }
    return {};
}

QString SendHistoryModel::toolTip(const SendRecord &record, int column) const
{
    switch (Column(column)) {
    case Result:
        return u"%1. %2"_s.arg(BenchWords::headline(record.answer), BenchWords::summary(record.answer));
    case When:
        return exactInstant(record.answer.startedAt, timeZone(), true);
    case To:
        return visibleText(record.draft.url);
    case Event:
    case Way:
    case Took:
    case ColumnCount:
        break;
    }
    return text(record, column);
}

std::optional<HealthState> SendHistoryModel::state(const SendRecord &record, int column) const
{
    return column == Result ? std::optional(BenchWords::state(record.answer)) : std::nullopt;
}

} // namespace signalbox
