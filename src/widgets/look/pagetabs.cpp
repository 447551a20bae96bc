#include "widgets/look/pagetabs.h"

#include "widgets/look/pagetab.h"
#include "widgets/look/tokens.h"

namespace signalbox {

PageTabs::PageTabs(QWidget *parent) : ChoiceBar(space::huge, parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void PageTabs::addPage(int id, const QString &title, const QString &accessibleName)
{
    add(id, new PageTab(title, this), accessibleName);
}

void PageTabs::setCount(int id, qint64 count, const QString &accessibleName)
{
    auto *tab = qobject_cast<PageTab *>(button(id));
    if (!tab)
        return;
    tab->setCount(count);
    tab->setAccessibleName(accessibleName);
    tab->setToolTip(accessibleName);
}

} // namespace signalbox
