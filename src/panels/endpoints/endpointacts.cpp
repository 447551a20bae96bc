#include "panels/endpoints/endpointacts.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/webhooksecret.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QStringList linesOf(const QList<EndpointFieldChange> &changes)
{
    QStringList lines;
    const auto shown
        = [](const QString &value) { return value.isEmpty() ? EndpointActs::tr("nothing") : visibleText(value, 2000); };
    for (const EndpointFieldChange &change : changes)
        lines.append(u"%1: %2 \u2192 %3"_s.arg(change.subject, shown(change.from), shown(change.to)));
    return lines;
}

/// What the answer to a write tells of the row.
Async<StoredEndpoint> withId(Async<qint64> answer)
{
    return answer.then([](const Result<qint64> &id) {
        return id.map([](qint64 value) {
            StoredEndpoint stored;
            stored.id = value;
            return stored;
        });
    });
}

Async<StoredEndpoint> withFingerprint(Async<QString> answer)
{
    return answer.then([](const Result<QString> &fingerprint) {
        return fingerprint.map([](const QString &value) {
            StoredEndpoint stored;
            stored.secretFingerprint = value;
            return stored;
        });
    });
}

/// The row as it is now, when `isDone` finds the write in it.
template <typename Condition>
Async<std::optional<StoredEndpoint>> foundIn(Async<StoredEndpoint> reading, Condition isDone)
{
    return reading.then([isDone](const Result<StoredEndpoint> &stored) {
        return stored.map(
            [&isDone](const StoredEndpoint &row) { return isDone(row) ? std::optional(row) : std::nullopt; });
    });
}

template <typename Condition>
Async<std::optional<StoredEndpoint>> foundAmong(Async<EndpointList> reading, Condition isDone)
{
    return reading.then([isDone](const Result<EndpointList> &list) {
        return list.map([&isDone](const EndpointList &all) {
            return isDone(all.endpoints) ? std::optional(StoredEndpoint()) : std::nullopt;
        });
    });
}

bool holds(const StoredEndpoint &stored, const EndpointEdit &edit)
{
    EndpointDraft wanted = edit.mine;
    wanted.headers.reset(); // of those only the version tells
    return wanted == EndpointDraft::of(stored) && stored.version != edit.version;
}

} // namespace

EndpointActs::EndpointActs(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_write(context, pending)
{
    connect(&m_write, &WriteProgress::changed, this, &EndpointActs::changed);
}

EndpointSource &EndpointActs::source() const
{
    return m_context.sources.get<EndpointSource>();
}

QString EndpointActs::grantHint(const QString &user, const QString &privilege)
{
    return tr("%1 may only read endpoints. Let the owner run: grant %2 on public.webhook_configs to %3;")
        .arg(user, privilege, u'"' + QString(user).replace(u'"', u"\"\""_s) + u'"');
}

void EndpointActs::review(const ReviewDialog::Act &words, const Write::Act &act, const Write::Then &then)
{
    m_write.review(words, m_window, act, [this, then](const Outcome &outcome) {
        if (outcome.kind != Outcome::Kind::Unknown)
            then(outcome);
        else if (!outcome.again)
            attend(tr("No answer came, so it is not known yet whether that was done. It is looked up as soon as the "
                      "database answers; nothing is sent twice."));
    });
}

void EndpointActs::save(qint64 id, const EndpointEdit &edit)
{
    const QStringList lines = linesOf(EndpointEditing::changes(edit.base, edit.mine));
    write({tr("Change %1").arg(edit.mine.name),
              tr("These fields of %1 change in the database. What is in flight is not touched; whatever is sent from "
                 "then on goes by the new values.")
                  .arg(edit.mine.name),
              lines, tr("Save %n change(s)", nullptr, int(lines.size()))},
        id, edit);
}

void EndpointActs::setActive(const StoredEndpoint &stored, bool active)
{
    EndpointEdit edit{EndpointDraft::of(stored), EndpointDraft::of(stored), stored.version};
    edit.mine.active = active;
    const QString name = edit.mine.name;
    write({active ? tr("Activate %1").arg(name) : tr("Deactivate %1").arg(name),
              active ? tr(
                  "From now on %1 gets the events it has subscribed to. Events of the time when it was inactive are "
                  "not sent.")
                           .arg(name)
                     : tr("From now on no event is delivered to %1, and events of that time are not made up for later. "
                          "What waits for it is not sent either.")
                           .arg(name),
              {}, active ? tr("Activate %1").arg(name) : tr("Deactivate %1").arg(name)},
        stored.id, edit);
}

void EndpointActs::write(const ReviewDialog::Act &words, qint64 id, const EndpointEdit &edit)
{
    review(words,
        {
            .subject = QString::number(id),
            .name = u"endpoints/update"_s,
            .send = [this, id, edit](const QUuid &) { return withId(source().update(id, edit)); },
            .lookUp =
                [this, id, edit](const QUuid &) {
                    return foundIn(
                        source().detail(id), [edit](const StoredEndpoint &stored) { return holds(stored, edit); });
                },
        },
        [this, id, edit](const Outcome &outcome) { showSaved(id, edit, outcome); });
}

void EndpointActs::showSaved(qint64 id, const EndpointEdit &edit, const Outcome &outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Done: {
        const bool wasLookedUp = !outcome.value->version.isEmpty();
        const QStringList lines = linesOf(EndpointEditing::changes(edit.base, edit.mine));
        emit told(HealthState::Healthy,
            wasLookedUp ? tr("%1 was saved: the database has your changes.").arg(edit.mine.name)
                        : tr("Saved. %1").arg(lines.join(u"; "_s)));
        emit saved(id, edit);
        return;
    }
    case Outcome::Kind::Refused:
        if (outcome.error.subject != u"version"_s)
            return refuse(tr("Nothing was saved"), outcome.error);
        attend(inSentences({outcome.error.what}));
        emit overtaken(id);
        return;
    case Outcome::Kind::NotDone:
    case Outcome::Kind::Unknown:
        attend(tr("%1 was not saved. Your edits are kept; save them again.").arg(edit.mine.name));
        emit overtaken(id);
        return;
    }
}

void EndpointActs::create(const EndpointEdit &edit)
{
    const EndpointDraft draft = edit.mine;
    QStringList lines = linesOf(EndpointEditing::changes({}, draft));
    lines.append(draft.active ? tr("It is active at once.") : tr("It stays inactive until you activate it."));
    const auto isListed = [name = draft.name](const QList<EndpointOverview> &endpoints) {
        return std::any_of(endpoints.cbegin(), endpoints.cend(),
            [&name](const EndpointOverview &endpoint) { return endpoint.name == name; });
    };
    review({tr("Create %1").arg(draft.name),
               tr("The endpoint %1 is made. It has no secret yet, so its requests are not signed until you set one.")
                   .arg(draft.name),
               lines, tr("Create %1").arg(draft.name)},
        {
            .subject = u"new"_s,
            .name = u"endpoints/create"_s,
            .send = [this, draft](const QUuid &) { return withId(source().create(draft)); },
            .lookUp = [this, isListed](const QUuid &) { return foundAmong(source().list(), isListed); },
        },
        [this, edit](const Outcome &outcome) { showCreated(edit, outcome); });
}

void EndpointActs::showCreated(const EndpointEdit &edit, const Outcome &outcome)
{
    const QString name = edit.mine.name;
    if (outcome.kind == Outcome::Kind::Done)
        emit created(name);
    else if (outcome.kind == Outcome::Kind::Refused)
        refuse(tr("%1 was not created").arg(name), outcome.error);
    else
        attend(tr("%1 was not created. Nothing was lost; try again.").arg(name));
}

void EndpointActs::remove(const StoredEndpoint &stored)
{
    const QString name = stored.name;
    if (stored.hasDeliveries)
        return attend(
            tr("%1 cannot be deleted: deliveries refer to it, and their rows stay until the retention time is over. "
               "Deactivate it instead: no event is delivered to it any more.")
                .arg(visibleText(name, 100)));
    const auto isGone = [id = stored.id](const QList<EndpointOverview> &endpoints) {
        return std::none_of(
            endpoints.cbegin(), endpoints.cend(), [id](const EndpointOverview &endpoint) { return endpoint.id == id; });
    };
    review({tr("Delete %1").arg(name),
               tr("%1 is deleted with its secret. No delivery refers to it. This cannot be undone; the log of changes "
                  "keeps that it was there.")
                   .arg(name),
               {}, tr("Delete %1").arg(name), true},
        {
            .subject = QString::number(stored.id),
            .name = u"endpoints/delete"_s,
            .send = [this, id = stored.id, version = stored.version](
                        const QUuid &) { return withId(source().remove(id, version)); },
            .lookUp = [this, isGone](const QUuid &) { return foundAmong(source().list(), isGone); },
        },
        [this, id = stored.id](const Outcome &outcome) { showRemoved(id, outcome); });
}

void EndpointActs::showRemoved(qint64 id, const Outcome &outcome)
{
    const Error &error = outcome.error;
    switch (outcome.kind) {
    case Outcome::Kind::Done:
        emit removed(id);
        return;
    case Outcome::Kind::NotDone:
    case Outcome::Kind::Unknown:
        return attend(tr("It was not deleted; try again."));
    case Outcome::Kind::Refused:
        break;
    }
    if (error.subject == u"version"_s) {
        attend(inSentences({error.what}));
        emit overtaken(id);
    } else if (error.sqlState == u"23503"_s) {
        attend(tr("It was not deleted: deliveries refer to it by now. Deactivate it instead."));
    } else {
        refuse(tr("It was not deleted"), error);
    }
}

void EndpointActs::setSecret(const StoredEndpoint &stored, const QString &secret, int overlapHours)
{
    const QString name = stored.name;
    const QString print = WebhookSecret::fingerprint(stored.id, secret);
    const QString what = !stored.hasSecret
        ? tr("From now on every request to %1 is signed with the new secret.").arg(name)
        : overlapHours == 0
        ? tr("From now on every request to %1 is signed with the new secret only. A receiver that knows the old one "
             "refuses them until it is changed.")
              .arg(name)
        : tr("From now on requests to %1 are signed with both secrets; after %n hour(s) the old one stops. Change the "
             "receiver in between.",
            nullptr, overlapHours)
              .arg(name);
    writeSecret({tr("Set the secret of %1").arg(name), what, {tr("Fingerprint of the new secret: %1").arg(print)},
                    stored.hasSecret ? tr("Replace the secret") : tr("Set the secret")},
        stored, secret, overlapHours);
}

void EndpointActs::removeSecret(const StoredEndpoint &stored)
{
    const QString name = stored.name;
    writeSecret(
        {tr("Remove the secret of %1").arg(name),
            tr("From now on requests to %1 are not signed. A receiver that checks signatures refuses them.").arg(name),
            {}, tr("Remove the secret"), true},
        stored, std::nullopt, 0);
}

void EndpointActs::writeSecret(
    const ReviewDialog::Act &words, const StoredEndpoint &stored, const std::optional<QString> &secret, int hours)
{
    review(words,
        {
            .subject = QString::number(stored.id),
            .name = hours > 0 ? u"endpoints/rotate_secret"_s : u"endpoints/set_secret"_s,
            .send =
                [this, name = stored.name, secret, hours](const QUuid &) {
                    return withFingerprint(
                        hours > 0 ? source().rotateSecret(name, *secret, hours) : source().setSecret(name, secret));
                },
            .lookUp =
                [this, id = stored.id, before = stored.secretSince](const QUuid &) {
                    return foundIn(
                        source().detail(id), [before](const StoredEndpoint &row) { return row.secretSince != before; });
                },
        },
        [this, id = stored.id, secret](const Outcome &outcome) { showSecret(id, secret, outcome); });
}

void EndpointActs::showSecret(qint64 id, const std::optional<QString> &secret, const Outcome &outcome)
{
    if (outcome.kind == Outcome::Kind::Refused)
        return refuse(tr("The secret is as it was"), outcome.error);
    if (outcome.kind != Outcome::Kind::Done) {
        attend(tr("The secret is as it was: nothing had been done. Try again."));
        emit overtaken(id);
        return;
    }
    const StoredEndpoint &stored = *outcome.value;
    const QString mine = secret ? WebhookSecret::fingerprint(id, *secret) : QString();
    const Instant now = m_context.clock->now();
    const bool wasLookedUp = !stored.version.isEmpty();
    if (wasLookedUp && stored.secretFingerprint != mine)
        emit told(HealthState::Healthy,
            tr("The secret was changed %1 by %2; its mark is %3.")
                .arg(relativeTime(stored.secretSince.value_or(now), now), stored.secretChangedBy,
                    stored.secretFingerprint));
    else if (wasLookedUp)
        emit told(HealthState::Healthy, tr("The new secret is in force."));
    else if (secret)
        emit told(HealthState::Healthy,
            tr("The new secret signs from now on; its fingerprint is %1. Give it to the receiver.")
                .arg(stored.secretFingerprint));
    else
        emit told(HealthState::Healthy, tr("The secret was removed: requests are not signed any more."));
    emit secretChanged(id);
}

void EndpointActs::refuse(const QString &what, const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString hint = error.kind == ErrorKind::Permission
        ? grantHint(m_context.capabilities().user, u"insert, update, delete"_s)
        : error.hint;
    attend(inSentences({what + u": "_s + error.what, error.serverWords, hint}));
}

} // namespace signalbox
