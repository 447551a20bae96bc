#pragma once

#include "domain/replay/replay.h"

#include <QTimeZone>
#include <QWidget>

namespace signalbox {

/// One endpoint in the review of a replay: how many, where to, and what is different there since.
class ReplayEndpointCard : public QWidget
{
    Q_OBJECT

public:
    ReplayEndpointCard(const ReplayEndpoint &endpoint, const QTimeZone &zone, QWidget *parent = nullptr);
};

} // namespace signalbox
