#include "app/shell/appicon.h"

#include <QPainter>
#include <QSvgRenderer>

namespace signalbox {

using namespace Qt::StringLiterals;

QIcon appIcon()
{
    QSvgRenderer renderer(u":/app/org.signalbox.Signalbox.svg"_s);
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 96, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace signalbox
