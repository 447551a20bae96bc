#include "models/functions/functioninvocationmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/functions/invocationwords.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr std::chrono::minutes oldestInMinutes{59}; // in letters: "59 min ago"
constexpr qsizetype longestOutcomeCell = 1000;

InvocationPosition positionOf(const FunctionInvocation &invocation)
{
    return {invocation.createdAt, invocation.id};
}

bool isBelow(const FunctionInvocation &invocation, const InvocationPosition &position)
{
    return std::pair(invocation.createdAt, invocation.id) < std::pair(position.createdAt, position.id);
}

} // namespace

FunctionInvocationModel::FunctionInvocationModel(FunctionSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void FunctionInvocationModel::setFilter(const InvocationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_generation;
    m_headRead = m_reachedEnd = m_reading = m_olderWanted = m_pageFailed = false;
    clear();
    resetLoading();
    refresh();
}

void FunctionInvocationModel::refresh()
{
    if (m_reading)
        return;
    m_reading = true;
    beginLoading();
    whenReady(m_source.invocations(m_filter, std::nullopt, rowsPerPage), this,
        [this, generation = m_generation](const Result<QList<FunctionInvocation>> &answer) {
            if (generation != m_generation)
                return;
            if (answer)
                applyHead(*answer);
            m_reading = false; // not before: a view that hears of the rows may ask for more while they are being merged
            if (!answer)
                return failLoading(answer.error());
            finishLoading();
            if (std::exchange(m_olderWanted, false))
                fetchMore({});
        });
}

/// Rows below the head stay when it reaches down to them; else there may be others between.
void FunctionInvocationModel::applyHead(const QList<FunctionInvocation> &head)
{
    m_pageFailed = false;
    const bool isWhole = head.size() < rowsPerPage;
    const bool meets = m_headRead && !isWhole && !rows().isEmpty() && !isBelow(row(0), positionOf(head.last()));
    if (meets) {
        const auto below = std::ranges::find_if(
            rows(), [last = positionOf(head.last())](const FunctionInvocation &row) { return isBelow(row, last); });
        merge(head, 0, int(below - rows().cbegin()));
    } else {
        m_reachedEnd = isWhole;
        merge(head);
    }
    m_headRead = true;
}

bool FunctionInvocationModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_headRead && !m_reachedEnd && !m_pageFailed && rowCount() > 0;
}

void FunctionInvocationModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    if (m_reading)
        m_olderWanted = true;
    else
        readOlderPage();
}

void FunctionInvocationModel::readOlderPage()
{
    m_reading = true;
    whenReady(m_source.invocations(m_filter, positionOf(rows().last()), rowsPerPage), this,
        [this, generation = m_generation](const Result<QList<FunctionInvocation>> &answer) {
            if (generation != m_generation)
                return;
            m_pageFailed = !answer && answer.error().kind != ErrorKind::Cancelled;
            if (answer) {
                m_reachedEnd = answer->size() < rowsPerPage;
                merge(*answer, rowCount(), 0);
            }
            m_reading = false;
            const bool wanted = std::exchange(m_olderWanted, false);
            if (m_pageFailed)
                failLoading(answer.error());
            else if (answer && wanted)
                fetchMore({});
        });
}

QString FunctionInvocationModel::headerText(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("State");
    case Started:
        return tr("Started");
    case Function:
        return tr("Function");
    case Event:
        return tr("Event");
    case Attempts:
        return tr("Attempts");
    case Took:
        return tr("Took");
    case Outcome:
        return tr("What it did");
    case Delivery:
        return tr("Delivery");
    case Message:
        return tr("Message");
    case ColumnCount:
        break;
    }
    return {};
}

QString FunctionInvocationModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case State:
        return tr("What became of the message in the function.");
    case Started:
        return tr("When the function first began with the message.");
    case Function:
        return tr("The function that was given the message.");
    case Event:
        return tr("What had happened, as the message says.");
    case Attempts:
        return tr("How often the function began with the message.");
    case Took:
        return tr("How long the last attempt took, or has taken so far.");
    case Outcome:
        return tr("What was done, counted, or why it was not.");
    case Delivery:
        return tr("The delivery that brought the message.");
    case Message:
        return tr("The id of the message, the same over all its attempts.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList FunctionInvocationModel::words(int column) const
{
    if (column == Started) // what is read later is older, and has room too
        return {relativeTime(clock().now() - oldestInMinutes, clock().now())};
    return column == State ? InvocationWords::words() : QStringList();
}

QString FunctionInvocationModel::text(const FunctionInvocation &row, int column) const
{
    switch (Column(column)) {
    case State:
        return InvocationWords::word(row.state);
    case Started:
        return relativeTime(row.createdAt, clock().now());
    case Function:
        return visibleText(row.functionName, 100);
    case Event:
        return visibleText(row.eventType, 200);
    case Attempts:
        return countText(row.attempts);
    case Took: {
        const auto took = InvocationWords::took(row, clock().now());
        return took ? durationText(*took) : QString();
    }
    case Outcome:
        return visibleText(InvocationWords::outcome(row).trimmed(), longestOutcomeCell);
    case Delivery:
        return row.deliveryId ? QString::number(*row.deliveryId) : QString();
    case Message:
        return visibleText(row.messageId, 300);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant FunctionInvocationModel::sortValue(const FunctionInvocation &row, int column) const
{
    switch (Column(column)) {
    case State:
    case Function:
    case Event:
    case Outcome:
    case Message:
        return text(row, column);
    case Started:
        return row.createdAt.micros;
    case Attempts:
        return row.attempts;
    case Took: {
        const auto took = InvocationWords::took(row, clock().now());
        return took ? QVariant(qint64(took->count())) : QVariant();
    }
    case Delivery:
        return row.deliveryId ? QVariant(*row.deliveryId) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QString FunctionInvocationModel::toolTip(const FunctionInvocation &row, int column) const
{
    switch (Column(column)) {
    case State:
        return InvocationWords::explanation(row.state);
    case Started:
        return row.attempts > 1
            ? tr("First begun %1\nLast begun %2")
                  .arg(exactInstant(row.createdAt, timeZone(), true), exactInstant(row.startedAt, timeZone(), true))
            : exactInstant(row.createdAt, timeZone(), true);
    case Took:
        return row.finishedAt ? tr("Ended %1").arg(exactInstant(*row.finishedAt, timeZone(), true)) : QString();
    case Outcome:
        return visibleText(InvocationWords::outcome(row), 2000, true);
    case Function:
    case Event:
    case Attempts:
    case Delivery:
    case Message:
        return text(row, column);
    case ColumnCount:
        break;
    }
    return {};
}

std::optional<HealthState> FunctionInvocationModel::state(const FunctionInvocation &row, int column) const
{
    return column == State ? std::optional(InvocationWords::stateOf(row.state)) : std::nullopt;
}

} // namespace signalbox
