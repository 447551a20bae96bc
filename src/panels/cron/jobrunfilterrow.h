#pragma once

#include "domain/cron/filter/jobrunfiltertext.h"
#include "widgets/query/typedfilterrow.h"

namespace signalbox {

/// Narrows the history of runs.
class JobRunFilterRow final : public TypedFilterRow<JobRunFilterLanguage>
{
    Q_OBJECT

public:
    JobRunFilterRow(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    /// What is suggested; a job without a name by its number.
    void setVocabulary(const QStringList &jobs, const QStringList &users, const QStringList &databases);

signals:
    void filterChanged(const signalbox::JobRunFilter &filter); // a good one that differs from the one before

private:
    void announce(const JobRunFilter &filter) override { emit filterChanged(filter); }
    void addMenus();
};

} // namespace signalbox
