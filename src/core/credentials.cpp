#include "core/credentials.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// "clientSecret", "client_secret" and "Client-Secret" are one name. ASCII only, as in the database.
QString comparable(QStringView name)
{
    static const QRegularExpression hump(u"([a-z0-9])([A-Z])"_s);
    static const QRegularExpression other(u"[^A-Za-z0-9]+"_s);
    static const QRegularExpression innocent(CredentialRules::innocentNames());
    return name.toString().replace(hump, u"\\1-\\2"_s).replace(other, u"-"_s).toLower().replace(innocent, u"-"_s);
}

bool matches(const QRegularExpression &pattern, const QString &name)
{
    return pattern.match(name).hasMatch();
}

/// "id" and the like, of which a text may have a hundred thousand.
bool isTooShort(QStringView name)
{
    return name.size() < 3;
}

bool isNamedSo(const QString &comparableName)
{
    static const QRegularExpression names(CredentialRules::names());
    return matches(names, comparableName);
}

} // namespace

// Each line is a line of the database's text, too. Both kinds of expressions read these alike.

QString CredentialRules::innocentNames()
{
    return u"author(s|ship|ity|ities)?(-|$)|(^|-)(www|proxy)-authenticate|secretar(y|ies)"
           "|(cached|completion|input|max|min|output|prompt|reasoning|total|used)-tokens?"
           "|tokens?-(budget|count|limit|usage)"
           "|(cache|dedup|event|foreign|idempotency|message|object|partition|primary|public|publishable|sort)-?keys?(-|"
           "$)"
           "|(don|hoc|joc|mon|tur)key"_s;
}

QString CredentialRules::names()
{
    return u"api-?key|authoriz|bearer|connection-?string|cookie|credential|hmac|jwt|passphrase|passw|secret|signature|"
           u"token"
           "|(^|-)(otp|pass|pgpass|pwd|sas|totp)(-|$)"
           "|(access|account|admin|auth|client|consumer|decryption|encryption|host|integration|license|master|private|"
           "role"
           "|routing|secret|security|service|shared|signing|ssh|storage|subscription|webhook|write)-?key"
           "|private-?pem|(access|auth|authorization|backup|device|login|mfa|pass|recovery|security|verification)-?code"_s;
}

QString CredentialRules::requestNames()
{
    return u"auth|keys?(-|$)|sess(ion)?-?id|session|(^|-)(sid|sig)(-|$)|^code$"_s;
}

QString CredentialRules::shapes()
{
    return u"(^|[^A-Za-z0-9])"
           "((whsec_|sb_secret_|sbp_|[rs]k_live_|[rs]k_test_|gh[oprsu]_|github_pat_|glpat-|xox[abeoprs]-)[A-Za-z0-9+/"
           "=_-]+"
           "|sk-[A-Za-z0-9_-]{20,}|sk_[A-Za-z0-9]{16,}|AIza[A-Za-z0-9_-]{30,}"
           "|SG[.][A-Za-z0-9_-]{16,}[.][A-Za-z0-9_-]{16,}"
           "|eyJ[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]*"
           "|-----BEGIN [A-Z ]*PRIVATE KEY-----[^-]*(-----END [A-Z ]*PRIVATE KEY-----)?)"_s;
}

bool isCredentialName(QStringView name)
{
    static const QRegularExpression requestNames(CredentialRules::requestNames());
    const QString known = comparable(name);
    return isNamedSo(known) || matches(requestNames, known);
}

bool isCredentialMember(QStringView name)
{
    return !isTooShort(name) && isNamedSo(comparable(name));
}

} // namespace signalbox
