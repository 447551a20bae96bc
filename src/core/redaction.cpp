#include "core/redaction.h"

#include <QRegularExpression>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct Rule {
    QRegularExpression pattern;
    QString replacement;
};

Rule rule(const QString &pattern, const QString &replacement)
{
    return {QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption), replacement};
}

/// A quoted value. Possessive throughout: a long value must not exhaust the matcher, which would leave it in.
const QString quoted = uR"re('[^'\\]*+(?:\\.[^'\\]*+)*+'|"[^"\\]*+(?:\\.[^"\\]*+)*+")re"_s;

/// What is already hidden stays as it is, with all that follows it.
const QString notHidden = uR"re((?!\*\*\*))re"_s;

const std::array<Rule, 7> &rules()
{
    static const std::array<Rule, 7> all = {
        // scheme://user:password@host
        rule(uR"re((\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s@]*@(?:[^\s@/]*@)*)re"_s, u"\\1***@"_s),
        // HTTP headers whose whole value is secret, as lines and in JSON
        rule(
            uR"re(((?<![\w-])(?:authorization|proxy-authorization|cookie|set-cookie|apikey|[\w-]{0,40}signature(?:-256)?)"?\s*+:\s*+))re"_s
                + notHidden + u'(' + quoted + uR"re(|[^\r\n]+))re"_s,
            u"\\1***"_s),
        // password=... and its relatives in a connection string, in a URI's query, in JSON
        rule(
            uR"re(((?<![\w-])[\w-]{0,40}?(?:password|passwd|secret|token|jwt|api[_-]?key|(?:role|private|access|signing|encryption)[_-]?key)"?\s*+[=:]\s*+))re"_s
                + notHidden + u'(' + quoted + uR"re(|[^\s&;,}]+))re"_s,
            u"\\1***"_s),
        // alter role ... password '...'
        rule(uR"re((\bpassword\s++)'[^']*+')re"_s, u"\\1'***'"_s),
        rule(uR"re(\bwhsec_[A-Za-z0-9+/=_-]+)re"_s, u"whsec_***"_s),
        rule(uR"re(\b(sb_secret_|sk_live_|sk_test_|ghp_|xox[abp]-)[A-Za-z0-9_-]+)re"_s, u"\\1***"_s),
        // three base64url parts that start like a JSON object: a JWT
        rule(uR"re(\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*)re"_s, u"***"_s),
    };
    return all;
}

} // namespace

QString redacted(const QString &text)
{
    // The matcher refuses text with half a surrogate pair, which would leave every secret in.
    QString result = text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

bool isSecretName(QStringView name)
{
    static const QRegularExpression pattern(
        uR"re(authorization|cookie|secret|password|passwd|token|jwt|api[_-]?key|signature|private)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

bool isSecretHeader(QStringView name)
{
    static const QRegularExpression pattern(u"auth|cookie|key|token|secret|signature|passw|credential|session|jwt"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

} // namespace signalbox
