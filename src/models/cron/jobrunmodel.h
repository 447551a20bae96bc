#pragma once

#include "domain/cron/cronsource.h"
#include "models/rowmodel.h"

namespace signalbox {

inline qint64 keyOfRun(const JobRun &run)
{
    return run.runId;
}

/// The runs that a filter asks for, or those of one job: newest first, growing downwards by pages.
class JobRunModel final : public RowModel<JobRun, keyOfRun>
{
    Q_OBJECT

public:
    enum Column { Status, Job, Started, Duration, Rows, Message, User, Database, RunId, ColumnCount };
    Q_ENUM(Column)

    JobRunModel(CronSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const std::optional<JobRunFilter> &filter() const { return m_filter; }
    /// Other runs go at once; none leaves the table empty and idle.
    void setFilter(const std::optional<JobRunFilter> &filter);
    /// Only that job's runs.
    void setJob(std::optional<qint64> jobId);
    /// How the jobs are called, those that are there.
    void setJobNames(const QHash<qint64, QString> &names);
    QString jobNameOf(const JobRun &run) const;
    /// Reads the newest runs again; does nothing while an answer is still awaited.
    void refresh();
    bool reachedEnd() const { return m_headRead && !m_olderBefore; }
    /// When the oldest run that was looked at began, whether or not it is on show; nothing before anything was.
    std::optional<Instant> lookedBackTo() const { return m_lookedBackTo; }

signals:
    void lookedBack(); // lookedBackTo() or reachedEnd() may be another now

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const JobRun &run, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const JobRun &run, int column) const override;
    QString toolTip(const JobRun &run, int column) const override;
    std::optional<HealthState> state(const JobRun &run, int column) const override;
    bool isNumeric(int column) const override { return column == Duration || column == Rows || column == RunId; }
    bool isSample(const JobRun &run) const override { return run.sample; }
    QList<int> agingColumns() const override { return {Started, Duration}; }

private:
    void applyHead(const JobRunPage &page);
    void readOlderPage();
    void applyOlderPage(const JobRunPage &page);
    void noteLook(const JobRunPage &page);
    std::optional<std::chrono::microseconds> duration(const JobRun &run) const;

    CronSource &m_source;
    std::optional<JobRunFilter> m_filter;
    QHash<qint64, QString> m_names;
    std::optional<Instant> m_lookedBackTo;
    std::optional<qint64> m_olderBefore; // where the next page starts; none at the end
    int m_emptyPages = 0; // in a row
    bool m_headRead = false;
    bool m_readingHead = false;
    bool m_readingOlder = false;
    bool m_olderWanted = false; // as soon as the head is read: two questions at once would cancel each other
    bool m_pageFailed = false; // do not ask for older runs again and again
    int m_generation = 0; // another filter makes older answers worthless
};

} // namespace signalbox
