#include "panels/deliveries/searchstrip.h"

#include "core/humantext.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace signalbox {

SearchStrip::SearchStrip(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone), m_text(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_button(new QPushButton(this))
{
    m_text->setAccessibleName(tr("How far the search has come"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::large, space::tiny, space::large, space::tiny);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(
        m_button, &QPushButton::clicked, this, [this] { m_running ? emit stopRequested() : emit continueRequested(); });
    hide();
}

void SearchStrip::setSearch(const std::optional<DeliverySearch> &search)
{
    setVisible(search.has_value());
    if (!search)
        return;
    m_running = search->running;
    const QString moment = search->reached ? exactInstant(*search->reached, m_zone) : QString();
    const bool back = search->direction == DeliveryPageRequest::Direction::Older;
    if (!search->reached)
        m_text->setPlainText(m_running ? tr("Still looking for more") : tr("The search was stopped"));
    else if (back)
        m_text->setPlainText(
            (m_running ? tr("Looked back to %1, still looking") : tr("Looked back to %1")).arg(moment));
    else
        m_text->setPlainText((m_running ? tr("Looked up to %1, still looking") : tr("Looked up to %1")).arg(moment));
    m_button->setText(m_running ? tr("Stop") : tr("Look further"));
}

} // namespace signalbox
