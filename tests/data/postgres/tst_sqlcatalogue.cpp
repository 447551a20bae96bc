#include "data/postgres/sqlcatalogue.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString header = u"-- What for.\n-- class: read\n-- deadline: 5s\n"_s;

void write(const QTemporaryDir &folder, const QString &path, const QString &text)
{
    QDir().mkpath(QFileInfo(folder.filePath(path)).path());
    QFile file(folder.filePath(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
}

QByteArray textOf(const QString &body, const SqlValues &values)
{
    const auto statement = SqlStatement::parse(u"t"_s, header + body);
    if (!statement)
        return describe(statement.error()).toUtf8();
    const auto bound = statement->bind(values);
    return bound ? bound->text.mid(qstrlen("/* signalbox t */ ")).simplified() : describe(bound.error()).toUtf8();
}

} // namespace

class SqlCatalogueTest : public QObject
{
    Q_OBJECT

private slots:
    void theShippedFilesLoad()
    {
        const auto catalogue = SqlCatalogue::load();
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(describe(catalogue.error())));
        QVERIFY((*catalogue)->find(u"project/probe"_s) != nullptr);
        QVERIFY((*catalogue)->find(u"no/such"_s) == nullptr);
        QVERIFY((*catalogue)->longestDeadline() >= 5s);
    }

    /// A misspelt id would only fail when somebody opens that panel.
    void everyIdInTheCodeHasItsFileAndTheOtherWayRound()
    {
        const auto catalogue = SqlCatalogue::load();
        QVERIFY(catalogue);
        QSet<QString> folders;
        for (const QString &id : (*catalogue)->ids())
            folders.insert(id.section(u'/', 0, 0));
        QSet<QString> used;
        const QRegularExpression literal(u"u\"([a-z_]+/[a-z0-9_/]*[a-z0-9_])\"_s"_s);
        QDirIterator files(
            u"" SIGNALBOX_SOURCE_DIR "/src"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = literal.globalMatch(text); match.hasNext();) {
                const QString id = match.next().captured(1);
                if (folders.contains(id.section(u'/', 0, 0)))
                    used.insert(id);
            }
        }
        const QStringList ids = (*catalogue)->ids();
        const QSet<QString> known(ids.begin(), ids.end());
        QCOMPARE(QStringList((used - known).values()), QStringList());
        QCOMPARE(QStringList((known - used).values()), QStringList());
    }

    void readsTheHeader()
    {
        const auto statement = SqlStatement::parse(
            u"a/b"_s, u"-- Why.\n-- class: write\n-- deadline: 1500ms\n-- supersede: jobs\n\nselect 1;\n"_s);
        QVERIFY(statement);
        QCOMPARE(statement->access(), SqlStatement::Access::Write);
        QCOMPARE(statement->deadline(), 1500ms);
        QCOMPARE(statement->supersedeKey(), u"jobs"_s);
        QCOMPARE(statement->bind({})->text, "/* signalbox a/b */ select 1"_ba);
    }

    void numbersParameters_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("twice the same") << u"select :a, :b, :a"_s << "select $1, $2, $1"_ba;
        QTest::newRow("cast") << u"select :a::int8, :b::text[]"_s << "select $1::int8, $2::text[]"_ba;
        QTest::newRow("string") << u"select ':x', 'it''s :x', :a, :b"_s << "select ':x', 'it''s :x', $1, $2"_ba;
        QTest::newRow("escape string") << u"select E'\\':x', :a, :b"_s << "select E'\\':x', $1, $2"_ba;
        QTest::newRow("plain string ends at its quote") << u"select '\\', :a, :b"_s << "select '\\', $1, $2"_ba;
        QTest::newRow("identifier") << u"select \":x\", :a, :b"_s << "select \":x\", $1, $2"_ba;
        QTest::newRow("dollar quotes") << u"select $$:x$$, $q$ $$:x $q$, :a, :b"_s
                                       << "select $$:x$$, $q$ $$:x $q$, $1, $2"_ba;
        QTest::newRow("comments") << u"select :a, -- not :x; nor 'this\n/* :y /* nested */ ; */ :b"_s
                                  << "select $1, $2"_ba;
        QTest::newRow("question mark") << u"select :a::jsonb ? :b"_s << "select $1::jsonb ? $2"_ba;
        QTest::newRow("dollar in a name") << u"select a$1x, :a, :b"_s << "select a$1x, $1, $2"_ba;
        QTest::newRow("lines") << u"select\n  :a,\n  :b\n;\n"_s << "select $1, $2"_ba;
    }
    void numbersParameters()
    {
        QFETCH(QString, body);
        QFETCH(QByteArray, text);
        QCOMPARE(textOf(body, {{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}), text);
    }

    void includesFragmentsWhoseParameterIsBound()
    {
        const QString body = u"select 1 where true\n"
                             "-- [if state]\n  and state = :state\n-- [end]\n"
                             "-- [if newest]\norder by 1 desc\n-- [end]\nlimit :limit"_s;
        const SqlValues limit{{u"limit"_s, u"5"_s}};
        QCOMPARE(textOf(body, limit), "select 1 where true limit $1"_ba);
        SqlValues all = limit;
        all.insert(u"state"_s, std::nullopt);
        all.insert(u"newest"_s, u""_s);
        QCOMPARE(textOf(body, all), "select 1 where true and state = $1 order by 1 desc limit $2"_ba);
    }

    void takesInFragments()
    {
        QTemporaryDir folder;
        write(folder, u"cron/_filter.sql"_s,
            u"-- The filter; it's shared.\n-- [if state]\nand state = :state\n-- [end]\nand :all"_s);
        write(
            folder, u"cron/jobs.sql"_s, header + u"select 1\nwhere true\n  -- [include cron/_filter]\nlimit :all\n"_s);
        const auto catalogue = SqlCatalogue::load(folder.path());
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(describe(catalogue.error())));
        QCOMPARE((*catalogue)->ids(), QStringList(u"cron/jobs"_s));
        const SqlStatement *jobs = (*catalogue)->find(u"cron/jobs"_s);
        QCOMPARE(jobs->names(), (QSet<QString>{u"state"_s, u"all"_s}));
        QCOMPARE(jobs->bind({{u"all"_s, u"1"_s}})->text.simplified(),
            "/* signalbox cron/jobs */ select 1 where true and $1 limit $1"_ba);
        QCOMPARE(jobs->bind({{u"all"_s, u"1"_s}, {u"state"_s, u"x"_s}})->text.simplified(),
            "/* signalbox cron/jobs */ select 1 where true and state = $1 and $2 limit $2"_ba);
    }

    void refusesFragmentsThatDoNotFit_data()
    {
        QTest::addColumn<QString>("include");
        QTest::newRow("missing") << u"cron/_other"_s;
        QTest::newRow("a statement") << u"cron/runs"_s;
        QTest::newRow("outside") << u"../_secret"_s;
        QTest::newRow("includes itself") << u"cron/_circle"_s;
        QTest::newRow("leaves a fragment open") << u"cron/_open"_s;
    }
    void refusesFragmentsThatDoNotFit()
    {
        QFETCH(QString, include);
        QTemporaryDir folder;
        write(folder, u"cron/runs.sql"_s, header + u"select 1"_s);
        write(folder, u"cron/_circle.sql"_s, u"-- [include cron/_circle]"_s);
        write(folder, u"cron/_open.sql"_s, u"-- [if a]\nand true"_s);
        write(folder, u"cron/jobs.sql"_s, header + u"select 1 where true\n-- [include %1]\n"_s.arg(include));
        const auto catalogue = SqlCatalogue::load(folder.path());
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().subject, u"cron/jobs"_s);
    }

    void longStatementsKeepToTheTaskSession()
    {
        QTemporaryDir folder;
        write(folder, u"a.sql"_s, header + u"select 1"_s);
        write(folder, u"b.sql"_s, u"-- Why.\n-- class: read\n-- deadline: 30min\n-- session: task\nselect 1"_s);
        const auto catalogue = SqlCatalogue::load(folder.path());
        QVERIFY(catalogue);
        QCOMPARE((*catalogue)->longestDeadline(), 5s);
        QCOMPARE((*catalogue)->longestDeadline(true), 30min);
        QVERIFY(!(*catalogue)->find(u"a"_s)->needsTaskSession());
        QVERIFY((*catalogue)->find(u"b"_s)->needsTaskSession());
    }

    void fragmentsStandInsideOthers()
    {
        const QString body = u"select 1\n"
                             "-- [if walk]\nwalk\n-- [if newer]\nasc\n-- [end]\n-- [unless newer]\ndesc\n-- [end]\n"
                             "limit :look\n-- [end]\n-- [unless walk]\nnone\n-- [end]\n"_s;
        QCOMPARE(textOf(body, {}), "select 1 none"_ba);
        QCOMPARE(textOf(body, {{u"walk"_s, {}}, {u"look"_s, u"5"_s}}), "select 1 walk desc limit $1"_ba);
        QCOMPARE(
            textOf(body, {{u"walk"_s, {}}, {u"newer"_s, {}}, {u"look"_s, u"5"_s}}), "select 1 walk asc limit $1"_ba);
        QCOMPARE(textOf(body, {{u"newer"_s, {}}}), "select 1 none"_ba);
    }

    void refusesWhatDoesNotFit()
    {
        const auto statement = SqlStatement::parse(u"t"_s, header + u"select :a"_s);
        QCOMPARE(statement->bind({}).error().kind, ErrorKind::Invalid);
        QCOMPARE(statement->bind({{u"a"_s, u"1"_s}, {u"b"_s, u"1"_s}}).error().kind, ErrorKind::Invalid);
        QCOMPARE(statement->bind({{u"a"_s, u"x\0y"_s}}).error().kind, ErrorKind::Invalid);
        const auto null = statement->bind({{u"a"_s, std::nullopt}});
        QVERIFY(null);
        QVERIFY(!null->values.first());
        QVERIFY(statement->bind({{u"a"_s, u""_s}})->values.first());
    }

    void refusesMalformedFiles_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("only a header") << header;
        QTest::newRow("only a comment") << header + u"/* select 1 */"_s;
        QTest::newRow("no prose") << u"-- class: read\n-- deadline: 5s\nselect 1"_s;
        QTest::newRow("no class") << u"-- Why.\n-- deadline: 5s\nselect 1"_s;
        QTest::newRow("no deadline") << u"-- Why.\n-- class: read\nselect 1"_s;
        QTest::newRow("bad class") << u"-- Why.\n-- class: maybe\n-- deadline: 5s\nselect 1"_s;
        QTest::newRow("bad deadline") << u"-- Why.\n-- class: read\n-- deadline: soon\nselect 1"_s;
        QTest::newRow("no time at all") << u"-- Why.\n-- class: read\n-- deadline: 0s\nselect 1"_s;
        QTest::newRow("another session") << header + u"-- session: mine\nselect 1"_s;
        QTest::newRow("header twice") << header + u"-- class: write\nselect 1"_s;
        QTest::newRow("two statements") << header + u"select 1; select 2"_s;
        QTest::newRow("parameter after the end") << header + u"select 1; :a"_s;
        QTest::newRow("open quote") << header + u"select 'a"_s;
        QTest::newRow("open comment") << header + u"select 1 /* "_s;
        QTest::newRow("open fragment") << header + u"select 1\n-- [if a]\n"_s;
        QTest::newRow("end without if") << header + u"select 1\n-- [end]\n"_s;
        QTest::newRow("one end for two") << header + u"select 1\n-- [if a]\n-- [unless b]\n-- [end]\n"_s;
        QTest::newRow("unknown marker") << header + u"select 1\n-- [iff a]\n-- [end]\n"_s;
        QTest::newRow("positional parameter") << header + u"select $1"_s;
    }
    void refusesMalformedFiles()
    {
        QFETCH(QString, text);
        QTemporaryDir folder;
        write(folder, u"cron/good.sql"_s, header + u"select 1"_s);
        write(folder, u"cron/bad.sql"_s, text);
        const auto catalogue = SqlCatalogue::load(folder.path());
        QVERIFY(!catalogue);
        QCOMPARE(catalogue.error().kind, ErrorKind::Invalid);
        QCOMPARE(catalogue.error().subject, u"cron/bad"_s);
        QVERIFY(!catalogue.error().what.isEmpty());
    }

    void refusesEmptyFoldersAndDuplicateFiles()
    {
        QTemporaryDir folder;
        QVERIFY(!SqlCatalogue::load(folder.path()));
        QVERIFY(!SqlCatalogue::load(folder.filePath(u"missing"_s)));
        write(folder, u"jobs.sql"_s, header + u"select 1"_s);
        QVERIFY(SqlCatalogue::load(folder.path()));
        write(folder, u"Jobs.sql"_s, header + u"select 1"_s);
        QVERIFY(!SqlCatalogue::load(folder.path()));
    }
};

QTEST_APPLESS_MAIN(SqlCatalogueTest)
#include "tst_sqlcatalogue.moc"
