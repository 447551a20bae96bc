#include "widgets/state/statenotice.h"

#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>

namespace signalbox {

StateNotice::StateNotice(QWidget *parent) : QWidget(parent), m_icon(new StateIcon(this)), m_words(new PlainLabel(this))
{
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_words->setAlignment(Qt::AlignLeft | Qt::AlignTop); // in line with the icon, however much room there is
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    auto *firstLine = new QVBoxLayout; // the icon is as high as a line, or stands in its middle
    firstLine->addSpacing(std::max(0, (fontMetrics().height() - m_icon->height()) / 2));
    firstLine->addWidget(m_icon);
    layout->addLayout(firstLine);
    layout->setAlignment(firstLine, Qt::AlignTop);
    layout->addWidget(m_words, 1);
    clear();
}

QString StateNotice::about() const
{
    return m_words->accessibleName();
}

void StateNotice::setAbout(const QString &about)
{
    m_words->setAccessibleName(about);
}

void StateNotice::tell(HealthState state, const QString &words)
{
    m_icon->setState(state);
    m_words->setPlainText(words);
    setVisible(!words.isEmpty());
}

} // namespace signalbox
