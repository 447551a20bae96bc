#include "models/replay/replayitemmodel.h"

#include "core/async.h"
#include "core/visibletext.h"

namespace signalbox {

namespace {

constexpr int itemsPerPage = 200;
constexpr int mostReadAgain = 2000;

} // namespace

ReplayItemModel::ReplayItemModel(ReplaySource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void ReplayItemModel::setSubject(std::optional<qint64> jobId, const QList<ReplayOutcome> &outcomes)
{
    if (jobId == m_jobId && outcomes == m_outcomes)
        return;
    m_jobId = jobId;
    m_outcomes = outcomes;
    ++m_generation;
    m_reading = m_failed = false;
    m_complete = true;
    clear();
    resetLoading();
    refresh();
}

void ReplayItemModel::refresh()
{
    read(0, std::clamp(rowCount(), itemsPerPage, mostReadAgain));
}

bool ReplayItemModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_jobId && !m_complete && !m_reading && !m_failed;
}

void ReplayItemModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(rows().isEmpty() ? 0 : rows().last().position, itemsPerPage);
}

void ReplayItemModel::read(int after, int limit)
{
    if (m_reading || !m_jobId)
        return;
    m_reading = true;
    beginLoading();
    whenReady(m_source.items(*m_jobId, m_outcomes, after, limit), this,
        [this, after, limit, generation = m_generation](const Result<QList<ReplayItem>> &answer) {
            if (generation != m_generation)
                return;
            m_reading = false;
            m_failed = !answer && answer.error().kind != ErrorKind::Cancelled;
            if (!answer)
                return failLoading(answer.error());
            take(*answer, after, answer->size() < limit);
            finishLoading();
        });
}

/// The page stands for everything after `after`: up to its own last position, or up to the end when it is the last.
void ReplayItemModel::take(const QList<ReplayItem> &page, int after, bool last)
{
    const auto above
        = [](int position) { return [position](const ReplayItem &item) { return item.position > position; }; };
    const auto begin = std::find_if(rows().cbegin(), rows().cend(), above(after));
    const auto end = last ? rows().cend() : std::find_if(begin, rows().cend(), above(page.last().position));
    if (end == rows().cend())
        m_complete = last; // first: a view may ask for more as soon as it hears of the rows
    merge(page, int(begin - rows().cbegin()), int(end - begin));
}

QString ReplayItemModel::headerText(int column) const
{
    switch (Column(column)) {
    case Outcome:
        return tr("Outcome");
    case Delivery:
        return tr("Delivery");
    case Replay:
        return tr("Sent as");
    case Endpoint:
        return tr("Endpoint");
    case Event:
        return tr("Event");
    case Answer:
        return tr("Answer");
    case Words:
        return tr("Why");
    case ColumnCount:
        break;
    }
    return {};
}

QString ReplayItemModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Outcome:
        return tr("What became of it this time.");
    case Delivery:
        return tr("The delivery that was to be sent again.");
    case Replay:
        return tr("The new delivery that it was sent as.");
    case Endpoint:
        return tr("Whom it was sent to.");
    case Event:
        return tr("What happened, as the receiver is told.");
    case Answer:
        return tr("The status code of the answer.");
    case Words:
        return tr("Why it failed or was left out.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList ReplayItemModel::words(int column) const
{
    return column == Outcome ? replayOutcomeTexts() : QStringList();
}

QString ReplayItemModel::text(const ReplayItem &item, int column) const
{
    switch (Column(column)) {
    case Outcome:
        return statusText(item.outcome);
    case Delivery:
        return QString::number(item.deliveryId);
    case Replay:
        return item.newDeliveryId ? QString::number(*item.newDeliveryId) : QString();
    case Endpoint:
        return visibleText(item.endpoint, 200);
    case Event:
        return visibleText(item.eventType, 200);
    case Answer:
        return item.responseStatus ? QString::number(*item.responseStatus) : QString();
    case Words:
        return visibleText(item.words, 300);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ReplayItemModel::sortValue(const ReplayItem &item, int column) const
{
    switch (Column(column)) {
    case Outcome:
        return int(item.outcome);
    case Delivery:
        return item.deliveryId;
    case Replay:
        return item.newDeliveryId ? QVariant(*item.newDeliveryId) : QVariant();
    case Answer:
        return item.responseStatus ? QVariant(*item.responseStatus) : QVariant();
    case Endpoint:
    case Event:
    case Words:
        return text(item, column);
    case ColumnCount:
        break;
    }
    return {};
}

QString ReplayItemModel::toolTip(const ReplayItem &item, int column) const
{
    return column == Words ? visibleText(item.words, 1000, true) : text(item, column);
}

std::optional<HealthState> ReplayItemModel::state(const ReplayItem &item, int column) const
{
    if (column == Outcome)
        return stateOf(item.outcome);
    return std::nullopt;
}

} // namespace signalbox
