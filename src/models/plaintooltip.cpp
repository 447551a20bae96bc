#include "models/plaintooltip.h"

#include <QTextDocument>

namespace signalbox {

QString plainToolTip(const QString &text)
{
    // What looks like HTML to Qt is up to Qt, and changes; without a bracket nothing does.
    return text.contains(u'<') ? Qt::convertFromPlainText(text) : text;
}

} // namespace signalbox
