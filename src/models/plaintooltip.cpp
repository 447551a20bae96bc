#include "models/plaintooltip.h"

#include <QTextDocument>

namespace signalbox {

QString plainToolTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? Qt::convertFromPlainText(text) : text;
}

} // namespace signalbox
