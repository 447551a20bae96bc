#pragma once

#include "domain/cron/cronjob.h"
#include "domain/healthstate.h"
#include "models/cron/jobreading.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

namespace signalbox {

class CronJobModel;
class JobActions;
namespace Ui {
class JobDetail;
}

/// What a job is and how it does: its schedule in words, when it runs next, why its last run failed and what to do, its
/// figures, its command, and what can be done with it.
class JobDetail : public QWidget
{
    Q_OBJECT

public:
    struct Facts {
        CronJob job;
        HealthState state = HealthState::Unknown;
        QString stateWord;
        QString scheduleWords;
        QString scheduleRemark;
        QList<Instant> nextRuns;
        QString whyNoNext;
        QString zoneName; // that the schedule counts in
        QTimeZone shownZone;
        JobInsight insight;
        QList<JobFinding> findings;
        Instant now;
    };

    /// Of the job in that row.
    static Facts factsOf(const CronJobModel &jobs, int row, const QTimeZone &shownZone, Instant now);

    explicit JobDetail(JobActions &actions, QWidget *parent = nullptr);
    ~JobDetail() override;

    void setFacts(const Facts &facts);

private:
    void showFailure(const Facts &facts);
    void showMissed(const Facts &facts);
    void showNext(const Facts &facts);
    void fitCommand();

    std::unique_ptr<Ui::JobDetail> m_ui;
    QString m_command;
};

} // namespace signalbox
