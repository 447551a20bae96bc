#pragma once

#include "core/timespan.h"

#include <QDialog>
#include <QTimeZone>

class QDateTimeEdit;
class QPushButton;

namespace signalbox {

class StateNotice;

/// Asks from when until when, in the zone that is shown. Opened with open().
class RangeDialog final : public QDialog
{
    Q_OBJECT

public:
    RangeDialog(const TimeSpan &span, const QTimeZone &zone, QWidget *parent = nullptr);

signals:
    void spanChosen(const signalbox::TimeSpan &span);

private:
    QDateTimeEdit *makeEdit(Instant at, const QString &name);
    Instant instantOf(const QDateTimeEdit &edit) const;
    TimeSpan span() const;
    void check();

    QTimeZone m_zone;
    QDateTimeEdit *m_from;
    QDateTimeEdit *m_until;
    StateNotice *m_obstacle;
    QPushButton *m_show;
};

} // namespace signalbox
