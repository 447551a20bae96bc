#pragma once

#include "domain/cron/planner/collisionplan.h"

#include <QSet>
#include <QWidget>

class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace signalbox {

class PlainLabel;
class StateNotice;

/// A proposed schedule, in words.
struct ShiftOffer {
    ScheduleShift shift;
    QString job;
    QString schedules; // the one that it has and the proposed one
    QString brings; // what is better then

    bool operator==(const ShiftOffer &) const = default;
};

/// Proposed schedules, each to be accepted or left; those that are ticked are accepted together.
class ShiftList final : public QWidget
{
    Q_OBJECT

public:
    explicit ShiftList(QWidget *parent = nullptr);

    /// Not there without any.
    void setOffers(const QList<ShiftOffer> &offers);
    /// Why none of them can be accepted; empty when they can.
    void setObstacle(const QString &why);

signals:
    void accepted(const QList<signalbox::ScheduleShift> &shifts);
    void left(qint64 jobId);

private:
    struct Row {
        QWidget *widget = nullptr;
        QCheckBox *isWanted = nullptr;
        PlainLabel *schedules = nullptr;
        PlainLabel *brings = nullptr;
        QPushButton *leave = nullptr;
    };

    Row makeRow(qsizetype place);
    void showRow(const Row &row, const ShiftOffer &offer) const;
    void showAccept();
    QList<ScheduleShift> chosen() const;

    QList<ShiftOffer> m_offers;
    QSet<qint64> m_unticked; // jobs
    QString m_obstacle;
    QList<Row> m_rows; // as many as were ever needed
    QVBoxLayout *m_layout;
    StateNotice *m_why;
    QPushButton *m_accept;
};

} // namespace signalbox
