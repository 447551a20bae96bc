#pragma once

#include "domain/testbench/benchsend.h"

#include <QWidget>

namespace signalbox {

/// How the time of a send went: a bar in proportion, and below it each phase with its time.
class PhaseBar : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseBar(QWidget *parent = nullptr);

    void setPhases(const QList<PhaseTime> &phases);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString label(const PhaseTime &phase) const;
    QList<QRect> labelPlaces(int width) const;

    QList<PhaseTime> m_phases;
};

} // namespace signalbox
