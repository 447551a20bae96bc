#pragma once

#include "core/error.h"
#include "core/instant.h"
#include "data/postgres/pgsession.h"
#include "domain/healthstate.h"

#include <QFrame>

class QPushButton;

namespace signalbox {

class PlainLabel;
class StateIcon;

/// Says over the panels that what they show is old, since when, why, and what happens next. Hidden while all is well.
class ConnectionBanner : public QFrame
{
    Q_OBJECT

public:
    explicit ConnectionBanner(QWidget *parent = nullptr);

    void show(PgSession::State state, const QString &server, const std::optional<Error> &error,
        const std::optional<Instant> &lastAnswer);
    QString text() const;

signals:
    void retryRequested();
    void disconnectRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void setLines(HealthState state, const QString &what, const QString &next);

    StateIcon *m_icon;
    PlainLabel *m_what;
    PlainLabel *m_next;
    QPushButton *m_retry;
    QPushButton *m_disconnect;
};

} // namespace signalbox
