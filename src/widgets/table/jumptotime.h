#pragma once

#include "core/instant.h"

#include <QFrame>
#include <QTimeZone>

class QDateTimeEdit;

namespace signalbox {

/// A small window that asks for a moment. Return goes there, Escape closes it.
class JumpToTime final : public QFrame
{
    Q_OBJECT

public:
    JumpToTime(Instant proposed, const QTimeZone &zone, QWidget *parent);

    /// Shows it below `anchor`, and lets it die when it is closed.
    void popUpBelow(QWidget *anchor);

signals:
    void timeChosen(signalbox::Instant time);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();

    QTimeZone m_zone;
    QDateTimeEdit *m_edit;
};

} // namespace signalbox
