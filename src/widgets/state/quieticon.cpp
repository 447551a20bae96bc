#include "widgets/state/quieticon.h"

#include "widgets/look/iconset.h"
#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

QuietIcon::QuietIcon(int size, QWidget *parent) : QWidget(parent)
{
    setFixedSize(size, size);
}

void QuietIcon::setIcon(const QString &name)
{
    m_name = name;
    update();
}

void QuietIcon::paintEvent(QPaintEvent *)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_name, quietText(palette()));
}

} // namespace signalbox
