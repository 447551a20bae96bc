#include "domain/endpoints/endpointdraft.h"

#include "core/credentials.h"
#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"
#include "domain/endpoints/eventpattern.h"

#include <QRegularExpression>
#include <QSet>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const EndpointHeader *headerNamed(const QList<EndpointHeader> &headers, const QString &name)
{
    const auto found = std::find_if(headers.cbegin(), headers.cend(),
        [&](const EndpointHeader &header) { return header.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.cend() ? nullptr : &*found;
}

QString shownValue(const EndpointHeader &header)
{
    return EndpointEditing::isCredential(header.name) ? u"***"_s : visibleText(redacted(header.value), 200);
}

/// What the engine sets itself, or what would break the request.
QString headerNameProblem(const QString &name)
{
    static const QRegularExpression token(uR"re(^[!#$%&'*+.^_`|~0-9A-Za-z-]+$)re"_s);
    static const QSet<QString> ours{u"content-type"_s, u"content-length"_s, u"host"_s, u"webhook-id"_s,
        u"webhook-timestamp"_s, u"webhook-signature"_s};
    if (name.isEmpty())
        return EndpointEditing::tr("A header has no name.");
    if (!token.match(name).hasMatch())
        return EndpointEditing::tr("%1 is no name of a header.").arg(visibleText(name, 60));
    const QString lower = name.toLower();
    if (ours.contains(lower) || lower.startsWith(u"x-webhook-"_s))
        return EndpointEditing::tr("%1 is set by the engine.").arg(name);
    return {};
}

bool isAddress(const QString &url)
{
    static const QRegularExpression address(
        uR"re(^https?://([^/?#@\s\p{Cc}]+@)?(\[[0-9a-f:.]+\]|[^\]\[/?#@:\s\p{Cc}]+)(:[0-9]{1,5})?([/?#][^\s\p{Cc}]*)?$)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return address.match(url).hasMatch();
}

void addUrlProblems(const QString &url, QList<EndpointProblem> &problems)
{
    const auto add = [&](const QString &sentence, bool blocks) {
        problems.append({EndpointField::Url, sentence, blocks});
    };
    if (url.isEmpty())
        add(EndpointEditing::tr("The URL is missing: nothing can be sent."), true);
    else if (!isAddress(url))
        add(EndpointEditing::tr("This is no address of the form https://host/path."), true);
    else if (redacted(url) != url)
        add(EndpointEditing::tr(
                "The URL holds a credential, which the log of deliveries and proxies may show: a header "
                "keeps it better."),
            false);
    else if (url.startsWith(u"http://"_s, Qt::CaseInsensitive))
        add(EndpointEditing::tr("http:// is not encrypted: anybody on the way can read what is sent."), false);
}

void addEventProblems(const QStringList &events, QList<EndpointProblem> &problems)
{
    const auto add = [&](const QString &sentence, bool blocks) {
        problems.append({EndpointField::Events, sentence, blocks});
    };
    if (events.isEmpty())
        add(EndpointEditing::tr("It has subscribed to no event, so it gets tests only."), false);
    QSet<QString> seen;
    for (const QString &event : events) {
        if (const QString problem = EventPattern::problem(event); !problem.isEmpty())
            add(problem, true);
        else if (seen.contains(event))
            add(EndpointEditing::tr("%1 is there twice.").arg(event), true);
        seen.insert(event);
    }
    for (const QString &event : events) {
        const auto covers = [&](const QString &other) { return other != event && EventPattern::matches(other, event); };
        if (const auto other = std::find_if(events.cbegin(), events.cend(), covers);
            other != events.cend() && seen.contains(event))
            add(EndpointEditing::tr("%1 is among what %2 stands for already.").arg(event, *other), false);
    }
}

void addHeaderProblems(const QList<EndpointHeader> &headers, QList<EndpointProblem> &problems)
{
    static const QRegularExpression control(uR"re([\p{Cc}])re"_s);
    const auto add = [&](const QString &sentence) { problems.append({EndpointField::Headers, sentence, true}); };
    QSet<QString> seen;
    for (const EndpointHeader &header : headers) {
        if (const QString problem = headerNameProblem(header.name); !problem.isEmpty())
            add(problem);
        else if (seen.contains(header.name.toLower()))
            add(EndpointEditing::tr("%1 is there twice.").arg(header.name));
        else if (!header.known)
            add(EndpointEditing::tr("Type the value of %1 again: credentials are not kept when the window closes.")
                    .arg(header.name));
        else if (control.match(header.value).hasMatch())
            add(EndpointEditing::tr("The value of %1 has line breaks or control characters.").arg(header.name));
        seen.insert(header.name.toLower());
    }
}

QString activeWord(bool active)
{
    return active ? EndpointEditing::tr("active") : EndpointEditing::tr("inactive");
}

void addHeaderChanges(
    const QList<EndpointHeader> &from, const QList<EndpointHeader> &to, QList<EndpointFieldChange> &changes)
{
    const auto subject
        = [](const QString &name) { return EndpointEditing::tr("header %1").arg(visibleText(name, 60)); };
    for (const EndpointHeader &before : from) {
        const EndpointHeader *after = headerNamed(to, before.name);
        if (!after)
            changes.append({EndpointField::Headers, subject(before.name), shownValue(before), {}});
        else if (*after != before)
            changes.append({EndpointField::Headers, subject(before.name), shownValue(before),
                EndpointEditing::isCredential(after->name) ? EndpointEditing::tr("another value")
                                                           : shownValue(*after)});
    }
    for (const EndpointHeader &after : to) {
        if (!headerNamed(from, after.name))
            changes.append({EndpointField::Headers, subject(after.name), {}, shownValue(after)});
    }
}

} // namespace

EndpointDraft EndpointDraft::of(const StoredEndpoint &stored)
{
    return {stored.name, stored.url, stored.events, stored.active, RetryPolicy::fromJson(stored.retryConfig),
        std::nullopt, stored.order};
}

QSet<EndpointField> EndpointEditing::changedFields(const EndpointDraft &from, const EndpointDraft &to)
{
    QSet<EndpointField> fields;
    if (from.name != to.name)
        fields.insert(EndpointField::Name);
    if (from.url != to.url)
        fields.insert(EndpointField::Url);
    if (from.events != to.events)
        fields.insert(EndpointField::Events);
    if (from.active != to.active)
        fields.insert(EndpointField::Active);
    if (from.retry != to.retry)
        fields.insert(EndpointField::Retry);
    if (from.order != to.order)
        fields.insert(EndpointField::Order);
    if (to.headers && from.headers != to.headers)
        fields.insert(EndpointField::Headers);
    return fields;
}

QList<EndpointFieldChange> EndpointEditing::changes(const EndpointDraft &from, const EndpointDraft &to)
{
    QList<EndpointFieldChange> changes;
    if (from.name != to.name)
        changes.append({EndpointField::Name, nameOf(EndpointField::Name), from.name, to.name});
    if (from.url != to.url) {
        const bool alike = redacted(from.url) == redacted(to.url);
        changes.append({EndpointField::Url, nameOf(EndpointField::Url), redacted(from.url),
            alike ? tr("%1 with another credential").arg(redacted(to.url)) : redacted(to.url)});
    }
    if (from.events != to.events)
        changes.append(
            {EndpointField::Events, nameOf(EndpointField::Events), from.events.join(u", "_s), to.events.join(u", "_s)});
    if (from.active != to.active)
        changes.append(
            {EndpointField::Active, nameOf(EndpointField::Active), activeWord(from.active), activeWord(to.active)});
    for (const RetrySetting &setting : RetryPolicy::settings()) {
        const auto shown = [&](const RetryPolicy &policy) {
            const QString text = policy.value(setting.key);
            return text.isEmpty() ? tr("default (%1)").arg(numberText(setting.byDefault)) : text;
        };
        if (from.retry.value(setting.key) != to.retry.value(setting.key))
            changes.append({EndpointField::Retry, setting.key, shown(from.retry), shown(to.retry)});
    }
    if (from.order.path != to.order.path)
        changes.append({EndpointField::Order, u"order_by"_s, from.order.path, to.order.path});
    if (from.order.onFailure != to.order.onFailure)
        changes.append({EndpointField::Order, u"on_failure"_s, DeliveryOrdering::nameOf(from.order.onFailure),
            DeliveryOrdering::nameOf(to.order.onFailure)});
    if (to.headers)
        addHeaderChanges(from.headers.value_or(QList<EndpointHeader>()), *to.headers, changes);
    return changes;
}

QList<EndpointProblem> EndpointEditing::problems(const EndpointDraft &draft)
{
    QList<EndpointProblem> problems;
    if (draft.name.trimmed().isEmpty())
        problems.append({EndpointField::Name, tr("The name is missing: deliveries and functions go by it."), true});
    else if (draft.name != draft.name.trimmed() || draft.name != visibleText(draft.name, 200))
        problems.append(
            {EndpointField::Name, tr("The name must not have spaces around it, nor invisible characters."), true});
    addUrlProblems(draft.url, problems);
    addEventProblems(draft.events, problems);
    for (const QString &sentence : draft.retry.problems())
        problems.append({EndpointField::Retry, sentence, true});
    if (const QString sentence = DeliveryOrdering::problem(draft.order.path); !sentence.isEmpty())
        problems.append({EndpointField::Order, sentence, true});
    if (draft.headers)
        addHeaderProblems(*draft.headers, problems);
    return problems;
}

QList<EndpointProblem> EndpointEditing::obstacles(const EndpointEdit &edit)
{
    const QSet<EndpointField> changed = changedFields(edit.base, edit.mine);
    QList<EndpointProblem> obstacles;
    for (const EndpointProblem &problem : problems(edit.mine)) {
        if (problem.blocks && (edit.version.isEmpty() || changed.contains(problem.field)))
            obstacles.append(problem);
    }
    return obstacles;
}

EndpointEdit EndpointEditing::rebased(const EndpointEdit &edit, const EndpointDraft &theirs, const QString &version)
{
    EndpointEdit result{theirs, theirs, version};
    for (const EndpointField field : changedFields(edit.base, edit.mine)) {
        switch (field) {
        case EndpointField::Name:
            result.mine.name = edit.mine.name;
            break;
        case EndpointField::Url:
            result.mine.url = edit.mine.url;
            break;
        case EndpointField::Events:
            result.mine.events = edit.mine.events;
            break;
        case EndpointField::Headers:
            result.mine.headers = edit.mine.headers;
            break;
        case EndpointField::Retry:
            result.mine.retry = edit.mine.retry;
            break;
        case EndpointField::Order:
            result.mine.order = edit.mine.order;
            break;
        case EndpointField::Active:
            result.mine.active = edit.mine.active;
            break;
        case EndpointField::Secret:
            break;
        }
    }
    return result;
}

EndpointEdit EndpointEditing::withHeaders(const EndpointEdit &edit, const QList<EndpointHeader> &stored)
{
    EndpointEdit result = edit;
    result.base.headers = stored;
    if (!edit.mine.headers) {
        result.mine.headers = stored;
        return result;
    }
    for (EndpointHeader &header : *result.mine.headers) {
        const EndpointHeader *known = headerNamed(stored, header.name);
        if (!header.known && known) {
            header.value = known->value;
            header.known = true;
        }
    }
    return result;
}

QString EndpointEditing::nameOf(EndpointField field)
{
    switch (field) {
    case EndpointField::Name:
        return tr("name");
    case EndpointField::Url:
        return tr("URL");
    case EndpointField::Events:
        return tr("events");
    case EndpointField::Headers:
        return tr("headers");
    case EndpointField::Retry:
        return tr("retries");
    case EndpointField::Order:
        return tr("order");
    case EndpointField::Active:
        return tr("active");
    case EndpointField::Secret:
        return tr("secret");
    }
    Q_UNREACHABLE();
}

EndpointField EndpointEditing::fieldOf(const QString &databaseProblem)
{
    if (databaseProblem.startsWith(u"retry_config"_s))
        return EndpointField::Retry;
    if (databaseProblem.startsWith(u"order_by"_s))
        return EndpointField::Order;
    if (databaseProblem.startsWith(u"header"_s))
        return EndpointField::Headers;
    if (databaseProblem.startsWith(u"the URL"_s))
        return EndpointField::Url;
    if (databaseProblem.startsWith(u"it has subscribed"_s))
        return EndpointField::Events;
    return EndpointField::Secret;
}

bool EndpointEditing::isCredential(const QString &headerName)
{
    return isCredentialName(headerName);
}

} // namespace signalbox
