#pragma once

#include "domain/happening.h"
#include "domain/metrics/metric.h"
#include "panels/metrics/differences/comparedspans.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QObject>

namespace signalbox {

/// Reads what a span and the time before it have of all series, deliveries and runs, and compares them. A new span replaces the
/// one before: its answers are taken no more.
class DifferencesReader final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype mostSeries = 500;

    DifferencesReader(const PanelContext &context, PendingAnswers &pending, QObject *parent = nullptr);

    void compare(const TimeSpan &span, const QList<MetricSeries> &series, const MetricReach &reach);
    void stop();

    const TimeSpan &span() const { return m_span; }
    const ComparedSpans &spans() const { return m_spans; }
    bool isReading() const { return m_open > 0; }
    qsizetype seriesRead() const { return m_seriesRead; }
    qsizetype seriesAsked() const { return m_keys.size(); }
    const Differences &differences() const { return m_differences; } // once it reads no more
    const QList<Happening> &happenings() const { return m_happenings; } // of both spans, oldest first
    qint64 deliveries() const { return m_deliveries; } // in the span
    qint64 runs() const { return m_runs; }
    /// What could not be looked at, as sentences.
    const QStringList &gaps() const { return m_gaps; }

signals:
    void changed();

private:
    template <typename T, typename Function>
    void ask(const Async<T> &answer, Function then);
    void readValues(const std::optional<MetricCursor> &further);
    void takeValues(const MetricQuestion &question, const Result<MetricPart> &part);
    void readHappenings();
    void readDeliveries();
    void readRuns(const std::optional<qint64> &beforeRunId);
    void takeRuns(const Result<RunMapPart> &part);
    void answered();
    void judge();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    TimeSpan m_span;
    ComparedSpans m_spans;
    QList<MetricKey> m_keys;
    qsizetype m_seriesRead = 0;
    QSet<MetricKey> m_unread;
    QList<Happening> m_happenings;
    QList<ComparedTallies> m_tallies;
    Differences m_differences;
    QStringList m_gaps;
    qint64 m_deliveries = 0;
    qint64 m_runs = 0;
    int m_runParts = 0;
    int m_valueParts = 0;
    int m_open = 0; // questions, and the comparison
    int m_round = 0;
};

} // namespace signalbox
