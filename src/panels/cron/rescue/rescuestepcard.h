#pragma once

#include "domain/cron/rescue/rescueplan.h"

#include <QWidget>

class QPushButton;

namespace signalbox {

class StateNotice;

/// One step of a rescue: what it does, why nothing is lost, how it is verified, and its statement, to be run or handed on.
class RescueStepCard final : public QWidget
{
    Q_OBJECT

public:
    enum class Progress { ToDo, Running, Done, NotNeeded, Failed, Unknown };

    RescueStepCard(int number, const RescueStep &step, const QString &statement, QWidget *parent);

    const RescueStep &step() const { return m_step; }
    Progress progress() const { return m_progress; }
    /// `words`: why it failed.
    void setProgress(Progress progress, const QString &words = {});
    bool isOver() const;
    /// `next`: the first of those that are to be done.
    void setRunnable(bool runnable, bool next);

signals:
    void runRequested();

private:
    QWidget *makeButtons(const QString &title, const QString &statement);
    void show(const QString &words);

    RescueStep m_step;
    Progress m_progress = Progress::ToDo;
    StateNotice *m_state;
    QPushButton *m_run = nullptr; // where this role may
};

} // namespace signalbox
