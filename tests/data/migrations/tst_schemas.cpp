#include "data/migrations/plantedschema.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

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

private slots:
    void isLeftAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : PlantedSchema::names())
            QTest::newRow(qPrintable(name)) << name;
    }
    void isLeftAsItWas()
    {
        QFETCH(QString, name);
        PlantedServer place(name);
        VERIFY_RESULT(place.start());
        QCOMPARE(place.complaintOfUsers(), QString());
        const QString before = place.dump();
        QStringList touched;
        for (const QString &table : {u"webhook_configs"_s, u"webhook_logs"_s})
            if (!place.server.value(u"select to_regclass('public.%1')"_s.arg(table), place.database).isEmpty())
                touched << u"public."_s + table;
        const QString tables = place.dump(touched);

        place.installStepByStep();
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
