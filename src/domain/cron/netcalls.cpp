#include "domain/cron/netcalls.h"

#include "core/quoting.h"
#include "domain/cron/commandmask.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct NetCallTexts {
    Q_DECLARE_TR_FUNCTIONS(NetCalls)
};

constexpr qsizetype longestEndpointName = 50;

/// One call of net.http_post() that can be put another way.
struct PostCall {
    qsizetype begin = 0; // in the command
    qsizetype end = 0;
    QString url;
    QString body; // SQL
    bool hasHeaders = false;
    bool hasParams = false;
};

/// A name that needs no quotes anywhere.
QString plainName(const QString &name)
{
    QString plain;
    for (const QChar c : name.toLower().left(longestEndpointName)) {
        const bool fits = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (fits)
            plain += c;
        else if (!plain.isEmpty() && !plain.endsWith(u'_'))
            plain += u'_';
    }
    while (plain.endsWith(u'_'))
        plain.chop(1);
    return plain.isEmpty() ? u"cron_job"_s : plain;
}

/// What is put in its place holds quotes, which a string in quotes would end at.
bool standsInQuotes(qsizetype place, const QList<SqlLexeme> &lexemes)
{
    return std::any_of(lexemes.begin(), lexemes.end(), [place](const SqlLexeme &lexeme) {
        return lexeme.kind == SqlLexemeKind::String && lexeme.begin <= place && place < lexeme.end();
    });
}

std::optional<PostCall> postCallOf(const CommandCall &call, const CommandStatement &statement, const QString &command)
{
    const LexemeView view(statement.lexemes, command);
    const qsizetype close = view.closing(view.qualifiedEnd(call.at) + 1);
    const auto *url = call.argument(u"url", 0);
    if (!view.has(close) || !url || url->to - url->from != 1 || !statement.lexemes.at(url->from).isString())
        return std::nullopt;
    PostCall post{.begin = call.begin,
        .end = statement.lexemes.at(close).end(),
        .url = sqlValueOf(statement.lexemes.at(url->from), command),
        .body = u"'{}'"_s,
        .hasHeaders = call.argument(u"headers", 3) != nullptr,
        .hasParams = call.argument(u"params", 2) != nullptr};
    if (const auto *body = call.argument(u"body", 1); body && body->from < body->to) {
        const qsizetype from = statement.lexemes.at(body->from).begin;
        post.body = command.sliced(from, statement.lexemes.at(body->to - 1).end() - from);
    }
    return post;
}

/// All requests that the command queues, in order; nothing when one of them cannot be put another way.
QList<PostCall> postCallsOf(const QString &command)
{
    QList<PostCall> posts;
    const QList<SqlLexeme> outermost = sqlLexemesOf(command);
    for (const CommandStatement &statement : statementsWithin(command)) {
        for (const CommandCall &call : callsIn(statement, command)) {
            if (!queuesRequest(call))
                continue;
            const bool isPost = call.function == "http_post"_L1 && !standsInQuotes(call.begin, outermost);
            const auto post = isPost ? postCallOf(call, statement, command) : std::nullopt;
            if (!post)
                return {};
            posts.append(*post);
        }
    }
    std::sort(posts.begin(), posts.end(), [](const PostCall &a, const PostCall &b) { return a.begin < b.begin; });
    return posts;
}

QString comment(const QString &text)
{
    return u"-- "_s + text + u'\n';
}

QString endpointStatement(const QString &name, const QString &event, const QString &url)
{
    return u"insert into public.webhook_configs (name, url, events, is_active)\n"
           "values (%1, %2, array[%3], true)\n"
           "on conflict (name) do nothing;\n"_s.arg(sqlLiteral(name), sqlLiteral(url), sqlLiteral(event));
}

QString sendingCall(const QString &name, const QString &event, const QString &body)
{
    return u"public.send_webhook_with_retry("_s + sqlLiteral(name) + u", "_s + sqlLiteral(event) + u", "_s + body
        + u')';
}

DurableForm exampleForm(const QString &name, const QString &event)
{
    return {comment(NetCallTexts::tr("An example: once, an endpoint. It is called with POST."))
            + endpointStatement(name, event, u"https://example.com/"_s)
            + comment(NetCallTexts::tr("The command of the job:")) + u"select "_s
            + sendingCall(name, event, u"jsonb_build_object('at', now())"_s) + u";\n"_s,
        false};
}

} // namespace

bool queuesRequest(const CommandCall &call)
{
    return call.schema == "net"_L1 && call.function.startsWith("http_"_L1)
        && call.function != "http_collect_response"_L1;
}

QStringList queuingFunctions(const QString &command)
{
    QStringList functions;
    for (const CommandStatement &statement : statementsWithin(command)) {
        for (const CommandCall &call : callsIn(statement, command)) {
            if (queuesRequest(call))
                functions.append(call.schema + u'.' + call.function);
        }
    }
    functions.removeDuplicates();
    return functions;
}

DurableForm durableForm(const QString &command, const QString &jobName)
{
    const QString shown = maskedCommand(command).text;
    const QString name = plainName(jobName);
    const QString event = u"cron."_s + name;
    const QList<PostCall> posts = postCallsOf(shown);
    if (posts.isEmpty())
        return exampleForm(name, event);

    QString endpoints = comment(NetCallTexts::tr("Once, an endpoint for each URL:"));
    QString changed = shown;
    QStringList urls;
    for (const PostCall &post : posts) {
        if (!urls.contains(post.url))
            urls.append(post.url);
    }
    const auto nameOf = [&](const QString &url) {
        const qsizetype place = urls.indexOf(url);
        return place == 0 ? name : name + u'_' + QString::number(place + 1);
    };
    const auto any = [&posts](bool PostCall::*has) {
        return std::any_of(posts.begin(), posts.end(), [has](const PostCall &post) { return post.*has; });
    };
    for (const QString &url : urls)
        endpoints += endpointStatement(nameOf(url), event, url);
    if (any(&PostCall::hasHeaders))
        endpoints += comment(NetCallTexts::tr("Headers belong to the endpoint: set them in the panel Endpoints."));
    if (any(&PostCall::hasParams))
        endpoints += comment(NetCallTexts::tr("Parameters belong to the URL: add them there."));
    for (auto post = posts.rbegin(); post != posts.rend(); ++post)
        changed.replace(post->begin, post->end - post->begin, sendingCall(nameOf(post->url), event, post->body));
    return {endpoints + comment(NetCallTexts::tr("The command of the job:")) + changed + u'\n', true};
}

} // namespace signalbox
