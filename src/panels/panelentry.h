#pragma once

#include "panels/panelcontext.h"

#include <QList>

namespace signalbox {

class Panel;

/// One page of the window before it is made.
struct PanelEntry {
    QString id; // its icon is resources/icons/<id>.svg
    QString title; // translated
    std::function<Panel *(const PanelContext &, QWidget *parent)> create;
};

template <typename P>
PanelEntry panelEntry()
{
    return {P::panelId, P::panelTitle(),
        [](const PanelContext &context, QWidget *parent) { return new P(context, parent); }};
}

} // namespace signalbox
