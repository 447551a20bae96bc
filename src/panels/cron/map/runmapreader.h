#pragma once

#include "domain/cron/expected/expectedruns.h"
#include "domain/cron/map/runmapcache.h"
#include "domain/cron/runrecordsource.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QHash>
#include <QObject>

namespace signalbox {

/// Reads what the run map shows of its view: the runs, step by step and the newest first, what was missed or is not known of
/// the last day, and the marks. What was read once is kept, and a view that is moved on takes no answer to the one before.
class RunMapReader final : public QObject
{
    Q_OBJECT

public:
    RunMapReader(const PanelContext &context, PendingAnswers &pending, QObject *parent = nullptr);

    /// Shown in as many pixels. Reads what of it is not known yet.
    void setView(const TimeSpan &view, int pixels);
    /// Reads what may have come since, all of the record and the marks.
    void refresh();

    std::chrono::microseconds bucket() const; // of runs()
    QList<RunBucket> runs() const; // by job, then by begin; of what is beside the view, too
    /// By job: what of the last day did not run in time.
    const QHash<qint64, QList<ExpectedRun>> &unserved() const { return m_unserved; }
    const std::optional<CronRecord> &record() const { return m_record; }
    const QList<Happening> &marks() const { return m_marks; }
    QList<TimeSpan> unread() const; // of the view, up to now
    std::optional<Instant> historyFrom() const { return m_cache.historyFrom(); }
    const std::optional<Error> &error() const { return m_error; } // of the newest question for runs

signals:
    void changed();

private:
    void readRuns();
    void take(const RunMapQuestion &question, const Result<RunMapPart> &part);
    void readRecord();
    void judge(const RunRecord &record);
    void readMarks();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    RunMapCache m_cache;
    TimeSpan m_view;
    TimeSpan m_wide; // of which runs are read
    std::chrono::microseconds m_wantedBucket{0};
    QHash<qint64, QList<ExpectedRun>> m_unserved;
    std::optional<CronRecord> m_record;
    QList<Happening> m_marks;
    TimeSpan m_marked; // of which the marks are
    std::optional<Error> m_error;
    bool m_isReading = false;
    bool m_isReadingRecord = false; // or judging it
    bool m_isReadingMarks = false;
};

} // namespace signalbox
