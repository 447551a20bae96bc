#include "panels/deliveries/detailsection.h"

#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

DetailSection::DetailSection(const QString &title, QWidget *parent)
    : QWidget(parent), m_title(new QToolButton(this)), m_layout(new QVBoxLayout(this))
{
    m_title->setFont(strongFont(font()));
    setRole(*m_title, ButtonRole::Disclosure);
    m_title->setAutoRaise(true);
    m_title->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_title->setFocusPolicy(Qt::TabFocus);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    m_layout->addWidget(m_title, 0, Qt::AlignLeft);
    connect(m_title, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    setTitle(title);
    showArrow();
}

void DetailSection::setContent(QWidget *content)
{
    m_content = content;
    m_layout->addWidget(content, 1);
    content->setVisible(m_open);
}

void DetailSection::setTitle(const QString &title)
{
    m_title->setText(title);
}

void DetailSection::setOpen(bool open)
{
    m_open = open;
    showArrow();
    if (m_content)
        m_content->setVisible(open);
}

void DetailSection::showArrow()
{
    m_title->setIcon(themedIcon(m_open ? Icon::ChevronDown : Icon::ChevronRight));
    m_title->setAccessibleDescription(m_open ? tr("open") : tr("closed"));
}

} // namespace signalbox
