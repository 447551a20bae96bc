#pragma once

#include "domain/cron/cronjob.h"
#include "domain/healthstate.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

namespace signalbox {

namespace Ui {
class JobDetail;
}

/// What a job is: its schedule in words, when it runs next, what its last run said, its command.
class JobDetail : public QWidget
{
    Q_OBJECT

public:
    struct Facts {
        CronJob job;
        HealthState state = HealthState::Unknown;
        QString scheduleWords;
        QString scheduleRemark;
        std::optional<Instant> nextRun;
        QString standstill; // why the scheduler runs no job at all
        QString cronZone; // ready to be shown
        QTimeZone shownZone;
        Instant now;
    };

    explicit JobDetail(QWidget *parent = nullptr);
    ~JobDetail() override;

    void setFacts(const Facts &facts);

private:
    QString nextRunLine(const Facts &facts) const;
    void fitCommand();

    std::unique_ptr<Ui::JobDetail> m_ui;
    QString m_command;
};

} // namespace signalbox
