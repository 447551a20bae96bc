#pragma once

#include "domain/replay/replay.h"

#include <QSet>
#include <QWidget>

class QProgressBar;
class QPushButton;

namespace signalbox {

class Clock;
class PlainLabel;
class StateIcon;

/// A quiet line over the list while a bulk replay is going on, whoever started it, and its report when it is over.
class ReplayStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ReplayStrip(const Clock &clock, QWidget *parent = nullptr);

    /// The jobs as they are now. The newest that is running is shown; one that was shown, or was expected, is reported when
    /// it does not run any more, until that is put away.
    void setJobs(const QList<ReplayJob> &jobs);
    /// Jobs whose end is to be told, also when it came while nobody looked.
    void expect(const QSet<qint64> &jobs);
    QSet<qint64> expected() const { return m_expected; }
    void setSteering(bool steering); // an answer to a button is awaited
    void setProblem(const QString &words); // with steering; empty takes it away

signals:
    void stepRequested(qint64 jobId, signalbox::ReplayStep step);
    void reportRequested(qint64 jobId);
    void expectedChanged();

private:
    void choose(const QList<ReplayJob> &jobs);
    void showJob();
    void putAway();

    const Clock &m_clock;
    StateIcon *m_icon;
    PlainLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_step;
    QPushButton *m_report;
    QPushButton *m_close;
    std::optional<ReplayJob> m_job;
    QSet<qint64> m_expected;
    QString m_problem;
    bool m_steering = false;
};

} // namespace signalbox
