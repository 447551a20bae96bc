#include "panels/metrics/differences/differencesreader.h"

#include "core/background.h"
#include "domain/deliveries/deliveryhistogramsource.h"
#include "domain/happeningsource.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;
using std::chrono::seconds;

namespace {

/// A walk through a table without an index may take as many steps; what it has not reached then is said.
constexpr int mostValueParts = 200;
constexpr int mostRunParts = 12;
constexpr microseconds finestCount = 1min; // of deliveries and runs

} // namespace

DifferencesReader::DifferencesReader(const PanelContext &context, PendingAnswers &pending, QObject *parent)
    : QObject(parent), m_context(context), m_pending(pending)
{ }

template <typename T, typename Function>
void DifferencesReader::ask(const Async<T> &answer, Function then)
{
    ++m_open;
    m_pending.await(answer, this, [this, round = m_round, then = std::move(then)](const Result<T> &result) {
        if (round != m_round)
            return;
        then(result);
        answered();
    });
}

void DifferencesReader::stop()
{
    ++m_round;
    m_open = 0;
}

void DifferencesReader::compare(const TimeSpan &span, const QList<MetricSeries> &series, const MetricReach &reach)
{
    stop();
    m_span = span;
    m_spans = ComparedSpans(span, reach);
    m_keys.clear();
    for (const MetricSeries &one : series.first(std::min(series.size(), mostSeries)))
        m_keys.append({one.type, one.name, {}});
    m_seriesRead = 0;
    m_unread.clear();
    m_happenings.clear();
    m_tallies.clear();
    m_differences = {};
    m_gaps.clear();
    m_deliveries = m_runs = 0;
    m_runParts = m_valueParts = 0;
    if (series.size() > mostSeries)
        m_gaps.append(tr("%n series beyond the first %1", nullptr, int(series.size() - mostSeries)).arg(mostSeries));
    if (!m_spans.isEmpty()) {
        readHappenings();
        readDeliveries();
        readRuns({});
        readValues({});
    }
    emit changed();
    if (m_open == 0)
        judge();
}

void DifferencesReader::readValues(const std::optional<MetricCursor> &further)
{
    if (m_seriesRead >= m_keys.size())
        return;
    const qsizetype most = std::max(1, MetricBucketSource::mostRows / m_spans.stretches());
    const MetricQuestion question{m_keys.sliced(m_seriesRead, std::min(most, m_keys.size() - m_seriesRead)),
        m_spans.both(), m_spans.stretch(), further};
    ask(m_context.sources.get<MetricBucketSource>().buckets(question, u"differences"_s),
        [this, question](const Result<MetricPart> &part) { takeValues(question, part); });
}

void DifferencesReader::takeValues(const MetricQuestion &question, const Result<MetricPart> &part)
{
    ++m_valueParts;
    const bool isTooLong = part && part->further && m_valueParts >= mostValueParts;
    if (!part || isTooLong)
        m_unread.unite({question.keys.cbegin(), question.keys.cend()});
    if (part) {
        for (const MetricLine &line : part->lines)
            m_spans.add(line);
    }
    if (part && part->further && !isTooLong)
        return readValues(part->further);
    m_seriesRead += question.keys.size();
    emit changed();
    readValues({});
}

void DifferencesReader::readHappenings()
{
    // What was set otherwise shortly before the span may be its cause.
    ask(m_context.sources.get<HappeningSource>().happenings(m_spans.both()),
        [this](const Result<QList<Happening>> &happenings) {
            if (happenings)
                m_happenings = *happenings;
            else
                m_gaps.append(tr("changes of the configuration (%1)").arg(describe(happenings.error())));
        });
}

void DifferencesReader::readDeliveries()
{
    const auto width = std::chrono::ceil<seconds>(std::max(m_spans.stretch(), finestCount));
    const HistogramRange range{m_spans.inside().from, m_spans.before().from, m_spans.inside().until, width};
    ask(m_context.sources.get<DeliveryHistogramSource>().histogram({}, range),
        [this](const Result<DeliveryHistogram> &histogram) {
            if (!histogram) {
                m_gaps.append(tr("deliveries (%1)").arg(describe(histogram.error())));
                return;
            }
            m_tallies.append(m_spans.deliveries(*histogram));
            for (const Tally &tally : m_tallies.last().inside)
                m_deliveries += tally.count;
        });
}

void DifferencesReader::readRuns(const std::optional<qint64> &beforeRunId)
{
    const RunMapQuestion question{m_spans.both(), std::max(m_spans.stretch(), finestCount), beforeRunId};
    ask(m_context.sources.get<RunMapSource>().runs(question),
        [this](const Result<RunMapPart> &part) { takeRuns(part); });
}

void DifferencesReader::takeRuns(const Result<RunMapPart> &part)
{
    if (!part) {
        m_gaps.append(tr("runs (%1)").arg(describe(part.error())));
        return;
    }
    m_spans.addRuns(part->buckets, part->bucket);
    for (const RunBucket &runs : part->buckets)
        m_runs += m_spans.inside().contains(runs.from) ? runs.count : 0;
    if (!part->olderBefore)
        return;
    if (++m_runParts < mostRunParts)
        return readRuns(part->olderBefore);
    m_gaps.append(tr("runs of long before: they are too many"));
}

void DifferencesReader::answered()
{
    if (--m_open == 0)
        judge();
    else
        emit changed();
}

void DifferencesReader::judge()
{
    if (!m_unread.isEmpty())
        m_gaps.append(tr("%n series whose values could not be read", nullptr, int(m_unread.size())));
    const auto compared = [spans = m_spans, keys = m_keys, unread = m_unread, tallies = m_tallies]() {
        QList<ComparedLine> lines;
        for (const MetricKey &key : keys) {
            if (!unread.contains(key))
                lines.append(spans.line(key));
        }
        return Result<Differences>(differencesIn(lines + spans.runTimes(), tallies + spans.runs()));
    };
    ++m_open;
    m_pending.await(inBackground(compared), this, [this, round = m_round](const Result<Differences> &differences) {
        if (round != m_round)
            return;
        m_differences = *differences;
        m_open = 0;
        emit changed();
    });
}

} // namespace signalbox
