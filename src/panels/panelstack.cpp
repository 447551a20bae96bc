#include "panels/panelstack.h"

#include "panels/panel.h"

namespace signalbox {

PanelStack::PanelStack(QList<PanelEntry> entries, PanelContext context, QWidget *parent)
    : QStackedWidget(parent), m_entries(std::move(entries)), m_context(std::move(context))
{ }

void PanelStack::showPanel(const QString &id)
{
    auto entry = std::find_if(m_entries.cbegin(), m_entries.cend(), [&id](const PanelEntry &e) { return e.id == id; });
    if (entry == m_entries.cend())
        entry = m_entries.cbegin();
    if (entry == m_entries.cend())
        return;
    if (entry->id == currentId())
        return currentPanel()->takeFocus();
    signalbox::Panel *&panel = m_made[entry->id];
    if (!panel) {
        panel = entry->create(m_context, this);
        addWidget(panel);
        connect(panel, &Panel::linkRequested, this, &PanelStack::openLink);
    }
    setCurrentWidget(panel);
    panel->takeFocus();
    emit currentPanelChanged(entry->id);
}

void PanelStack::openLink(const QString &id, const QString &target)
{
    showPanel(id);
    if (currentId() == id)
        currentPanel()->openLink(target);
}

QString PanelStack::currentId() const
{
    return currentPanel() ? currentPanel()->id() : QString();
}

signalbox::Panel *PanelStack::currentPanel() const
{
    return qobject_cast<signalbox::Panel *>(currentWidget());
}

} // namespace signalbox
