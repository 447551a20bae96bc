#include "widgets/table/visibletextdelegate.h"

#include "core/visibletext.h"

namespace signalbox {

namespace {

constexpr qsizetype longestText = 300; // more than a line can show

} // namespace

QString VisibleTextDelegate::shown(const QString &text)
{
    return visibleText(text, longestText);
}

QString VisibleTextDelegate::displayText(const QVariant &value, const QLocale &) const
{
    return shown(value.toString());
}

} // namespace signalbox
