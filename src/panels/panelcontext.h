#pragma once

#include "core/clock.h"
#include "domain/project/capabilities.h"
#include "domain/project/connectionprofile.h"
#include "panels/sources.h"

#include <QSettings>
#include <QTimeZone>

#include <chrono>
#include <functional>
#include <memory>

namespace signalbox {

class ActionLog;

/// What every panel works with; made once a project by the composition root and copied into each panel.
struct PanelContext {
    Sources sources;
    std::function<Capabilities()> capabilities; // as of the last probe
    ConnectionProfile profile; // its environment decides how much a write asks for
    QString database; // user@host:port/database, for the action log
    std::function<void()> install; // begins to install the automation, asking first; null: not from here
    std::shared_ptr<ActionLog> actionLog; // null: nothing is recorded
    std::shared_ptr<const Clock> clock;
    std::shared_ptr<QSettings> settings; // null: nothing is remembered
    QTimeZone timeZone = QTimeZone::systemTimeZone(); // of every instant on screen
    std::chrono::milliseconds liveInterval{3000};
};

} // namespace signalbox
