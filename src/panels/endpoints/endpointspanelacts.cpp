#include "core/humantext.h"
#include "core/outcome.h"
#include "core/visibletext.h"
#include "domain/endpoints/webhooksecret.h"
#include "models/endpoints/endpointoverviewmodel.h"
#include "panels/endpoints/endpointeditor.h"
#include "panels/endpoints/endpointspanel.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QList<EndpointFieldChange> &changes)
{
    QStringList lines;
    const auto shown = [](const QString &value) {
        return value.isEmpty() ? EndpointsPanel::tr("nothing") : visibleText(value, 2000);
    };
    for (const EndpointFieldChange &change : changes)
        lines.append(u"%1: %2 \u2192 %3"_s.arg(change.subject, shown(change.from), shown(change.to)));
    return lines;
}

} // namespace

void EndpointsPanel::review(const ReviewDialog::Act &act, std::function<void()> then)
{
    auto *dialog = new ReviewDialog(act, context().profile, this);
    connect(dialog, &QDialog::accepted, this, [then = std::move(then)] { then(); });
    dialog->open();
}

void EndpointsPanel::askSave()
{
    const EndpointEdit edit = m_edit;
    const QStringList lines = linesOf(EndpointEditing::changes(edit.base, edit.mine));
    review({tr("Change %1").arg(edit.mine.name),
               tr("These fields of %1 change in the database. What is in flight is not touched; whatever is sent from "
                  "then "
                  "on goes by the new values.")
                   .arg(edit.mine.name),
               lines, tr("Save %n change(s)", nullptr, int(lines.size()))},
        [this, edit] { write(edit); });
}

void EndpointsPanel::askActive(bool active)
{
    if (!m_stored)
        return;
    EndpointEdit edit{EndpointDraft::of(*m_stored), EndpointDraft::of(*m_stored), m_stored->version};
    edit.mine.active = active;
    const QString name = edit.mine.name;
    review(
        {active ? tr("Activate %1").arg(name) : tr("Deactivate %1").arg(name),
            active
                ? tr("From now on %1 gets the events it has subscribed to. Events of the time when it was inactive are "
                     "not sent.")
                      .arg(name)
                : tr("From now on no event is delivered to %1, and events of that time are not made up for later. "
                     "What waits for it is not sent either.")
                      .arg(name),
            {}, active ? tr("Activate %1").arg(name) : tr("Deactivate %1").arg(name)},
        [this, edit] { write(edit); });
}

void EndpointsPanel::write(const EndpointEdit &edit)
{
    if (!m_selected)
        return;
    const qint64 id = *m_selected;
    m_editor->setBusy(true);
    await(context().sources.endpointEditing.update(id, edit), [this, id, edit](const Result<qint64> &answer) {
        m_editor->setBusy(false);
        if (!answer && outcomeUnknown(answer.error().kind))
            return leaveOpen({Unanswered::Kind::Save, id, edit, {}, {}});
        if (m_selected == id)
            written(edit, answer);
        else if (answer)
            m_drafts.remove(id);
    });
}

void EndpointsPanel::written(const EndpointEdit &edit, const Result<qint64> &answer)
{
    if (!answer && answer.error().subject == u"version"_s) {
        m_editor->setNotice(HealthState::Attention, answer.error().what + u'.');
        m_endpoints->refresh();
        return loadStored();
    }
    if (!answer)
        return showRefusal(tr("Nothing was saved"), answer.error());
    const QStringList lines = linesOf(EndpointEditing::changes(edit.base, edit.mine));
    m_editor->setNotice(HealthState::Healthy, tr("Saved. %1").arg(lines.join(u"; "_s)));
    // What was edited besides this write, or while it was under way, is an edit of what is stored now.
    const EndpointDraft stored = EndpointEditing::rebased(edit, m_edit.base, edit.version).mine;
    keepEdit(EndpointEditing::rebased(m_edit, stored, edit.version));
    loadStored();
    refresh();
}

void EndpointsPanel::askCreate()
{
    const EndpointDraft draft = m_edit.mine;
    QStringList lines = linesOf(EndpointEditing::changes({}, draft));
    lines.append(draft.active ? tr("It is active at once.") : tr("It stays inactive until you activate it."));
    review({tr("Create %1").arg(draft.name),
               tr("The endpoint %1 is made. It has no secret yet, so its requests are not signed until you set one.")
                   .arg(draft.name),
               lines, tr("Create %1").arg(draft.name)},
        [this] { create(); });
}

void EndpointsPanel::create()
{
    const EndpointEdit edit = m_edit;
    m_editor->setBusy(true);
    await(context().sources.endpointEditing.create(edit.mine), [this, edit](const Result<qint64> &answer) {
        m_editor->setBusy(false);
        if (!answer && outcomeUnknown(answer.error().kind))
            return leaveOpen({Unanswered::Kind::Create, 0, edit, {}, {}});
        if (!answer)
            return showRefusal(tr("%1 was not created").arg(edit.mine.name), answer.error());
        m_drafts.remove(EndpointDrafts::newEndpoint);
        m_wanted = edit.mine.name;
        showUnsaved();
        saveDrafts();
        refresh();
    });
}

void EndpointsPanel::askDelete()
{
    if (!m_stored)
        return;
    const qint64 id = m_stored->id;
    const QString name = m_stored->name;
    const QString version = m_stored->version;
    if (!m_endpoints->rights().mayDelete)
        return m_editor->setNotice(HealthState::Attention, grantHint(u"delete"_s));
    if (m_stored->hasDeliveries)
        return m_editor->setNotice(HealthState::Attention,
            tr("%1 cannot be deleted: deliveries refer to it, and their rows stay until the retention time is over. "
               "Deactivate it instead: no event is delivered to it any more.")
                .arg(visibleText(name, 100)));
    review({tr("Delete %1").arg(name),
               tr("%1 is deleted with its secret. No delivery refers to it. This cannot be undone; the log of changes "
                  "keeps that it was there.")
                   .arg(name),
               {}, tr("Delete %1").arg(name)},
        [this, id, version] {
            m_editor->setBusy(true);
            await(context().sources.endpointEditing.remove(id, version), [this, id](const Result<qint64> &answer) {
                m_editor->setBusy(false);
                deleted(id, answer);
            });
        });
}

void EndpointsPanel::deleted(qint64 id, const Result<qint64> &answer)
{
    if (!answer && outcomeUnknown(answer.error().kind))
        return leaveOpen({Unanswered::Kind::Delete, id, {}, {}, {}});
    if (!answer && answer.error().subject == u"version"_s) {
        m_editor->setNotice(HealthState::Attention, answer.error().what + u'.');
        return loadStored();
    }
    if (!answer && answer.error().sqlState == u"23503"_s)
        return m_editor->setNotice(
            HealthState::Attention, tr("It was not deleted: deliveries refer to it by now. Deactivate it instead."));
    if (!answer)
        return showRefusal(tr("It was not deleted"), answer.error());
    m_drafts.remove(id);
    if (m_selected == id)
        m_selected.reset();
    showUnsaved();
    refresh();
}

void EndpointsPanel::askSecret(const QString &secret, int overlapHours)
{
    if (!m_stored)
        return;
    const QString name = m_stored->name;
    const QString print = WebhookSecret::fingerprint(m_stored->id, secret);
    const QString what = !m_stored->hasSecret
        ? tr("From now on every request to %1 is signed with the new secret.").arg(name)
        : overlapHours == 0
        ? tr("From now on every request to %1 is signed with the new secret only. A receiver that knows the old one "
             "refuses them until it is changed.")
              .arg(name)
        : tr("From now on requests to %1 are signed with both secrets; after %n hour(s) the old one stops. Change the "
             "receiver in between.",
            nullptr, overlapHours)
              .arg(name);
    review({tr("Set the secret of %1").arg(name), what, {tr("Fingerprint of the new secret: %1").arg(print)},
               m_stored->hasSecret ? tr("Replace the secret") : tr("Set the secret")},
        [this, id = m_stored->id, name, secret, overlapHours] {
            const EndpointSources &sources = context().sources.endpointEditing;
            const auto answer
                = overlapHours > 0 ? sources.rotateSecret(name, secret, overlapHours) : sources.setSecret(name, secret);
            await(answer, [this, id, secret](const Result<QString> &done) { secretWritten(id, secret, done); });
        });
}

void EndpointsPanel::askRemoveSecret()
{
    if (!m_stored)
        return;
    const QString name = m_stored->name;
    review(
        {tr("Remove the secret of %1").arg(name),
            tr("From now on requests to %1 are not signed. A receiver that checks signatures refuses them.").arg(name),
            {}, tr("Remove the secret")},
        [this, id = m_stored->id, name] {
            await(context().sources.endpointEditing.setSecret(name, std::nullopt),
                [this, id](const Result<QString> &done) { secretWritten(id, std::nullopt, done); });
        });
}

void EndpointsPanel::secretWritten(qint64 id, const std::optional<QString> &secret, const Result<QString> &answer)
{
    if (m_selected != id || !m_stored)
        return refresh();
    const QString print = secret ? WebhookSecret::fingerprint(m_stored->id, *secret) : QString();
    if (!answer && outcomeUnknown(answer.error().kind))
        return leaveOpen({Unanswered::Kind::Secret, m_stored->id, {}, print, m_stored->secretSince});
    if (!answer)
        return showRefusal(tr("The secret is as it was"), answer.error());
    m_editor->setNotice(HealthState::Healthy,
        secret ? tr("The new secret signs from now on; its fingerprint is %1. Give it to the receiver.").arg(*answer)
               : tr("The secret was removed: requests are not signed any more."));
    loadStored();
    refresh();
}

void EndpointsPanel::showRefusal(const QString &what, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString hint = error.kind == ErrorKind::Permission ? grantHint(u"insert, update, delete"_s) : error.hint;
    QStringList words{what + u": "_s + error.what};
    for (const QString &more : {error.serverWords, hint}) {
        if (!more.isEmpty())
            words.append(more);
    }
    m_editor->setNotice(HealthState::Attention, words.join(u". "_s));
}

void EndpointsPanel::leaveOpen(const Unanswered &write)
{
    m_unanswered = write;
    m_editor->setBusy(true);
    m_editor->setNotice(HealthState::Attention,
        tr("No answer came, so it is not known yet whether that was done. It is looked up as soon as the database "
           "answers; nothing is sent twice."));
    refresh();
}

void EndpointsPanel::lookUp()
{
    const Unanswered asked = *m_unanswered;
    const auto listed = asked.kind == Unanswered::Kind::Create ? idOf(asked.edit.mine.name) : std::optional(asked.id);
    if (asked.kind == Unanswered::Kind::Create) {
        m_unanswered.reset();
        m_editor->setBusy(false);
        if (!listed)
            return m_editor->setNotice(HealthState::Attention,
                tr("%1 was not created. Nothing was lost; try again.").arg(asked.edit.mine.name));
        m_drafts.remove(EndpointDrafts::newEndpoint);
        showUnsaved();
        m_wanted = asked.edit.mine.name;
        return;
    }
    if (asked.kind == Unanswered::Kind::Delete) {
        m_unanswered.reset();
        m_editor->setBusy(false);
        if (m_endpoints->rowOf(asked.id) >= 0)
            m_editor->setNotice(HealthState::Attention, tr("It was not deleted; try again."));
        return;
    }
    if (m_selected == asked.id)
        return loadStored();
    await(context().sources.endpointEditing.detail(asked.id), [this](const Result<StoredEndpoint> &answer) {
        if (answer && m_unanswered && m_unanswered->id == answer->id)
            lookedUp(*answer);
    });
}

void EndpointsPanel::lookedUp(const StoredEndpoint &stored)
{
    const Unanswered asked = *m_unanswered;
    m_unanswered.reset();
    m_editor->setBusy(false);
    const bool shown = m_selected == stored.id;
    if (asked.kind == Unanswered::Kind::Secret) {
        const bool changed = stored.secretSince != asked.secretSince;
        m_editor->setNotice(changed ? HealthState::Healthy : HealthState::Attention,
            !changed ? tr("The secret is as it was: nothing had been done. Try again.")
                : stored.secretFingerprint == asked.fingerprint
                ? tr("The new secret is in force.")
                : tr("The secret was changed %1 by %2; its mark is %3.")
                      .arg(relativeTime(stored.secretSince.value_or(context().clock->now()), context().clock->now()),
                          stored.secretChangedBy, stored.secretFingerprint));
        if (shown)
            showStored(stored);
        return;
    }
    EndpointDraft wanted = asked.edit.mine;
    const EndpointDraft found = EndpointDraft::of(stored);
    wanted.headers.reset(); // of those only the version tells
    const bool same = wanted == found && stored.version != asked.edit.version;
    if (same) {
        m_drafts.remove(asked.id);
        showUnsaved();
        m_editor->setNotice(HealthState::Healthy, tr("%1 was saved: the database has your changes.").arg(stored.name));
    } else if (stored.version == asked.edit.version) {
        m_editor->setNotice(
            HealthState::Attention, tr("%1 was not saved. Your edits are kept; save them again.").arg(stored.name));
    }
    if (shown)
        showStored(stored);
}

} // namespace signalbox
