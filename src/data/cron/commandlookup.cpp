#include "data/cron/commandlookup.h"

#include "core/background.h"
#include "data/postgres/answers.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAskedNames = 2000;
constexpr qsizetype mostSecretNames = 1000;

/// What is asked for one job.
struct AskedJob {
    bool isHere = false;
    QString role;
    QList<CommandName> names;
};

const QString &kindWord(CommandName::Kind kind)
{
    static const QString relation = u"relation"_s;
    static const QString function = u"function"_s;
    switch (kind) {
    case CommandName::Kind::Relation:
        return relation;
    case CommandName::Kind::Function:
        return function;
    }
    Q_UNREACHABLE();
}

CommandName::Kind kindOfWord(const QString &word)
{
    return word == kindWord(CommandName::Kind::Function) ? CommandName::Kind::Function : CommandName::Kind::Relation;
}

QString keyOfName(const QString &role, const CommandName &name)
{
    return QStringList{role, kindWord(name.kind), name.schema, name.name}.join(QChar());
}

QList<AskedJob> askedOf(const QList<JobDraft> &jobs, const QString &database, const QString &user)
{
    QList<AskedJob> asked;
    for (const JobDraft &job : jobs) {
        const bool isHere = job.database.isEmpty() || job.database == database;
        asked.append({isHere, job.username.isEmpty() ? user : job.username,
            isHere ? namesToResolve(job.command) : QList<CommandName>()});
    }
    return asked;
}

/// Each name once for each role.
QString questionOf(const QList<AskedJob> &asked)
{
    QJsonArray question;
    QSet<QString> keys;
    for (const AskedJob &job : asked) {
        for (const CommandName &name : job.names) {
            const QString key = keyOfName(job.role, name);
            if (keys.size() >= mostAskedNames || keys.contains(key))
                continue;
            keys.insert(key);
            question.append(QJsonObject{{"role"_L1, job.role}, {"kind"_L1, kindWord(name.kind)},
                {"schema"_L1, name.schema}, {"name"_L1, name.name}});
        }
    }
    return QString::fromUtf8(QJsonDocument(question).toJson(QJsonDocument::Compact));
}

std::optional<QStringList> secretsOf(const Result<ResultTable> &answer)
{
    const auto rows = vaultSecretShape().read(answer);
    if (!rows || rows->isEmpty() || !rows->first().isKnown || rows->size() > mostSecretNames)
        return std::nullopt;
    QStringList names;
    for (const VaultSecretRow &row : *rows) {
        if (row.name)
            names.append(*row.name);
    }
    return names;
}

Result<QList<CommandSurroundings>> surroundingsOf(
    const QList<AskedJob> &asked, const Result<ResultTable> &secrets, const Result<ResultTable> &names)
{
    const auto rows = unresolvedNameShape().read(names);
    if (!rows)
        return tl::unexpected(rows.error());
    QSet<QString> unresolved;
    for (const UnresolvedNameRow &row : *rows)
        unresolved.insert(keyOfName(row.role, row.name));
    const auto vault = secretsOf(secrets);
    QList<CommandSurroundings> all;
    for (const AskedJob &job : asked) {
        CommandSurroundings around;
        if (job.isHere)
            around.vaultSecrets = vault;
        for (const CommandName &name : job.names) {
            if (unresolved.contains(keyOfName(job.role, name)))
                around.unresolved.append(name);
        }
        all.append(around);
    }
    return all;
}

} // namespace

const RowShape<VaultSecretRow> &vaultSecretShape()
{
    static const RowShape<VaultSecretRow> shape(u"cron/vault_secrets"_s,
        {field(u"is_known"_s, &VaultSecretRow::isKnown), field(u"name"_s, &VaultSecretRow::name)});
    return shape;
}

const RowShape<UnresolvedNameRow> &unresolvedNameShape()
{
    static const QList<RowField<CommandName>> name = {field(u"kind"_s, &CommandName::kind, kindOfWord),
        field(u"schema_name"_s, &CommandName::schema), field(u"name"_s, &CommandName::name)};
    static const RowShape<UnresolvedNameRow> shape(u"cron/unresolved_names"_s,
        QList<RowField<UnresolvedNameRow>>{field(u"role_name"_s, &UnresolvedNameRow::role)}
            + within(&UnresolvedNameRow::name, name));
    return shape;
}

Async<QList<CommandSurroundings>> lookedUpCommands(ProjectConnection &connection, const QList<JobDraft> &jobs)
{
    const Promised<QList<CommandSurroundings>> promised;
    const Capabilities &capabilities = connection.capabilities();
    const auto reading = inBackground(
        [jobs, database = capabilities.database, user = capabilities.user] { return askedOf(jobs, database, user); });
    whenReady(reading, &connection, [promised, &connection](const QList<AskedJob> &asked) {
        PgSession &session = connection.background();
        const SqlValues names{{u"names"_s, questionOf(asked)}};
        const auto answer = allAnswers(
            {session.run({vaultSecretShape().statement(), {}, {}}),
                session.run({unresolvedNameShape().statement(), names,
                    {}})}).then([asked](const QList<Result<ResultTable>> &answers) {
            return surroundingsOf(asked, answers.at(0), answers.at(1));
        });
        promised.follow(answer, &connection);
    });
    return promised.future();
}

} // namespace signalbox
