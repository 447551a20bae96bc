#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/cron/commandmask.h"
#include "domain/cron/lint/lintrules.h"
#include "domain/cron/netcalls.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using RequestKind = JobFinding::Kind;

constexpr qsizetype longestSecretName = 60;
constexpr int mostNamesOffered = 5;
/// Shorter ones were most likely meant as seconds.
constexpr auto leastTimeout = 100ms;
constexpr auto usualTimeout = 5s; // pg_net's own

struct RequestLintWords {
    Q_DECLARE_TR_FUNCTIONS(JobLint)
};

QString vaultAdvice()
{
    return RequestLintWords::tr(
        "Keep it in the vault, and write: (select decrypted_secret from vault.decrypted_secrets where name = "
        "'the_name'). Then change the key: this one stands in the history of runs, too.");
}

/// Hidden by the name that it stands under, but public.
bool isPublishable(QStringView text)
{
    return text.contains("sb_publishable_"_L1) && !text.contains("sb_secret_"_L1) && !text.contains("eyJ"_L1);
}

QList<JobFinding> literalSecrets(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandSecret &secret : secretsIn(job.draft.command)) {
        if (isPublishable(QStringView(job.draft.command).sliced(secret.begin, secret.length)))
            continue;
        findings.append(
            LintedJob::inCommand(RequestKind::LiteralSecret, JobFinding::Severity::Error, secret.begin, secret.length,
                RequestLintWords::tr(
                    "A key, token or password stands here word by word. Whoever may read cron.job or its history reads "
                    "it, and so does each backup."),
                vaultAdvice()));
    }
    return findings;
}

QList<JobFinding> publishableKeys(const LintedJob &job)
{
    static const QRegularExpression key(u"\\bsb_publishable_[A-Za-z0-9_-]+"_s);
    QList<JobFinding> findings;
    for (auto all = key.globalMatch(job.draft.command); all.hasNext();) {
        const auto match = all.next();
        findings.append(LintedJob::inCommand(RequestKind::LiteralKey, JobFinding::Severity::Info, match.capturedStart(),
            match.capturedLength(),
            RequestLintWords::tr(
                "A publishable key stands here word by word. It is no secret, but the job fails when it is changed."),
            RequestLintWords::tr("Keep it in the vault, beside the others.")));
    }
    return findings;
}

/// The new keys are no JWTs: who verifies one refuses them as a Bearer token.
QList<JobFinding> bearerKeys(const LintedJob &job)
{
    static const QRegularExpression bearer(
        u"\\bbearer\\s*(?:'\\s*(?:\\|\\||,)\\s*'\\s*)?(?=sb_(?:secret|publishable)_)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<JobFinding> findings;
    for (auto all = bearer.globalMatch(job.draft.command); all.hasNext();) {
        const auto match = all.next();
        findings.append(LintedJob::inCommand(RequestKind::BearerIsNoToken, JobFinding::Severity::Error,
            match.capturedStart(), match.capturedLength(),
            RequestLintWords::tr(
                "A key that begins with sb_ is no JWT: sent as a Bearer token, it is refused with 401."),
            RequestLintWords::tr(
                "Send it in the header apikey, without \"Bearer \", and set verify_jwt = false for the function.")));
    }
    return findings;
}

QString offered(const QStringList &names)
{
    if (names.isEmpty())
        return RequestLintWords::tr("The vault holds no secret: create it with vault.create_secret(value, name).");
    QStringList shown;
    for (const QString &name : names.first(std::min<qsizetype>(names.size(), mostNamesOffered)))
        shown.append(visibleText(name, longestSecretName));
    return RequestLintWords::tr(
        "Correct the name, or create it with vault.create_secret(value, name). There are: %1%2.")
        .arg(shown.join(u", "_s), names.size() > mostNamesOffered ? u", ..."_s : QString());
}

QString nullHeaderText()
{
    return RequestLintWords::tr("Then 'Bearer ' || NULL is NULL, and the request goes out without that header.");
}

/// where name = '...' in a query that reads the vault
QList<JobFinding> missingSecrets(const LintedJob &job)
{
    QList<JobFinding> findings;
    if (!job.context.vaultSecrets)
        return findings;
    for (const CommandStatement &statement : job.allStatements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        QList<bool> readsVault{false}; // the query of each parenthesis that is open
        for (qsizetype i = 0; i < statement.lexemes.size(); ++i) {
            if (view.isSymbol(i, u'('))
                readsVault.append(false);
            else if (view.isSymbol(i, u')') && readsVault.size() > 1)
                readsVault.removeLast();
            else if (view.isWord(i, u"select"))
                readsVault.last() = false;
            else if (view.isAnyWord(i, {u"decrypted_secrets"_s, u"secrets"_s}) && view.isWord(i - 2, u"vault"))
                readsVault.last() = true;
            const SqlLexeme &value = statement.lexemes.at(i);
            if (!readsVault.last() || !value.isString() || !view.isSymbol(i - 1, u'=') || !view.isWord(i - 2, u"name"))
                continue;
            const QString name = sqlValueOf(value, job.draft.command);
            if (!job.context.vaultSecrets->contains(name))
                findings.append(LintedJob::inCommand(RequestKind::SecretMissing, JobFinding::Severity::Error,
                    value.begin, value.length,
                    RequestLintWords::tr("The vault has no secret of the name %1, so this is NULL.")
                            .arg(visibleText(name, longestSecretName))
                        + u' ' + nullHeaderText(),
                    offered(*job.context.vaultSecrets)));
        }
    }
    return findings;
}

/// 'Bearer ' || current_setting('...', true): NULL where the setting is not made.
QList<JobFinding> nullHeaders(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.allStatements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        for (const CommandCall &call : callsIn(statement, job.draft.command)) {
            const auto *missingOk = call.function == "current_setting"_L1 ? call.argument(u"missing_ok", 1) : nullptr;
            if (missingOk && view.isWord(missingOk->from, u"true") && view.isSymbol(call.at - 1, u'|'))
                findings.append(LintedJob::inCommand(RequestKind::NullHeader, JobFinding::Severity::Warning, call.begin,
                    call.length,
                    RequestLintWords::tr("Where this setting is not made, it is NULL.") + u' ' + nullHeaderText(),
                    RequestLintWords::tr(
                        "Leave \"true\" out, so that the run fails with the setting's name; or use the vault.")));
        }
    }
    return findings;
}

/// net.http_post(url, body, params, headers, timeout); http_get and http_delete(url, params, headers, timeout, ...)
const CommandCall::Argument *timeoutOf(const CommandCall &call)
{
    return call.argument(u"timeout_milliseconds", call.function == "http_post"_L1 ? 4 : 3);
}

std::optional<std::chrono::milliseconds> literalTimeout(
    const CommandCall::Argument &argument, const CommandStatement &statement, const QString &command)
{
    if (argument.to - argument.from != 1)
        return std::nullopt;
    const SqlLexeme &value = statement.lexemes.at(argument.from);
    bool isNumber = false;
    const int milliseconds = QStringView(command).sliced(value.begin, value.length).toInt(&isNumber);
    return isNumber ? std::optional(std::chrono::milliseconds(milliseconds)) : std::nullopt;
}

JobFinding noTimeout(const CommandCall &call)
{
    return LintedJob::inCommand(RequestKind::NoTimeout, JobFinding::Severity::Warning, call.begin, call.length,
        RequestLintWords::tr(
            "Without a timeout pg_net waits %1. What takes longer reads as timed out, although it may be done there.")
            .arg(durationText(usualTimeout)),
        RequestLintWords::tr("Add: timeout_milliseconds := 30000, or what its slowest answer takes."));
}

std::optional<JobFinding> unfitTimeout(const LintedJob &job, const CommandStatement &statement,
    const CommandCall::Argument &argument, std::chrono::milliseconds timeout)
{
    const SqlLexeme &value = statement.lexemes.at(argument.from);
    if (timeout < leastTimeout)
        return LintedJob::inCommand(RequestKind::TimeoutUnfit, JobFinding::Severity::Warning, value.begin, value.length,
            RequestLintWords::tr("These are milliseconds: pg_net gives up after %1.").arg(durationText(timeout)),
            RequestLintWords::tr("Write seconds times thousand: 5000 for five seconds."));
    const bool mayMatter = !job.schedule || job.schedule->kind() == CronSchedule::Kind::Interval || timeout > 1min;
    const auto gap = mayMatter ? job.shortestGap() : std::nullopt;
    if (!gap || timeout <= *gap)
        return std::nullopt;
    return LintedJob::inCommand(RequestKind::TimeoutUnfit, JobFinding::Severity::Warning, value.begin, value.length,
        RequestLintWords::tr(
            "It waits up to %1, and the next run comes after %2: while the receiver hangs, requests pile up, and each "
            "delays what is sent with it.")
            .arg(durationText(timeout), durationText(*gap)),
        RequestLintWords::tr("Choose a timeout below the time between two runs."));
}

QList<JobFinding> timeouts(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.allStatements) {
        for (const CommandCall &call : callsIn(statement, job.draft.command)) {
            if (!queuesRequest(call))
                continue;
            const CommandCall::Argument *argument = timeoutOf(call);
            if (!argument) {
                findings.append(noTimeout(call));
            } else if (const auto timeout = literalTimeout(*argument, statement, job.draft.command)) {
                if (const auto finding = unfitTimeout(job, statement, *argument, *timeout))
                    findings.append(*finding);
            }
        }
    }
    return findings;
}

/// pg_net takes jsonb; a text of another type makes it "function does not exist".
QList<JobFinding> textBodies(const LintedJob &job)
{
    QList<JobFinding> findings;
    for (const CommandStatement &statement : job.allStatements) {
        const LexemeView view(statement.lexemes, job.draft.command);
        for (const CommandCall &call : callsIn(statement, job.draft.command)) {
            const auto *body
                = queuesRequest(call) && call.function == "http_post"_L1 ? call.argument(u"body", 1) : nullptr;
            if (!body || body->from >= body->to || !view.isWord(body->to - 1, u"text")
                || !view.isSymbol(body->to - 2, u':'))
                continue;
            const qsizetype begin = statement.lexemes.at(body->from).begin;
            findings.append(LintedJob::inCommand(RequestKind::BodyIsText, JobFinding::Severity::Error, begin,
                statement.lexemes.at(body->to - 1).end() - begin,
                RequestLintWords::tr("net.http_post() takes its body as jsonb; with text the function does not exist."),
                RequestLintWords::tr("Write ::jsonb instead of ::text.")));
        }
    }
    return findings;
}

} // namespace

const QList<LintRule> &requestLintRules()
{
    static const QList<LintRule> rules{
        literalSecrets, publishableKeys, bearerKeys, missingSecrets, nullHeaders, timeouts, textBodies};
    return rules;
}

} // namespace signalbox
