#include "models/endpoints/endpointoverviewmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "domain/endpoints/endpointstate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString settleText(double milliseconds)
{
    return durationText(std::chrono::microseconds(qint64(milliseconds * 1000)));
}

/// With a mark where it cannot be the whole number.
QString atLeast(qint64 count, const EndpointStatistics &statistics)
{
    return statistics.partial || statistics.unknown > 0 ? u"≥ "_s + countText(count) : countText(count);
}

QString whenText(const std::optional<Instant> &when, Instant now)
{
    return when ? relativeTime(*when, now) : QString();
}

} // namespace

EndpointOverviewModel::EndpointOverviewModel(EndpointSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void EndpointOverviewModel::refresh()
{
    if (m_fetching)
        return;
    m_fetching = true;
    beginLoading();
    whenReady(m_source.list(), this, [this](const Result<EndpointList> &answer) {
        if (!answer) {
            m_fetching = false;
            return failLoading(answer.error());
        }
        m_endpoints = answer->endpoints;
        m_rights = answer->rights;
        readStatistics();
    });
}

void EndpointOverviewModel::readStatistics()
{
    const int asked = ++m_asked;
    whenReady(m_source.statistics(m_days), this, [this, asked](const Result<QList<EndpointStatistics>> &answer) {
        if (asked != m_asked)
            return;
        m_fetching = false;
        if (answer || answer.error().kind != ErrorKind::Cancelled) {
            m_statisticsError = answer ? std::nullopt : std::optional(answer.error());
            m_statistics.clear();
        }
        for (const EndpointStatistics &one : answer.value_or(QList<EndpointStatistics>()))
            m_statistics.insert(one.endpointId, one);
        place();
        finishLoading();
    });
}

void EndpointOverviewModel::setDays(int days)
{
    if (days == m_days)
        return;
    m_days = days;
    m_statistics.clear();
    place();
    if (!m_fetching)
        return refresh();
    readStatistics();
}

void EndpointOverviewModel::setUnsaved(const QSet<qint64> &ids, const std::optional<QString> &newName)
{
    m_unsaved = ids;
    m_newName = newName;
    place();
}

void EndpointOverviewModel::place()
{
    QList<EndpointOverview> rows;
    if (m_newName) {
        EndpointOverview draft;
        draft.name = *m_newName;
        draft.unsaved = true;
        rows.append(draft);
    }
    for (EndpointOverview endpoint : std::as_const(m_endpoints)) {
        const auto found = m_statistics.constFind(endpoint.id);
        if (found != m_statistics.cend())
            endpoint.statistics = *found;
        endpoint.unsaved = m_unsaved.contains(endpoint.id);
        rows.append(endpoint);
    }
    merge(rows);
}

QString EndpointOverviewModel::headerText(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("Endpoint");
    case State:
        return tr("State");
    case Url:
        return tr("URL");
    case Events:
        return tr("Events");
    case Open:
        return tr("Open");
    case Delivered:
        return tr("Delivered");
    case Failed:
        return tr("Failed");
    case Settle:
        return tr("p50 / p95");
    case LastSuccess:
        return tr("Last success");
    case LastFailure:
        return tr("Last failure");
    case ColumnCount:
        break;
    }
    return {};
}

QString EndpointOverviewModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("What the endpoint is called here.");
    case State:
        return tr("How its deliveries fare.");
    case Url:
        return tr("Where its webhooks are sent to.");
    case Events:
        return tr("Which events it gets.");
    case Open:
        return tr("How many of its deliveries are still being tried.");
    case Delivered:
        return tr("How many arrived in the period.");
    case Failed:
        return tr("How many failed for good in the period.");
    case Settle:
        return tr("How long half of its deliveries take at most, and 95 of 100.");
    case LastSuccess:
        return tr("When one last arrived.");
    case LastFailure:
        return tr("When an attempt last failed.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList EndpointOverviewModel::words(int column) const
{
    return column == State ? endpointStatusTexts() : QStringList();
}

QString EndpointOverviewModel::text(const EndpointOverview &endpoint, int column) const
{
    const auto &statistics = endpoint.statistics;
    switch (Column(column)) {
    case Name: {
        const QString name = endpoint.name.isEmpty() ? tr("New endpoint") : visibleText(endpoint.name);
        return endpoint.unsaved ? tr("%1 (unsaved)").arg(name) : name;
    }
    case State:
        return statusText(endpoint);
    case Url:
        return visibleText(redacted(endpoint.url));
    case Events:
        return visibleText(endpoint.events.join(u", "_s));
    case Open:
        return countText(endpoint.pending + endpoint.inFlight);
    case Delivered:
        return statistics ? atLeast(statistics->delivered, *statistics) : QString();
    case Failed:
        return statistics ? atLeast(statistics->failed, *statistics) : QString();
    case Settle:
        return statistics && statistics->p50Ms && statistics->p95Ms
            ? tr("%1 / %2").arg(settleText(*statistics->p50Ms), settleText(*statistics->p95Ms))
            : QString();
    case LastSuccess:
        return whenText(endpoint.breaker.lastSuccessAt, clock().now());
    case LastFailure:
        return whenText(lastFailureOf(endpoint.breaker), clock().now());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EndpointOverviewModel::sortValue(const EndpointOverview &endpoint, int column) const
{
    const EndpointStatistics statistics = endpoint.statistics.value_or(EndpointStatistics());
    switch (Column(column)) {
    case Name:
        return endpoint.name;
    case State:
        return int(stateOf(endpoint));
    case Url:
    case Events:
        return text(endpoint, column);
    case Open:
        return endpoint.pending + endpoint.inFlight;
    case Delivered:
        return statistics.delivered;
    case Failed:
        return statistics.failed;
    case Settle:
        return statistics.p95Ms.value_or(-1);
    case LastSuccess:
        return endpoint.breaker.lastSuccessAt.value_or(Instant::distantPast()).micros;
    case LastFailure:
        return lastFailureOf(endpoint.breaker).value_or(Instant::distantPast()).micros;
    case ColumnCount:
        break;
    }
    return {};
}

/// What the two numbers are of, and what is in neither.
QString EndpointOverviewModel::countedWords(const std::optional<EndpointStatistics> &statistics) const
{
    QStringList words{tr("Of the last %n day(s), by when the events were made", nullptr, m_days)};
    if (statistics && statistics->unknown > 0)
        words.append(tr("%1 more have no recorded outcome").arg(countText(statistics->unknown)));
    if (statistics && statistics->partial)
        words.append(tr("older ones are not counted yet"));
    return words.join(u"; "_s);
}

QString EndpointOverviewModel::toolTip(const EndpointOverview &endpoint, int column) const
{
    const auto exact = [this](const std::optional<Instant> &when) {
        return when ? exactInstant(*when, timeZone()) : tr("never, as far as is known");
    };
    switch (Column(column)) {
    case State:
        return stateSentence(endpoint, clock().now());
    case Open: {
        const QString open
            = tr("%1 waiting, %2 in flight").arg(countText(endpoint.pending), countText(endpoint.inFlight));
        const QString limit = limitText(endpoint.breaker);
        return limit.isEmpty() ? open : tr("%1; %2").arg(open, limit);
    }
    case Delivered:
    case Failed:
        return countedWords(endpoint.statistics);
    case Settle:
        return tr("Half, and 95 %, of the delivered ones settled within this time");
    case LastSuccess:
        return exact(endpoint.breaker.lastSuccessAt);
    case LastFailure:
        return exact(lastFailureOf(endpoint.breaker));
    case Name:
    case Url:
    case Events:
    case ColumnCount:
        break;
    }
    return text(endpoint, column);
}

std::optional<HealthState> EndpointOverviewModel::state(const EndpointOverview &endpoint, int column) const
{
    return column == State ? std::optional(stateOf(endpoint)) : std::nullopt;
}

bool EndpointOverviewModel::isNumeric(int column) const
{
    return column == Open || column == Delivered || column == Failed || column == Settle;
}

} // namespace signalbox
