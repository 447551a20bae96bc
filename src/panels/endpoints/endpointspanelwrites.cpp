#include "models/endpoints/endpointoverviewmodel.h"
#include "panels/endpoints/endpointacts.h"
#include "panels/endpoints/endpointeditor.h"
#include "panels/endpoints/endpointspanel.h"
#include "panels/endpoints/endpointtest.h"

namespace signalbox {

using namespace Qt::StringLiterals;

void EndpointsPanel::connectActs()
{
    connect(m_editor, &EndpointEditor::activeRequested, this, [this](bool active) {
        if (m_stored)
            m_acts->setActive(*m_stored, active);
    });
    connect(m_editor, &EndpointEditor::deleteRequested, this, &EndpointsPanel::askDelete);
    connect(m_editor, &EndpointEditor::setSecretRequested, this, [this](const QString &secret, int overlapHours) {
        if (m_stored)
            m_acts->setSecret(*m_stored, secret, overlapHours);
    });
    connect(m_editor, &EndpointEditor::removeSecretRequested, this, [this] {
        if (m_stored)
            m_acts->removeSecret(*m_stored);
    });
    connect(m_acts, &EndpointActs::changed, this, [this] { m_editor->setBusy(m_acts->isBusy()); });
    connect(m_acts, &EndpointActs::told, m_editor, &EndpointEditor::setNotice);
    connect(m_acts, &EndpointActs::saved, this, &EndpointsPanel::takeSaved);
    connect(m_acts, &EndpointActs::created, this, &EndpointsPanel::takeCreated);
    connect(m_acts, &EndpointActs::removed, this, &EndpointsPanel::takeRemoved);
    connect(m_acts, &EndpointActs::secretChanged, this, &EndpointsPanel::readAgain);
    connect(m_acts, &EndpointActs::overtaken, this, &EndpointsPanel::readAgain);

    connect(m_editor, &EndpointEditor::testRequested, this, [this] {
        if (m_stored)
            m_test->start(*m_stored);
    });
    connect(m_editor, &EndpointEditor::testDeliveryRequested, this, [this] {
        if (const auto id = m_test->deliveryId())
            emit linkRequested(u"webhooks"_s, u"delivery/%1"_s.arg(*id));
    });
    connect(m_test, &EndpointTest::changed, this, [this] {
        showTest();
        showObstacles();
    });
    connect(m_test, &EndpointTest::settled, this, &EndpointsPanel::load);
}

void EndpointsPanel::askDelete()
{
    if (!m_stored)
        return;
    if (!m_endpoints->rights().mayDelete)
        return m_editor->setNotice(
            HealthState::Attention, EndpointActs::grantHint(context().capabilities().user, u"delete"_s));
    m_acts->remove(*m_stored);
}

void EndpointsPanel::takeSaved(qint64 id, const EndpointEdit &edit)
{
    if (m_selected != id) {
        m_drafts.remove(id);
        return showUnsaved();
    }
    // What was edited besides this write, or while it was under way, is an edit of what is stored now.
    const EndpointDraft stored = EndpointEditing::rebased(edit, m_edit.base, edit.version).mine;
    keepEdit(EndpointEditing::rebased(m_edit, stored, edit.version));
    readAgain(id);
}

void EndpointsPanel::takeCreated(const QString &name)
{
    m_drafts.remove(EndpointDrafts::newEndpoint);
    m_wanted = name;
    showUnsaved();
    saveDrafts();
    refresh();
}

void EndpointsPanel::takeRemoved(qint64 id)
{
    m_drafts.remove(id);
    if (m_selected == id)
        m_selected.reset();
    showUnsaved();
    refresh();
}

void EndpointsPanel::readAgain(qint64 id)
{
    if (m_selected == id)
        loadStored();
    refresh();
}

void EndpointsPanel::showTest()
{
    const qint64 id = m_selected.value_or(EndpointDrafts::newEndpoint);
    const bool canBeTested = id != EndpointDrafts::newEndpoint;
    m_editor->setTest(canBeTested ? m_test->delivery(id) : nullptr, canBeTested ? m_test->words(id) : QString());
}

} // namespace signalbox
