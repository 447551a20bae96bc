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
    QStringList views; // that it shows on openLink("view/<name>"): `signalbox screenshots` takes each of them
};

template <typename P>
PanelEntry panelEntry()
{
    PanelEntry entry{P::panelId, P::panelTitle(),
        [](const PanelContext &context, QWidget *parent) { return new P(context, parent); }, {}};
    if constexpr (requires { P::panelViews(); })
        entry.views = P::panelViews();
    return entry;
}

} // namespace signalbox
