#include "data/backup/backupstore.h"

#include "core/async.h"
#include "data/postgres/freethread.h"
#include "data/postgres/pgconnection.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/project/serversituation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct BackupStoreTexts {
    Q_DECLARE_TR_FUNCTIONS(BackupStore)
};

Result<ResultTable> call(
    PgConnection &connection, const SqlCatalogue &catalogue, const QString &id, const SqlValues &values)
{
    const SqlStatement *statement = catalogue.find(id);
    Q_ASSERT(statement);
    return connection.execute(*statement, values);
}

/// What has to be there for a call, by the column of backup/available.
enum class Ability { BackUp, Restore };

Error lackOf(Ability ability)
{
    const QString hint = BackupStoreTexts::tr("Run \"signalbox migrate\" on it first");
    if (ability == Ability::BackUp)
        return {ErrorKind::MissingObject, BackupStoreTexts::tr("This database cannot be backed up yet"),
            u"public.backup_configuration"_s, {}, hint, {}};
    return {ErrorKind::MissingObject,
        BackupStoreTexts::tr("The automation in this database is too old to be restored, or not installed"),
        u"public.restore_configuration"_s, {}, hint, {}};
}

/// Connects, asks whether there is anything to call, calls. Blocks.
Result<ResultTable> callOnce(const ConnectionSpec &spec, Ability ability, const QString &id, const SqlValues &values)
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return tl::unexpected(catalogue.error());
    PgConnection connection(spec, u"backup"_s, std::make_shared<pg::WakeUp>());
    if (const auto opened = connection.open(2min); !opened)
        return tl::unexpected(opened.error());
    const auto obstacle = obstacleToWriting(ability == Ability::Restore && connection.greeting().standby);
    if (obstacle)
        return tl::unexpected(*obstacle);
    const auto available = call(connection, **catalogue, u"backup/available"_s, {});
    if (!available)
        return tl::unexpected(available.error());
    if (!available->row(0).boolean(int(ability)))
        return tl::unexpected(lackOf(ability));
    return call(connection, **catalogue, id, values);
}

template <typename T, typename Read>
Async<T> onFreeThread(
    const ConnectionSpec &spec, Ability ability, const QString &id, const SqlValues &values, Read read)
{
    const Promised<T> promised;
    runOnFreeThread([=] {
        const auto answer = callOnce(spec, ability, id, values);
        promised.answer(answer ? read(*answer) : Result<T>(tl::unexpected(answer.error())));
    });
    return promised.future();
}

/// As the server printed it: a backup in which bytes were replaced would restore other names than there were.
Result<Backup> backupOf(const ResultTable &answer)
{
    const RowView row = answer.row(0);
    const QByteArray document = row.bytes(0).toByteArray();
    if (row.utf8(0) != document)
        return tl::unexpected(Error{ErrorKind::Server,
            BackupStoreTexts::tr(
                "The configuration holds bytes that are no UTF-8, so a backup of it could not be restored"),
            u"public.webhook_configs"_s, {},
            BackupStoreTexts::tr("Correct the names, URLs and events that show \uFFFD, then make the backup again"),
            {}});
    Backup backup{document + '\n', {}};
    for (const QJsonValue value : QJsonDocument::fromJson(row.bytes(1).toByteArray()).array()) {
        const QJsonObject note = value.toObject();
        backup.notes.append({note.value("kind"_L1).toString(), note.value("name"_L1).toString(),
            note.value("note"_L1).toString(), note.value("missing"_L1).toBool()});
    }
    return backup;
}

Result<RestoreReport> reportOf(const ResultTable &answer)
{
    RestoreReport report;
    for (int index = 0; index < answer.rowCount(); ++index) {
        const RowView row = answer.row(index);
        report.changes.append({row.text(0), row.text(1), row.text(2), row.boolean(3)});
    }
    return report;
}

} // namespace

Async<Backup> BackupStore::read(const std::optional<QString> &passphrase)
{
    return onFreeThread<Backup>(m_spec, Ability::BackUp, u"backup/read"_s, {{u"passphrase"_s, passphrase}}, backupOf);
}

Async<RestoreReport> BackupStore::restore(
    const QByteArray &document, const std::optional<QString> &passphrase, bool apply)
{
    const SqlValues values = {{u"document"_s, QString::fromUtf8(document)}, {u"passphrase"_s, passphrase},
        {u"apply"_s, apply ? u"true"_s : u"false"_s}};
    return onFreeThread<RestoreReport>(m_spec, Ability::Restore, u"backup/restore"_s, values, reportOf);
}

} // namespace signalbox
