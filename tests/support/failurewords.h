#pragma once

#include "domain/deliveries/cause/deliverycause.h"

namespace signalbox {

/// What pg_net records when there was no answer, or what the engine says instead of one: the program's cause and the
/// database's word for it, which two tables of rules must agree on.
struct FailureWords {
    const char *words;
    DeliveryCause::Kind cause;
    const char *kind; // of signalbox.failure_kind()
};

inline QList<FailureWords> failureWords()
{
    using Kind = DeliveryCause::Kind;
    return {
        {"Server returned nothing (no headers, no data)", Kind::ConnectionClosed, "closed"},
        {"Failed sending data to the peer", Kind::ConnectionClosed, "closed"},
        {"Failure when receiving data from the peer", Kind::ConnectionClosed, "closed"},
        {"Transferred a partial file", Kind::ConnectionClosed, "closed"},
        {"Connection reset by peer", Kind::ConnectionClosed, "closed"},
        {"Couldn't connect to server", Kind::ConnectionRefused, "refused"},
        {"Could not connect to server", Kind::ConnectionRefused, "refused"}, // libcurl 8.9 and newer
        {"Couldn't resolve host name", Kind::NameNotResolved, "dns"},
        {"Could not resolve hostname", Kind::NameNotResolved, "dns"},
        {"Couldn't resolve proxy name", Kind::NameNotResolved, "dns"},
        {"SSL connect error", Kind::TlsFailed, "tls"},
        {"SSL peer certificate or SSH remote key was not OK", Kind::TlsFailed, "tls"},
        {"Couldn't use specified SSL cipher", Kind::TlsFailed, "tls"},
        {"Failed to shut down the SSL connection", Kind::TlsFailed, "tls"},
        {"Issuer check against peer certificate failed", Kind::TlsFailed, "tls"},
        {"Timeout was reached", Kind::Timeout, "timeout"},
        {"Timeout of 5000 ms reached. Total time: 5001.2 ms (DNS time: 0.1 ms, TCP/SSL handshake time: 0.2 ms, HTTP "
         "Request/Response time: 5000.9 ms)",
            Kind::Timeout, "timeout"},
        {"Number of redirects hit maximum amount", Kind::Redirected, "redirect"},
        {"The endpoint redirected to https://x/, where the request may have arrived", Kind::Redirected, "redirect"},
        {"Weird server reply", Kind::AnswerBroken, "other"},
        {"Unsupported protocol", Kind::AnswerBroken, "other"},
        {"Error in the HTTP2 framing layer", Kind::AnswerBroken, "other"},
        {"Stream error in the HTTP/2 framing layer", Kind::AnswerBroken, "other"},
        {"Unrecognized or bad HTTP Content or Transfer-Encoding", Kind::AnswerBroken, "other"},
        {"Out of memory", Kind::NetworkError, "other"},
        {"Answer lost: it expired or was removed before it was read", Kind::AnswerLost, "lost"},
        {"The endpoint was deactivated", Kind::EndpointDeactivated, "endpoint_off"},
        {"The payload has 70000 bytes; pg_net cannot send 65536 or more", Kind::PayloadUnsendable, "too_large"},
        {"The payload has 70000 bytes; with pg_net 0.20.4 more than 65535 may not arrive", Kind::PayloadUnsendable,
            "too_large"},
        {"Not sent: something else", Kind::NotSent, "not_sent"},
    };
}

} // namespace signalbox
