#pragma once

#include "core/instant.h"
#include "domain/healthstate.h"

#include <QTimeZone>
#include <QWidget>

#include <optional>

class QHBoxLayout;
class QToolButton;

namespace signalbox {

class PlainLabel;
class StateIcon;

/// The top of a panel: title, one sentence of state, how old the data is and in which zone its times are, refresh.
class PanelHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PanelHeader(const QString &title, QWidget *parent = nullptr);

    /// Without a state it says something that is neither good nor bad, and has no icon.
    void setSentence(std::optional<HealthState> state, const QString &sentence);
    QString sentence() const;
    /// The zone in force, always written.
    void setTimeZone(const QTimeZone &zone, Instant now);
    void setAge(const QString &age, const QString &exactTime);
    QString age() const;
    /// Why what is on screen could not be renewed; empty takes the line away.
    void setWarning(const QString &warning);
    QString warning() const;
    /// Left of the refresh button: what belongs to the whole panel, such as a time range.
    void addTool(QWidget *tool);

signals:
    void refreshRequested();

private:
    StateIcon *m_icon;
    PlainLabel *m_sentence;
    PlainLabel *m_age;
    PlainLabel *m_zone;
    StateIcon *m_warningIcon;
    PlainLabel *m_warning;
    QHBoxLayout *m_tools;
    QToolButton *m_refresh;
};

/// "Europe/Berlin (UTC+1)", or "UTC".
QString zoneName(const QTimeZone &zone, Instant now);

} // namespace signalbox
