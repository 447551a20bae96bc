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

const std::array<Rule, 6> &rules()
{
    static const std::array<Rule, 6> all = {
        // scheme://user:password@host
        rule(uR"re((\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)[^\s@]*@)re"_s, u"\\1***@"_s),
        // password=... in a connection string, quoted or not, and in a URI's query
        rule(
            uR"re((\b(?:password|passwd|pgpassword|sslpassword|secret|token|api[_-]?key)"?\s*[=:]\s*)('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\s&;,}]+))re"_s,
            u"\\1***"_s),
        rule(
            uR"re((\b(?:authorization|proxy-authorization|cookie|set-cookie|apikey)"?\s*:\s*)("(?:[^"\\]|\\.)*"|[^\r\n]+))re"_s,
            u"\\1***"_s),
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
    QString result = text;
    for (const Rule &rule : rules())
        result.replace(rule.pattern, rule.replacement);
    return result;
}

bool isSecretName(QStringView name)
{
    static const QRegularExpression pattern(
        uR"re(authorization|cookie|secret|password|passwd|token|api[_-]?key|signature|private)re"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern.match(name).hasMatch();
}

} // namespace signalbox
