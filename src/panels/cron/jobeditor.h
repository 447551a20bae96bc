#pragma once

#include "domain/cron/crondialect.h"
#include "domain/cron/cronzone.h"
#include "domain/cron/jobdraft.h"
#include "domain/cron/lint/joblint.h"
#include "domain/healthstate.h"

#include <QDialog>
#include <QTimeZone>

#include <optional>

class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace signalbox {

class Clock;
class FindingList;
class PlainLabel;
class QueryEdit;
class StateNotice;

/// A job to be made or changed: what its schedule means and when it runs next while it is typed, where it is wrong, and what
/// is to be known of it. Says what the user wants; whoever opened it does it, and keeps what was typed.
class JobEditor final : public QDialog
{
    Q_OBJECT

public:
    struct Setting {
        bool isNew = false;
        QString subject; // how the job is called
        CronDialect dialect;
        std::optional<CronZone> cronZone; // that pg_cron counts in; nothing when it is not known here
        QString zoneText; // its name, and that it is not known
        QTimeZone shownZone;
        QString obstacle; // why it cannot be written at all
        QString graceObstacle; // why its grace cannot
    };

    JobEditor(const Setting &setting, const JobEdit &edit, const Clock &clock, QWidget *parent);

    JobEdit edit() const;
    /// Somebody changed the job: what was typed stays over that.
    void setEdit(const JobEdit &edit);
    void setFindings(const QList<JobFinding> &findings);
    void setNotice(HealthState state, const QString &words);
    void setBusy(bool writing);

signals:
    void edited(const signalbox::JobEdit &edit);
    void sendRequested(const signalbox::JobEdit &edit);
    void dryRunRequested(const signalbox::JobDraft &draft);
    void discardRequested();

private:
    QWidget *makeForm();
    QWidget *makeGrace();
    QWidget *makeButtons();
    void showDraft(const JobDraft &draft);
    std::optional<std::chrono::seconds> grace() const;
    void takeTyped();
    void showSchedule();
    void showObstacles();
    QString nextRunsInWords() const;
    bool scheduleIsUnderstood() const;

    Setting m_setting;
    JobDraft m_base;
    const Clock &m_clock;
    bool m_busy = false;
    QLineEdit *m_name;
    QueryEdit *m_schedule;
    StateNotice *m_words;
    PlainLabel *m_next;
    FindingList *m_findings;
    QPlainTextEdit *m_command;
    QLineEdit *m_database;
    QLineEdit *m_role;
    QSpinBox *m_grace;
    QCheckBox *m_active;
    StateNotice *m_notice;
    PlainLabel *m_unsaved;
    QPushButton *m_discard;
    QPushButton *m_dryRun;
    QPushButton *m_send;
};

} // namespace signalbox
