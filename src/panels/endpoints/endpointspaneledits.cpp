#include "core/visibletext.h"
#include "domain/endpoints/endpointsource.h"
#include "models/endpoints/endpointoverviewmodel.h"
#include "panels/endpoints/endpointacts.h"
#include "panels/endpoints/endpointeditor.h"
#include "panels/endpoints/endpointspanel.h"
#include "panels/endpoints/endpointtest.h"
#include "widgets/state/stateplaceholder.h"

#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTimer>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString inWords(const QList<EndpointFieldChange> &changes)
{
    QStringList words;
    for (const EndpointFieldChange &change : changes)
        words.append(EndpointsPanel::tr("%1 from \"%2\" to \"%3\"")
                         .arg(change.subject, visibleText(change.from, 100), visibleText(change.to, 100)));
    return words.join(u"; "_s);
}

} // namespace

void EndpointsPanel::loadStored()
{
    if (m_loadingStored || !m_selected)
        return;
    m_loadingStored = true;
    const qint64 id = *m_selected;
    await(context().sources.get<EndpointSource>().detail(id), [this, id](const Result<StoredEndpoint> &answer) {
        m_loadingStored = false;
        if (m_selected != id) {
            if (m_selected && *m_selected != EndpointDrafts::newEndpoint && !m_stored)
                loadStored();
            return;
        }
        if (answer)
            showStored(*answer);
        else if (!m_stored && answer.error().kind != ErrorKind::Cancelled)
            m_editorPlaceholder->showUnavailable(answer.error());
    });
}

void EndpointsPanel::showStored(const StoredEndpoint &stored)
{
    const bool first = !m_stored;
    const EndpointDraft theirs = EndpointDraft::of(stored);
    const EndpointEdit *draft = m_drafts.find(stored.id);
    EndpointEdit edit{theirs, theirs, stored.version};
    m_stored = stored;
    if (draft && draft->version == stored.version && !first) {
        edit = *draft;
    } else if (draft) {
        edit = EndpointEditing::rebased(*draft, theirs, stored.version);
        EndpointDraft before = draft->base;
        before.headers.reset();
        if (before.url.isEmpty()) // it held a credential, so it was not kept
            before.url = theirs.url;
        const auto differences = EndpointEditing::changes(before, theirs);
        if (draft->version != stored.version && !differences.isEmpty())
            m_editor->setNotice(HealthState::Attention,
                tr("Somebody changed it meanwhile: %1. Your edits are kept over that; look at them before you save.")
                    .arg(inWords(differences)));
    } else if (m_edit.base.headers && !first && m_edit.version == stored.version) {
        edit = m_edit; // its headers have been read
    }
    setEdit(edit);
    keepEdit(edit);
    m_lower->setCurrentWidget(m_editor);
    showObstacles();
    if (std::exchange(m_wantsUrl, false))
        m_editor->editUrl();
    if (std::exchange(m_wantsFormerUrl, false))
        m_editor->putFormerUrlBack();
    if (edit.mine.headers && !edit.base.headers)
        loadHeaders(false);
}

void EndpointsPanel::loadHeaders(bool asked)
{
    if (!m_selected || *m_selected == EndpointDrafts::newEndpoint) {
        if (!m_edit.mine.headers) {
            EndpointEdit edit = m_edit;
            edit.mine.headers = QList<EndpointHeader>();
            setEdit(edit);
            keepEdit(edit);
        }
        return;
    }
    const qint64 id = *m_selected;
    await(context().sources.get<EndpointSource>().headers(id),
        [this, id, asked](const Result<QList<EndpointHeader>> &answer) {
            if (m_selected != id)
                return;
            if (answer) {
                const EndpointEdit edit = EndpointEditing::withHeaders(m_edit, *answer);
                setEdit(edit);
                keepEdit(edit);
            } else if (asked && answer.error().kind != ErrorKind::Cancelled) {
                m_editor->setNotice(
                    HealthState::Attention, tr("The headers cannot be read: %1").arg(describe(answer.error())));
            }
        });
}

void EndpointsPanel::checkOrder(const QString &path)
{
    if (!m_selected)
        return;
    await(context().sources.get<EndpointSource>().orderKey(*m_selected, path),
        [this, id = *m_selected, path](const Result<OrderKey> &found) {
            if (m_selected == id && (found || found.error().kind != ErrorKind::Cancelled))
                m_editor->setOrderFound(path, found);
        });
}

void EndpointsPanel::takeEdit()
{
    m_edit.mine = m_editor->draft();
    keepEdit(m_edit);
}

void EndpointsPanel::setEdit(const EndpointEdit &edit)
{
    m_edit = edit;
    if (m_stored)
        m_editor->setEndpoint(*m_stored, edit);
}

void EndpointsPanel::keepEdit(const EndpointEdit &edit)
{
    if (!m_selected)
        return;
    m_drafts.put(*m_selected, edit);
    showUnsaved();
    m_keepTimer->start();
}

void EndpointsPanel::saveDrafts()
{
    m_keepTimer->stop();
    const QMap<qint64, QByteArray> changes = m_drafts.takeChanges();
    if (!context().settings)
        return;
    for (auto change = changes.cbegin(); change != changes.cend(); ++change) {
        const QString key = u"panel/%1/%2/%3"_s.arg(id(), m_draftKey).arg(change.key());
        if (change->isEmpty())
            context().settings->remove(key);
        else
            context().settings->setValue(key, *change);
    }
}

/// Each draft has a place of its own in the settings, which merge by place what several windows keep.
void EndpointsPanel::readDrafts()
{
    if (!context().settings)
        return;
    QSettings &settings = *context().settings;
    const QString place = u"panel/%1/%2"_s.arg(id(), m_draftKey);
    if (const QByteArray former = settings.value(place).toByteArray(); !former.isEmpty()) {
        m_drafts.adoptAll(former);
        settings.remove(place);
        saveDrafts();
        return;
    }
    settings.beginGroup(place);
    for (const QString &key : settings.childKeys())
        m_drafts.adopt(key.toLongLong(), settings.value(key).toByteArray());
    settings.endGroup();
}

void EndpointsPanel::showUnsaved()
{
    const EndpointEdit *draft = m_drafts.find(EndpointDrafts::newEndpoint);
    const QScopedValueRollback selecting(m_selecting, true); // a row that leaves hands its selection to the next one
    m_endpoints->setUnsaved(m_drafts.ids(), draft ? std::optional(draft->mine.name) : std::nullopt);
}

void EndpointsPanel::showObstacles()
{
    const EndpointRights &rights = m_endpoints->rights();
    const bool isNew = m_selected == EndpointDrafts::newEndpoint;
    const bool may = isNew ? rights.mayCreate : rights.mayChange;
    m_editor->setChangeObstacle(
        may ? QString() : EndpointActs::grantHint(context().capabilities().user, isNew ? u"insert"_s : u"update"_s));
    const auto obstacle = [this](const QString &function) {
        return context().capabilities().canCall(function)
            ? QString()
            : tr("This database has no %1() that you may call. Install the automation (menu Project), or ask its owner "
                 "for EXECUTE "
                 "on it.")
                  .arg(function);
    };
    m_editor->setOrderObstacle(context().capabilities().hasColumn(u"public.webhook_configs.order_by"_s)
            ? QString()
            : tr("This database keeps no order of deliveries. Install the automation (menu Project)."));
    m_editor->setSecretObstacle(obstacle(u"public.set_webhook_secret"_s));
    m_editor->setTestObstacle(m_test->isAsking() ? tr("A test is under way.") : obstacle(u"public.test_webhook"_s));
}

void EndpointsPanel::begin(const EndpointDraft &draft)
{
    const bool isThere = m_drafts.find(EndpointDrafts::newEndpoint);
    if (!isThere)
        m_drafts.put(EndpointDrafts::newEndpoint, {{}, draft, {}});
    showUnsaved();
    m_keepTimer->start();
    showData();
    select(EndpointDrafts::newEndpoint);
    if (isThere && draft != EndpointDraft())
        m_editor->setNotice(HealthState::Attention,
            tr("This new endpoint is not created yet: create or discard it before you duplicate another."));
    else if (draft != EndpointDraft())
        m_editor->setNotice(HealthState::Unknown, tr("A copy, without the secret and the headers of the original."));
    m_editor->showSection(EndpointEditor::Section::Configuration);
}

void EndpointsPanel::revert()
{
    if (!m_selected)
        return;
    const qint64 id = *m_selected;
    m_drafts.remove(id);
    m_editor->setNotice(HealthState::Unknown, {});
    showUnsaved();
    m_keepTimer->start();
    if (id == EndpointDrafts::newEndpoint) {
        m_selected.reset();
        m_lower->setCurrentIndex(0);
        refresh();
        return;
    }
    setEdit({m_edit.base, m_edit.base, m_edit.version});
}

} // namespace signalbox
