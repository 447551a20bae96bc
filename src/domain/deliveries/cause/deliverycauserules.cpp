#include "domain/deliveries/cause/deliverycauserules.h"

#include "core/visibletext.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

using Facts = DeliveryCauseFacts;
using Kind = DeliveryCause::Kind;
using Words = DeliveryCauseWords;

constexpr qsizetype longestReason = 200;

struct CauseRuleTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryCause)
};

bool isRefusedAuthority(const Facts &facts)
{
    return facts.hasStatus(401) || facts.hasStatus(403);
}

QString replay()
{
    return CauseRuleTexts::tr("Then replay it.");
}

Words refusedAfterSecretChange(const Facts &facts)
{
    const EndpointChange *change = facts.changeBefore("secret"_L1);
    return {CauseRuleTexts::tr("%1 refuses the signature (%2) %3; its secret was changed %4.")
                .arg(facts.endpoint(), facts.status(), facts.when(), facts.changed(*change)),
        CauseRuleTexts::tr("Restore the former secret, or give the new one to the receiver. %1").arg(replay())};
}

Words refusedAfterHeaderChange(const Facts &facts)
{
    const EndpointChange *change = facts.changeBefore("headers"_L1);
    return {CauseRuleTexts::tr("%1 refuses our credentials (%2) %3; its headers were changed %4.")
                .arg(facts.endpoint(), facts.status(), facts.when(), facts.changed(*change)),
        CauseRuleTexts::tr("Correct the endpoint's headers. %1").arg(replay())};
}

Words refusedAuthority(const Facts &facts)
{
    if (!facts.detail().endpointSigns)
        return {CauseRuleTexts::tr(
                    "%1 refuses the request for want of authority (%2) %3, and the endpoint has no secret, so nothing "
                    "is signed.")
                    .arg(facts.endpoint(), facts.status(), facts.when()),
            CauseRuleTexts::tr("Set the secret that the receiver expects, or the header it wants. %1").arg(replay())};
    return {CauseRuleTexts::tr("%1 refuses the signature or credentials (%2) %3; neither was changed here before.")
                .arg(facts.endpoint(), facts.status(), facts.when()),
        CauseRuleTexts::tr(
            "Compare the secret with the receiver's, and its clock: signatures expire after some minutes. %1")
            .arg(replay())};
}

Words notFoundAfterUrlChange(const Facts &facts)
{
    const EndpointChange *change = facts.changeBefore("url"_L1);
    const QString trouble = facts.delivery().responseStatus ? CauseRuleTexts::tr("answers %1").arg(facts.status())
                                                            : CauseRuleTexts::tr("cannot be reached");
    return {CauseRuleTexts::tr("%1 %2 %3; its URL was changed %4.")
                .arg(facts.endpoint(), trouble, facts.when(), facts.changed(*change)),
        CauseRuleTexts::tr("Check the new URL, or restore the former one. %1").arg(replay())};
}

Words gone(const Facts &facts)
{
    return {CauseRuleTexts::tr("%1 says that it is gone for good (410) %2; the engine deactivates such an endpoint.")
                .arg(facts.endpoint(), facts.when()),
        CauseRuleTexts::tr("Ask its owner for the new address, set it and activate the endpoint. %1").arg(replay())};
}

Words deactivated(const Facts &facts)
{
    const EndpointChange *change = nullptr;
    for (const EndpointChange &candidate : facts.detail().changes) {
        if (candidate.column == "is_active"_L1 && !change)
            change = &candidate;
    }
    const QString sentence = change && change->newValue == "false"_L1
        ? CauseRuleTexts::tr("%1 was deactivated %2%3, so it was not sent.")
              .arg(facts.endpoint(), facts.changed(*change),
                  change->reason.isEmpty() ? QString() : u" ("_s + visibleText(change->reason, longestReason) + u')')
        : CauseRuleTexts::tr("%1 was inactive when it was due, so it was not sent.").arg(facts.endpoint());
    return {sentence,
        facts.detail().endpointActive.value_or(false) ? CauseRuleTexts::tr("The endpoint is active again: replay it.")
                                                      : CauseRuleTexts::tr("Activate the endpoint. %1").arg(replay())};
}

Words rateLimited(const Facts &facts)
{
    const QString wait = facts.answerHeader("retry-after"_L1);
    return {wait.isEmpty()
            ? CauseRuleTexts::tr("%1 says that it gets too many requests (429) %2.").arg(facts.endpoint(), facts.when())
            : CauseRuleTexts::tr("%1 says that it gets too many requests (429) %2 and asks to wait: Retry-After %3.")
                  .arg(facts.endpoint(), facts.when(), wait),
        CauseRuleTexts::tr("Set max_per_second in its retry_config to what it takes. Replay at a low rate.")};
}

/// A 3xx that is recorded led nowhere. pg_net follows the others and keeps the last status beside the first Location, which a
/// plain 200 may carry too.
Words redirected(const Facts &facts)
{
    const QString target = facts.answerHeader("location"_L1);
    const QString advice = CauseRuleTexts::tr("Set the endpoint's URL to its final address. %1").arg(replay());
    if (facts.saysAny({"number of redirects"_L1}))
        return {CauseRuleTexts::tr("%1 redirects from address to address without an end %2.")
                    .arg(facts.endpoint(), facts.when()),
            advice};
    if (facts.hasStatus(300, 399))
        return {target.isEmpty()
                ? CauseRuleTexts::tr("%1 redirects (%3) %2 and does not say where, so it went no further.")
                      .arg(facts.endpoint(), facts.when(), facts.status())
                : CauseRuleTexts::tr("%1 redirects to %3 %2, and it went no further.")
                      .arg(facts.endpoint(), facts.when(), target),
            advice};
    return {
        CauseRuleTexts::tr(
            "%1 answered %2 with another address (%3). Either a redirect was followed, or that is part of its answer: "
            "what pg_net keeps does not tell. By a 307 or 308 the event arrives there whole, by a 301, 302 or 303 "
            "without its body, so it does not count as delivered.")
            .arg(facts.endpoint(), facts.when(), target.isEmpty() ? CauseRuleTexts::tr("not recorded") : target),
        CauseRuleTexts::tr(
            "See there whether it arrived: the message id tells. If it was a redirect, set the endpoint's "
            "URL to its final address; otherwise let the receiver answer without a Location. %1")
            .arg(replay())};
}

Words closed(const Facts &facts)
{
    const QString sentence = facts.saysAny({"partial file"_L1, "receiving data"_L1})
        ? CauseRuleTexts::tr("%1 closed the connection in the middle of its answer %2.")
        : facts.saysAny({"sending data"_L1})
        ? CauseRuleTexts::tr("%1 closed the connection while the request was being sent %2.")
        : CauseRuleTexts::tr("%1 closed the connection without an answer %2.");
    return {sentence.arg(facts.endpoint(), facts.when()),
        CauseRuleTexts::tr(
            "It may have crashed on this event: see its log. It may have received it, even more than once: over a "
            "connection that dies, a request is sent again within the same attempt. The message id tells.")};
}

/// The limit stands in the words, as it was then: "... with pg_net 0.20.4 more than 65535 may not arrive".
Words unsendable(const Facts &facts)
{
    static const QRegularExpression limit(u"more than (\\d{1,9}) may not arrive"_s);
    const auto said = limit.match(facts.words());
    const QString size = QLocale().toString(facts.detail().payloadBytes);
    return {said.hasMatch()
            ? CauseRuleTexts::tr(
                "It was not sent: its payload has %1 bytes, and with this pg_net more than %2 may not arrive.")
                  .arg(size, QLocale().toString(said.captured(1).toInt()))
            : CauseRuleTexts::tr("It was not sent: its payload has %1 bytes, more than may arrive with this pg_net.")
                  .arg(size),
        CauseRuleTexts::tr("Update pg_net (from 0.20.5 on there is no such limit), or set delivery.body_limit in "
                           "signalbox.settings to what does arrive. Then replay it. Or send less: an id by which the "
                           "receiver can fetch the rest.")};
}

Words timedOut(const Facts &facts)
{
    const QString limit = facts.timeoutText();
    return {limit.isEmpty() ? CauseRuleTexts::tr("%1 did not answer in time %2.").arg(facts.endpoint(), facts.when())
                            : CauseRuleTexts::tr("%1 did not answer within the %3 that are allowed, %2.")
                                  .arg(facts.endpoint(), facts.when(), limit),
        CauseRuleTexts::tr(
            "Let the receiver answer first and work afterwards, or raise timeout_ms in its retry_config. It may have "
            "received the event: the message id tells.")};
}

Words unreadableSecret(const Facts &facts)
{
    return {CauseRuleTexts::tr("It was not sent %1: the secret of %2 could not be used to sign.")
                .arg(facts.when(), facts.endpoint()),
        CauseRuleTexts::tr(
            "The recorded words say what is wrong with it: a name missing in the vault, another signalbox.secret_key, "
            "or what follows whsec_ is no base64. Set the secret anew. %1")
            .arg(replay())};
}

} // namespace

const QList<DeliveryCauseRule> &failureRules()
{
    static const QList<DeliveryCauseRule> rules = {
        // what the engine says
        {Kind::AnswerLost, [](const Facts &f) { return f.saysStart("Answer lost"_L1); },
            [](const Facts &f) {
                return Words{f.saysAny({"recovered"_L1, "removed while"_L1})
                        ? CauseRuleTexts::tr(
                            "The answer of %1 was lost %2: the server was recovered, or pg_net was made anew, while "
                            "the request was under way.")
                              .arg(f.endpoint(), f.when())
                        : CauseRuleTexts::tr(
                            "The answer of %1 was lost %2: it expired or was removed before it was read.")
                              .arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr(
                        "It may have arrived. A replay carries the same message id, by which the receiver can tell. If "
                        "this comes often, see whether the job webhook-pump runs and raise pg_net.ttl.")};
            }},
        {Kind::EndpointDeleted,
            [](const Facts &f) { return f.saysStart("The endpoint was deleted"_L1) || !f.delivery().endpointId; },
            [](const Facts &) {
                return Words{CauseRuleTexts::tr("Its endpoint was deleted, so it has nowhere to go."),
                    CauseRuleTexts::tr(
                        "Create the endpoint again and send the event to it by hand, if it is still wanted.")};
            }},
        {Kind::EndpointDeactivated, [](const Facts &f) { return f.saysStart("The endpoint was deactivated"_L1); },
            deactivated},
        {Kind::PayloadUnsendable, [](const Facts &f) { return f.saysStart("The payload has"_L1); }, unsendable},
        {Kind::Redirected,
            [](const Facts &f) {
                return f.saysStart("The endpoint redirected"_L1) || f.saysAny({"number of redirects"_L1})
                    || f.hasStatus(300, 399);
            },
            redirected},
        {Kind::SecretUnreadable,
            [](const Facts &f) {
                return f.saysStart("Not sent:"_L1)
                    && f.saysAny({"secret"_L1, "vault"_L1, "pgcrypto"_L1, "whsec_"_L1, "base64"_L1});
            },
            unreadableSecret},
        {Kind::UrlMalformed,
            [](const Facts &f) {
                return f.saysStart("Not sent:"_L1) && f.saysAny({"url"_L1, "scheme"_L1, "host"_L1});
            },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("It was not sent %1: the URL of %2 is no address that can be called.")
                                 .arg(f.when(), f.endpoint()),
                    CauseRuleTexts::tr("Correct the URL: http(s)://host/path. %1").arg(replay())};
            }},
        {Kind::NotSent, [](const Facts &f) { return f.saysStart("Not sent:"_L1); },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("It was not sent %1: the request to %2 could not be made.")
                                 .arg(f.when(), f.endpoint()),
                    CauseRuleTexts::tr("The recorded words say why.")};
            }},
        // what the endpoint answered
        {Kind::SecretChanged, [](const Facts &f) { return isRefusedAuthority(f) && f.changeBefore("secret"_L1); },
            refusedAfterSecretChange},
        {Kind::CredentialsChanged, [](const Facts &f) { return isRefusedAuthority(f) && f.changeBefore("headers"_L1); },
            refusedAfterHeaderChange},
        {Kind::UrlChanged,
            [](const Facts &f) {
                return (!f.delivery().responseStatus || f.hasStatus(400, 499)) && !f.hasStatus(429)
                    && f.changeBefore("url"_L1);
            },
            notFoundAfterUrlChange},
        {Kind::SignatureRefused, isRefusedAuthority, refusedAuthority},
        {Kind::NotFound, [](const Facts &f) { return f.hasStatus(404); },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("%1 knows no such address (404) %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr("Check the URL, and whether the receiver was deployed without this path. %1")
                        .arg(replay())};
            }},
        {Kind::Gone, [](const Facts &f) { return f.hasStatus(410); }, gone},
        {Kind::MethodRefused, [](const Facts &f) { return f.hasStatus(405); },
            [](const Facts &f) {
                return Words{
                    CauseRuleTexts::tr("%1 does not take POST at this address (405) %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr("Check the URL: often a slash or a path is missing. %1").arg(replay())};
            }},
        {Kind::PayloadTooLarge, [](const Facts &f) { return f.hasStatus(413); },
            [](const Facts &f) {
                return Words{
                    CauseRuleTexts::tr("%1 says that the payload is too large (413) %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr("Raise the receiver's limit, or send less.")};
            }},
        {Kind::RateLimited, [](const Facts &f) { return f.hasStatus(429); }, rateLimited},
        {Kind::Timeout, [](const Facts &f) { return f.hasStatus(408) || f.hasStatus(425); },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("%1 gave up waiting for the request or wants it later (%3) %2.")
                                 .arg(f.endpoint(), f.when(), f.status()),
                    CauseRuleTexts::tr("See whether a proxy before it is slow. It is retried by itself.")};
            }},
        {Kind::PayloadRefused, [](const Facts &f) { return f.hasStatus(400) || f.hasStatus(422) || f.hasStatus(415); },
            [](const Facts &f) {
                return Words{
                    CauseRuleTexts::tr("%1 refuses this payload (%3) %2.").arg(f.endpoint(), f.when(), f.status()),
                    CauseRuleTexts::tr(
                        "Its answer usually says which field. Correct the receiver and replay, or edit and resend.")};
            }},
        {Kind::RequestRefused, [](const Facts &f) { return f.hasStatus(400, 499); },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("%1 refuses the request (%3) %2; such an answer is not retried.")
                                 .arg(f.endpoint(), f.when(), f.status()),
                    CauseRuleTexts::tr("Its answer may say why. %1").arg(replay())};
            }},
        {Kind::GatewayError, [](const Facts &f) { return f.hasStatus(502, 504) || f.hasStatus(520, 530); },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("The proxy before %1 does not reach it (%3) %2.")
                                 .arg(f.endpoint(), f.when(), f.status()),
                    CauseRuleTexts::tr("See whether the receiver runs. Replay when it does.")};
            }},
        {Kind::ServerError, [](const Facts &f) { return f.hasStatus(500, 599); },
            [](const Facts &f) {
                return Words{
                    CauseRuleTexts::tr("%1 fails on its side (%3) %2.").arg(f.endpoint(), f.when(), f.status()),
                    CauseRuleTexts::tr("Look into the receiver's own log at that time. Replay when it is mended.")};
            }},
        // no answer
        {Kind::Timeout,
            [](const Facts &f) {
                return f.saysAny({"timeout"_L1, "timed out"_L1});
            },
            timedOut},
        {Kind::NameNotResolved,
            [](const Facts &f) {
                return f.saysAny({"resolve"_L1, "host not found"_L1});
            },
            [](const Facts &f) {
                return Words{
                    CauseRuleTexts::tr("The host name in the URL of %1 is not known %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr("Check the URL for a typing error, and the name's DNS record. %1")
                        .arg(replay())};
            }},
        {Kind::TlsFailed,
            [](const Facts &f) {
                return f.saysAny({"ssl"_L1, "tls"_L1, "certificate"_L1});
            },
            [](const Facts &f) {
                return Words{
                    CauseRuleTexts::tr("No secure connection to %1 was possible %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr("Check its certificate: expired, for another name, or not complete. %1")
                        .arg(replay())};
            }},
        {Kind::ConnectionRefused,
            [](const Facts &f) {
                return f.saysAny({"couldn't connect"_L1, "could not connect"_L1, "refused"_L1});
            },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("Nothing listens at the address of %1 %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr(
                        "See whether the receiver runs and may be reached from the database. Replay when it does.")};
            }},
        {Kind::ConnectionClosed,
            [](const Facts &f) {
                return f.saysAny({"returned nothing"_L1, "closed"_L1, "reset"_L1, "failed sending data"_L1,
                    "failure when receiving data"_L1, "partial file"_L1});
            },
            closed},
        {Kind::AnswerBroken,
            [](const Facts &f) {
                return f.saysAny({"weird server reply"_L1, "unsupported protocol"_L1, "framing layer"_L1,
                    "content or transfer-encoding"_L1});
            },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("%1 answered %2, but not in a form that can be read.")
                                 .arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr(
                        "It may have done its work. The test bench shows the answer as it comes, and what "
                        "is wrong with it.")};
            }},
        {Kind::NetworkError, [](const Facts &f) { return !f.words().isEmpty() && !f.delivery().responseStatus; },
            [](const Facts &f) {
                return Words{CauseRuleTexts::tr("%1 could not be reached %2.").arg(f.endpoint(), f.when()),
                    CauseRuleTexts::tr("The recorded words say why. %1").arg(replay())};
            }},
        {Kind::Unknown, [](const Facts &) { return true; },
            [](const Facts &f) {
                return f.delivery().responseStatus
                    ? Words{CauseRuleTexts::tr("%1 answered %3 %2, which is no success.")
                                .arg(f.endpoint(), f.when(), f.status()),
                        CauseRuleTexts::tr("Receivers should answer with 200 to 299.")}
                    : Words{CauseRuleTexts::tr("The database does not say what became of it."),
                        CauseRuleTexts::tr(
                            "Deliveries from before the automation was installed keep no more than their answer.")};
            }},
    };
    return rules;
}

} // namespace signalbox
