#include "widgets/state/noticestrip.h"

#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statenotice.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace signalbox {

NoticeStrip::NoticeStrip(const QString &about, QWidget *parent)
    : QWidget(parent), m_notice(new StateNotice(this)), m_act(new QPushButton(this)), m_more(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    m_notice->setAbout(about);
    m_act->setAutoDefault(false);
    m_more->setAutoDefault(false);
    m_more->hide();
    m_close->setIcon(themedIcon(Icon::Close));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Put the message away"));
    m_close->setToolTip(tr("Put the message away"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, 0, space::large, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_notice, 1, Qt::AlignVCenter);
    layout->addWidget(m_act, 0, Qt::AlignTop);
    layout->addWidget(m_more, 0, Qt::AlignTop);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_act, &QPushButton::clicked, this, &NoticeStrip::acted);
    connect(m_close, &QToolButton::clicked, this, [this] {
        clear();
        emit closed();
    });
    clear();
}

void NoticeStrip::tell(HealthState state, const QString &words, const QString &action)
{
    m_words = words;
    m_notice->tell(state, words);
    m_act->setText(action);
    m_act->setEnabled(true);
    m_act->setVisible(!action.isEmpty());
    setVisible(!words.isEmpty());
}

void NoticeStrip::setActionEnabled(bool enabled)
{
    m_act->setEnabled(enabled);
}

void NoticeStrip::setMore(const QString &text, QMenu *menu)
{
    m_more->setText(text);
    m_more->setMenu(menu);
    m_more->setVisible(!text.isEmpty());
}

} // namespace signalbox
