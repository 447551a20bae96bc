#pragma once

#include <QString>

namespace signalbox {

/// What is a credential: one table of names, and of shapes that tell whatever the name. The database holds the same in
/// step "redaction" of resources/sql/install; a test compares both, pattern by pattern and verdict by verdict.
struct CredentialRules {
    static QString innocentNames(); // that only sound like one: "author", "max_tokens", "Idempotency-Key"
    static QString names(); // anywhere: headers, parameters, JSON members, key=value texts
    static QString requestNames(); // in headers, parameters and columns too, where "key" and "session" let somebody in
    static QString shapes(); // group 1 comes before it, group 2 is what of it may be shown
};

/// Whether a header, a parameter of a URL or a column of that name holds a credential: "X-Auth", "Subscription-Key".
bool isCredentialName(QStringView name);

/// Whether a JSON member, or what stands before = or : in a text, does: "api_key" and "clientSecret", but not "key",
/// "code" or "session_id", which mean something else there.
bool isCredentialMember(QStringView name);

} // namespace signalbox
