#include "data/migrations/plantedschema.h"

#include "data/migrations/steprunner.h"
#include "data/postgres/pgconnection.h"

#include <QDir>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString folder = QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/migrations/schemas");

QString header(const QString &text, const QString &name)
{
    const QRegularExpression line(u"^-- %1: (.*)$"_s.arg(name), QRegularExpression::MultilineOption);
    return line.match(text).captured(1);
}

// `before` are the tables that were there.
const QString openThingsSql = uR"(
select o.words
from (
  select format('%s may %s %s', r.rolname, p.name, c.oid::regclass) as words
  from pg_class c
  join pg_roles r on r.rolname in ('anon', 'authenticated')
  cross join unnest(case when c.relkind = 'S' then array['usage', 'select', 'update']
    else array['select', 'insert', 'update', 'delete', 'truncate', 'trigger', 'references'] end) as p (name)
  where (c.relnamespace = to_regnamespace('signalbox')
      or (c.relnamespace = 'public'::regnamespace
        and c.relname ~ '^(webhook_|system_metrics)'
        and c.relname <> all (string_to_array('%1', ' '))))
    and c.relkind in ('r', 'p', 'v', 'm', 'S')
    and case when c.relkind = 'S' then has_sequence_privilege(r.oid, c.oid, p.name)
      else has_table_privilege(r.oid, c.oid, p.name) end
  union all
  select format('%s may call %s', r.rolname, f.oid::regprocedure)
  from pg_proc f
  join pg_roles r on r.rolname in ('anon', 'authenticated')
  where f.pronamespace = to_regnamespace('signalbox')
    and has_function_privilege(r.oid, f.oid, 'execute')
  union all
  select format('%s may use schema signalbox', r.rolname)
  from pg_roles r
  where r.rolname in ('anon', 'authenticated')
    and to_regnamespace('signalbox') is not null
    and has_schema_privilege(r.oid, to_regnamespace('signalbox'), 'usage, create')) o
order by o.words
)"_s;

} // namespace

PlantedSchema::PlantedSchema(const QString &name)
{
    const QString text = sqlFile(folder + u'/' + name);
    made = text.section(u"\n-- writes\n"_s, 0, 0);
    writes = text.section(u"\n-- writes\n"_s, 1);
    encoding = header(text, u"encoding"_s);
    role = header(text, u"role"_s);
    leftOut = header(text, u"left out"_s).split(u", "_s, Qt::SkipEmptyParts);
}

QStringList PlantedSchema::names()
{
    return QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

Result<void> PlantedServer::start()
{
    if (const auto started = server.start(); !started)
        return started;
    if (!schema.encoding.isEmpty()) {
        database = u"planted"_s;
        if (const auto made = server.exec(u"create database planted template template0 lc_collate 'C' lc_ctype 'C' "
                                          "encoding '%1'"_s.arg(schema.encoding));
            !made)
            return tl::unexpected(made.error());
    }
    if (const auto made = server.exec(schema.made, database); !made)
        return tl::unexpected(made.error());
    m_tablesBefore = server.value(u"select string_agg(relname, ' ') from pg_class where relnamespace = "
                                  "'public'::regnamespace"_s,
        database);
    return {};
}

ConnectionSpec PlantedServer::spec() const
{
    return server.spec(database, schema.role.isEmpty() ? u"postgres"_s : schema.role);
}

QString PlantedServer::complaintOfUsers() const
{
    const auto done = server.exec(u"begin;\n"_s + schema.writes + u"rollback;"_s, database);
    return done ? QString() : describe(done.error());
}

QStringList PlantedServer::openThings() const
{
    const auto rows = server.exec(openThingsSql.arg(m_tablesBefore), database);
    if (!rows)
        return {describe(rows.error())};
    QStringList things;
    for (const QStringList &row : *rows)
        things += row;
    return things;
}

void PlantedServer::installStepByStep()
{
    PgConnection connection(spec(), u"migrate"_s, std::make_shared<pg::WakeUp>());
    VERIFY_RESULT(connection.open(30s));
    const auto send = [&connection](const QString &sql) {
        pg::Patience patience;
        patience.deadline = 60s;
        return connection.executeScript(sql.toUtf8(), {}, patience);
    };
    const QStringList openBefore = openThings();
    VERIFY_RESULT(send(StepRunner::routines() + StepRunner::begin()));
    for (const FileStep &step : MigrationFile::shipped()) {
        if (step.isSetting)
            continue;
        VERIFY_RESULT(send(StepRunner::step(step)));
        const QString complaint = complaintOfUsers();
        QVERIFY2(complaint.isEmpty(), qPrintable(step.step.id + u": "_s + complaint));
        for (const QString &open : openThings())
            QVERIFY2(openBefore.contains(open), qPrintable(step.step.id + u": "_s + open));
    }
    VERIFY_RESULT(send(StepRunner::end()));
}

} // namespace signalbox
