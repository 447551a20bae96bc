#include "domain/cron/commandtag.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What stands in return_message. Rows marked "seen" are what pg_cron 1.4.2 and 1.6.4 recorded, over libpq and in
/// background workers.
class CommandTagTest : public QObject
{
    Q_OBJECT

private slots:
    void counted_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<bool>("returned");
        const auto row = [](const QString &message, const QString &verb, qint64 rows, bool returned = false) {
            QTest::newRow(qPrintable(message)) << message << verb << rows << returned;
        };
        row(u"DELETE 0"_s, u"DELETE"_s, 0); // seen
        row(u"DELETE 3"_s, u"DELETE"_s, 3); // seen
        row(u"INSERT 0 5"_s, u"INSERT"_s, 5); // seen
        row(u"INSERT 0 0"_s, u"INSERT"_s, 0); // seen
        row(u"INSERT 16400 1"_s, u"INSERT"_s, 1); // with the oid of old servers
        row(u"UPDATE 3"_s, u"UPDATE"_s, 3); // seen
        row(u"MERGE 1"_s, u"MERGE"_s, 1); // seen
        row(u"COPY 7"_s, u"COPY"_s, 7); // seen
        row(u"MOVE 2"_s, u"MOVE"_s, 2);
        row(u"FETCH 4"_s, u"FETCH"_s, 4, true); // seen, in a worker
        row(u"SELECT 5"_s, u"SELECT"_s, 5, true); // seen, in a worker; over libpq of CREATE TABLE AS
        row(u"SELECT 0"_s, u"SELECT"_s, 0, true); // seen
        row(u"1 row"_s, {}, 1, true); // seen, over libpq
        row(u"0 rows"_s, {}, 0, true); // seen, of an empty command, too
        row(u"2147483647 rows"_s, {}, 2'147'483'647, true);
        row(u"DELETE 9223372036854775807"_s, u"DELETE"_s, std::numeric_limits<qint64>::max());
    }
    void counted()
    {
        QFETCH(QString, message);
        const auto tag = commandTagOf(message);
        QVERIFY(tag);
        QTEST(tag->verb, "verb");
        QTEST(tag->rows.value_or(-1), "rows");
        QTEST(tag->returned, "returned");
        QCOMPARE(rowsOf(message), tag->rows);
    }

    void namesWhatCountsNothing_data()
    {
        QTest::addColumn<QString>("message");
        for (const char *message : {"VACUUM", "DO", "CALL", "COMMIT", "SET", "LISTEN", "ANALYZE", "REINDEX", "EXPLAIN",
                 "SHOW", "TRUNCATE TABLE", "CREATE TABLE AS", "REFRESH MATERIALIZED VIEW", "ALTER SYSTEM"}) // seen
            QTest::newRow(message) << QString::fromLatin1(message);
    }
    void namesWhatCountsNothing()
    {
        QFETCH(QString, message);
        QCOMPARE(commandTagOf(message), (CommandTag{message, std::nullopt, false}));
        QCOMPARE(rowsOf(message), std::nullopt);
    }

    void isNoTag_data()
    {
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QString &message) { QTest::newRow(name) << message; };
        row("nothing", {});
        row("an error that says a tag",
            u"ERROR:  DELETE 5\nCONTEXT:  PL/pgSQL function inline_code_block line 1 at RAISE\n"_s);
        row("the same in a worker", u"ERROR: DELETE 5"_s); // seen
        row("a notice that says a tag",
            u"NOTICE: DELETE 5\nCONTEXT: PL/pgSQL function tdf() line 1 at RAISE"_s); // seen, succeeded
        row("an error in German", u"FEHLER:  DELETE 5\n"_s);
        row("an error in Chinese", u"错误:  DELETE 5"_s);
        row("pg_cron's words", u"COPY not supported"_s);
        row("a connection", u"connection failed"_s);
        row("rows in German", u"5 Zeilen"_s); // pg_cron never translates it
        row("rows in brackets", u"(5 rows)"_s);
        row("a tag in a sentence", u"was DELETE 5"_s);
        row("a tag with more", u"DELETE 5 rows"_s);
        row("two tags", u"DELETE 5\nINSERT 0 5"_s);
        row("a line break after it", u"DELETE 5\n"_s);
        row("a line break before it", u"\nDELETE 5"_s);
        row("a blank after it", u"DELETE 5 "_s);
        row("two blanks", u"DELETE  5"_s);
        row("in lower case", u"delete 5"_s);
        row("of no rows", u"DELETE -1"_s);
        row("with a zero before it", u"DELETE 05"_s);
        row("with a plus", u"DELETE +5"_s);
        row("with a fraction", u"DELETE 5.5"_s);
        row("in other digits", u"DELETE \u0665"_s);
        row("in wide digits", u"DELETE \uff15"_s);
        row("in an invisible character", u"DELETE\u200b 5"_s);
        row("with a no-break space", u"DELETE\u00a05"_s);
        row("greater than any count", u"DELETE 9223372036854775808"_s);
        row("endless", u"DELETE "_s + QString(1'000'000, u'9'));
        row("endless words", u"VACUUM "_s.repeated(200'000) + u"VACUUM"_s);
        row("of a verb that counts none", u"VACUUM 5"_s);
        row("an insert without its oid", u"INSERT 5"_s);
        row("an insert with three numbers", u"INSERT 0 5 5"_s);
        row("a row too many", u"1 rowss"_s);
        row("a letter", u"A"_s);
    }
    void isNoTag()
    {
        QFETCH(QString, message);
        QCOMPARE(commandTagOf(message), std::nullopt);
        QCOMPARE(rowsOf(message), std::nullopt);
    }

    void onlyASuccessCounts_data()
    {
        QTest::addColumn<RunStatus>("status");
        QTest::addColumn<bool>("counts");
        QTest::newRow("succeeded") << RunStatus::Succeeded << true;
        // The first of two statements left its tag, then the second one failed, or runs still.
        QTest::newRow("failed") << RunStatus::Failed << false;
        QTest::newRow("running") << RunStatus::Running << false;
        QTest::newRow("unknown") << RunStatus::Unknown << false;
    }
    void onlyASuccessCounts()
    {
        QFETCH(RunStatus, status);
        const auto rows = rowsOf(JobRun{.status = status, .returnMessage = u"DELETE 5"_s});
        QTEST(rows == std::optional<qint64>(5), "counts");
        QTEST(rows.has_value(), "counts");
    }
};

QTEST_GUILESS_MAIN(CommandTagTest)
#include "tst_commandtag.moc"
