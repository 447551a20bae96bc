#pragma once

#include <QColor>
#include <QIcon>
#include <QRectF>

class QPainter;

namespace signalbox {

/// Our own icons: one SVG each under resources/icons, drawn on a 16-pixel grid with one stroke width.
enum class Icon {
    // states
    Healthy,
    Attention,
    Failing,
    Running,
    Paused,
    Unknown,
    StandIn,
    Sample, // made-up history, which is in no state
    // things and actions
    Refresh,
    Replay,
    Copy,
    Filter,
    Database,
    Connect,
    Disconnect,
    Settings,
    Close,
    ChevronRight,
    ChevronDown,
    ArrowUp,
    Columns,
    Clock,
    Server,
    Sandbox,
};

/// An icon that takes the colour of the application's text (dimmed when disabled, the highlight's text when
/// selected) each time it is painted, so it follows the theme by itself.
QIcon themedIcon(Icon icon);
QIcon themedIcon(const QString &name); // of resources/icons/<name>.svg

/// Paints an icon in one colour, crisp at any device pixel ratio.
void paintIcon(QPainter &painter, const QRectF &rect, Icon icon, const QColor &colour);
void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour);

} // namespace signalbox
