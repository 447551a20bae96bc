#include "data/storefixture.h"

#include "data/migrations/steprunner.h"
#include "data/postgres/pgconnection.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString folder = QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/migrations/schemas");

/// One database that nobody here made, from a file below schemas/: what stands in it, what its users write, and which parts
/// of the installation cannot stand there.
struct Schema {
    explicit Schema(const QString &name)
    {
        const QString text = sqlFile(folder + u'/' + name);
        made = text.section(u"\n-- writes\n"_s, 0, 0);
        writes = text.section(u"\n-- writes\n"_s, 1);
        encoding = header(text, u"encoding"_s);
        role = header(text, u"role"_s);
        leftOut = header(text, u"left out"_s).split(u", "_s, Qt::SkipEmptyParts);
    }

    static QString header(const QString &text, const QString &name)
    {
        const QRegularExpression line(u"^-- %1: (.*)$"_s.arg(name), QRegularExpression::MultilineOption);
        return line.match(text).captured(1);
    }

    QString made;
    QString writes;
    QString encoding;
    QString role;
    QStringList leftOut; // parts
};

/// Relations and routines of ours that the API roles or everybody can use, in words. `before` are the tables that were there.
const QString openThings = uR"(
select string_agg(o.words, ', ' order by o.words)
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
)"_s;

/// A server with that schema in it, and what can be asked of it.
struct Place {
    TestServer server{TestServer::Content::Bare, TestServer::idleJobs()};
    Schema schema;
    QString database = u"postgres"_s;
    QString tablesBefore;

    explicit Place(const QString &name) : schema(name) { }

    Result<void> start()
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
        tablesBefore = server.value(u"select string_agg(relname, ' ') from pg_class where relnamespace = "
                                    "'public'::regnamespace"_s,
            database);
        return {};
    }

    ConnectionSpec spec() const { return server.spec(database, schema.role.isEmpty() ? u"postgres"_s : schema.role); }

    QString dump(const QStringList &options = {}) const { return schemaDump(server, database, options); }

    /// What its users' own statements meet; empty when they all work.
    QString complaintOfUsers() const
    {
        const auto done = server.exec(u"begin;\n"_s + schema.writes + u"rollback;"_s, database);
        return done ? QString() : describe(done.error());
    }

    QString whatIsOpen() const
    {
        const QString open = server.value(openThings.arg(tablesBefore), database);
        return open;
    }
};

/// A dump line by line, in any order: rights that were taken and given back stand in another place.
QStringList linesOf(const QString &dump)
{
    QStringList lines = dump.split(u'\n');
    lines.sort();
    return lines;
}

/// What stands in one and not in the other.
QString difference(const QString &dump, const QString &expected)
{
    QStringList more = linesOf(dump);
    QStringList less = linesOf(expected);
    for (const QString &line : linesOf(expected))
        more.removeOne(line);
    for (const QString &line : linesOf(dump))
        less.removeOne(line);
    return u"more: "_s + more.join(u'\n') + u"\nless: "_s + less.join(u'\n');
}

} // namespace

/// Databases that nobody here made: for each of them the installation stands or is left out in words, the users' own
/// statements work after every step, nothing of ours is open for a moment, and an undo puts everything back.
class SchemasTest : public QObject
{
    Q_OBJECT

private:
    /// Each step in a transaction of its own, as psql sends them, and a look around after it.
    void installStepByStep(Place &place)
    {
        PgConnection connection(place.spec(), u"migrate"_s, std::make_shared<pg::WakeUp>());
        VERIFY_RESULT(connection.open(30s));
        const auto send = [&connection](const QString &sql) {
            pg::Patience patience;
            patience.deadline = 60s;
            return connection.executeScript(sql.toUtf8(), {}, patience);
        };
        VERIFY_RESULT(send(StepRunner::routines() + StepRunner::begin()));
        for (const FileStep &step : MigrationFile::shipped()) {
            if (step.isSetting)
                continue;
            VERIFY_RESULT(send(StepRunner::step(step)));
            const QString complaint = place.complaintOfUsers();
            QVERIFY2(complaint.isEmpty(), qPrintable(step.step.id + u": "_s + complaint));
            const QString open = place.whatIsOpen();
            QVERIFY2(open.isEmpty(), qPrintable(step.step.id + u": "_s + open));
        }
        VERIFY_RESULT(send(StepRunner::end()));
    }

private slots:
    void isLeftAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(name)) << name;
    }
    void isLeftAsItWas()
    {
        QFETCH(QString, name);
        Place place(name);
        VERIFY_RESULT(place.start());
        QCOMPARE(place.complaintOfUsers(), QString());
        const QString before = place.dump();
        QStringList touched;
        for (const QString &table : {u"webhook_configs"_s, u"webhook_logs"_s})
            touched << u"-t"_s << u"public."_s + table;
        const QString tables = place.dump(touched);

        installStepByStep(place);
        if (QTest::currentTestFailed())
            return;
        QStringList leftOut = place.server
                                  .value(u"select string_agg(key, ', ' order by key) from jsonb_object_keys("
                                         "(select jsonb_object_agg(detail, 1) from signalbox.migration_ledger where "
                                         "outcome = 'left out' and detail like "
                                         "'part %')) key"_s,
                                      place.database)
                                  .split(u", "_s, Qt::SkipEmptyParts);
        for (QString &part : leftOut)
            part = part.section(u' ', 1, 1);
        QCOMPARE(leftOut, place.schema.leftOut);
        if (leftOut.contains(u"webhooks"_s))
            QCOMPARE(place.dump(touched), tables);
        QVERIFY(!place.server.value(u"select rolname from pg_roles where rolsuper and rolname <> 'postgres'"_s)
                     .contains("app"_L1));

        // what the server-side role is granted it can call: it runs with its owner's rights
        QCOMPARE(
            place.server.value(
                u"select count(*) from pg_proc p join pg_roles r on r.rolname = 'service_role' where p.pronamespace = "
                "'public'::regnamespace and p.proname = any (signalbox.public_routine_names()) and not p.prosecdef "
                "and has_function_privilege(r.oid, p.oid, 'execute')"_s,
                place.database),
            u"0"_s);

        const QString installed = place.dump();
        const auto again = migrated(place.spec());
        VERIFY_RESULT(again);
        QCOMPARE(stepsWith(*again, StepOutcome::Failed), QStringList());
        QCOMPARE(again->leftOut.size(), leftOut.size());
        QCOMPARE(place.dump().split(u'\n'), installed.split(u'\n'));
        QCOMPARE(place.complaintOfUsers(), QString());

        const auto back = undone(place.spec());
        VERIFY_RESULT(back);
        QCOMPARE(stepsWith(*back, StepOutcome::Failed).join(u'\n'), QString());
        QCOMPARE(stepsWith(*back, StepOutcome::NotApplicable).join(u'\n'), QString()); // nothing is kept
        QVERIFY2(linesOf(place.dump()) == linesOf(before), qPrintable(difference(place.dump(), before)));
        QCOMPARE(place.complaintOfUsers(), QString());
    }
};

QTEST_GUILESS_MAIN(SchemasTest)
#include "tst_schemas.moc"
