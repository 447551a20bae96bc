#include "domain/cron/filter/jobrunfiltertext.h"
#include "domain/filter/filterchecks.h"
#include "domain/filter/filterlink.h"
#include "jobrunfiltergenerator.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const Instant now = *Instant::fromPostgres("2025-06-11 01:10:00+00"); // 03:10 in Berlin
const FilterMoment moment{now, berlin};
const JobRunVocabulary known{
    {u"cleanup"_s, u"cleanup_old"_s, u"17"_s, u"evil \" name"_s, u"the_status_of_all"_s}, {u"postgres"_s}, {u"app"_s}};

ParsedJobRunFilter parse(const QString &text)
{
    return parseJobRunFilter(text, moment);
}

QString print(const JobRunFilter &filter)
{
    return jobRunFilterText(filter, berlin);
}

FilterCompletion complete(const QString &text, qsizetype cursor)
{
    return jobRunFilterLanguage().complete(text, cursor, known);
}

} // namespace

class JobRunFilterTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKey()
    {
        const ParsedJobRunFilter parsed = parse(
            u"status:failed job:cleanup*,17 since:2h duration:>5s rows:0 user:postgres db:app -status:succeeded "
            u"timeout "
            "until:2025-06-11T03:00 id:42,7 text:\"dead, lock\" -job:old -user:anon -db:template1 status:unknown"_s);
        JobRunFilter expected;
        expected.wanted
            = {{RunStatus::Failed, RunStatus::Unknown}, {u"cleanup*"_s, u"17"_s}, {u"postgres"_s}, {u"app"_s}};
        expected.unwanted = {{RunStatus::Succeeded}, {u"old"_s}, {u"anon"_s}, {u"template1"_s}};
        expected.since = TimeBound{{}, 2h};
        expected.until = TimeBound{*Instant::fromPostgres("2025-06-11 01:00:00+00"), 0s};
        expected.durationMs = {5001, {}};
        expected.rows = {0, 0};
        expected.words = QStringList{u"timeout"_s, u"dead, lock"_s};
        expected.runIds = {42, 7};
        QVERIFY2(parsed.problems.isEmpty(), qPrintable(parsed.problems.value(0).text));
        QCOMPARE(parsed.filter, expected);
        QCOMPARE(print(parsed.filter),
            u"since:2h until:2025-06-11T03:00 status:failed,unknown -status:succeeded job:cleanup*,17 -job:old "
            "user:postgres -user:anon db:app -db:template1 duration:>5s rows:0 text:timeout text:\"dead, lock\" "
            "id:42,7"_s);
        QVERIFY(parse(u"  \n "_s).filter.isEmpty());
    }

    void readsValues_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *text, const char *printed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
        };
        row("rows:0", "rows:0");
        row("rows:>0", "rows:>0");
        row("rows:>=1", "rows:>0");
        row("rows:<1", "rows:<1");
        row("rows:<=0", "rows:<1");
        row("rows:2-4", "rows:2-4");
        row("rows:>=1000", "rows:>=1000");
        row("rows:1000000000000000", "rows:1000000000000000");
        row("duration:>5s", "duration:>5s");
        row("duration:>=5000ms", "duration:>=5s");
        row("duration:<1.5s", "duration:<1500ms");
        row("duration:1s-5s", "duration:1s-5s");
        row("duration:>=36500d", "duration:>=36500d");
        row("status:FAILED,failed", "status:failed");
        for (const char *status : {"starting", "connecting", "sending", "running", "succeeded", "failed", "unknown"})
            row(qPrintable(u"status:"_s + QLatin1String(status)), qPrintable(u"status:"_s + QLatin1String(status)));
        row("job:17", "job:17");
        row("job:\"a, b\",c", "job:\"a, b\",c");
        row("JobName:x jobid:17", "job:x,17");
        row("username:a role:b", "user:a,b");
        row("database:a", "db:a");
        row("runid:9223372036854775806", "id:9223372036854775806");
        row("error:x y", "text:x text:y");
        row("http://x/y", "text:http://x/y");
        row("10:32", "text:10:32");
        row("{\"a\": 1}", "text:{a: text:1}"); // no key here takes JSON
        row("since:today until:now", "since:2025-06-11 until:now");
    }
    void readsValues()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const ParsedJobRunFilter parsed = parse(text);
        QVERIFY2(parsed.problems.isEmpty(), qPrintable(parsed.problems.value(0).text));
        QCOMPARE(print(parsed.filter), printed);
        QCOMPARE(parse(printed).filter, parsed.filter);
    }

    void problemsSayWhereAndWhat_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qsizetype>("start");
        QTest::addColumn<qsizetype>("length");
        QTest::addColumn<QString>("said"); // part of the sentence
        const auto row = [](const char *text, qsizetype start, qsizetype length, const char *said) {
            QTest::newRow(text) << QString::fromUtf8(text) << start << length << QString::fromUtf8(said);
        };
        row("x status:", 2, 7, "as in status:failed");
        row("-since:2h", 0, 9, "since cannot be left out with a dash; these can: status, job, user, db.");
        row("-rows:0", 0, 7, "these can: status");
        row("-text:x", 0, 7, "text cannot be left out");
        row("-timeout", 0, 8, "write \"-timeout\"");
        row(":failed", 0, 7, "no blank before its colon");
        row("ok stat:failed", 3, 4, "perhaps status");
        row("state:failed", 0, 5, "perhaps status");
        row("took:>5s", 0, 4, "perhaps duration");
        row("message:x", 0, 7, "perhaps text");
        row("databse:x", 0, 7, "perhaps db");
        row("zzzz:x", 0, 4, "There is no \"zzzz\". To look");
        row("status:5xx", 7, 3, "\"5xx\" is no status; these are: failed, running");
        row("status:faild", 7, 5, "\"faild\" is no status; perhaps failed.");
        row("status:success", 7, 7, "perhaps succeeded");
        row("status:error", 7, 5, "perhaps failed");
        row("status:stale", 7, 5, "perhaps unknown");
        row("status:failed,", 13, 1, "status:failed is complete");
        row("job:,x", 4, 1, "job:cleanup* is complete");
        row("job:\"\"", 4, 2, "A value is missing");
        row("user:\"x", 5, 2, "never closed");
        row("rows:many", 5, 4, "a number or a range");
        row("rows:-1", 5, 2, "a number or a range");
        row("rows:4-2", 5, 3, "2-4 would be right");
        row("rows:<0", 5, 2, "Nothing lies in this range");
        row("rows:>1000000000000000", 5, 17, "Nothing lies in this range");
        row("rows:1000000000000001", 5, 16, "more than there can be");
        row("rows:1 rows:2", 7, 6, "rows is there twice");
        row("duration:5s", 9, 2, "write >5s");
        row("duration:>5", 9, 2, "Its unit is missing: 5s");
        row("duration:>x", 9, 2, "a number with its unit");
        row("duration:>36500d", 9, 7, "Nothing lies in this range");
        row("duration:>36501d", 9, 7, "Nothing takes so long");
        row("since:2", 6, 1, "2h");
        row("since:soon", 6, 4, "This is no time");
        row("since:1h until:2h", 15, 2, "before since: begins");
        row("id:0", 3, 1, "The number of a run");
        row("id:1-5", 3, 3, "since: and until: make ranges");
        row("text:\"\"", 5, 2, "what to look for");
    }
    void problemsSayWhereAndWhat()
    {
        QFETCH(QString, text);
        QFETCH(qsizetype, start);
        QFETCH(qsizetype, length);
        QFETCH(QString, said);
        const QList<FilterProblem> problems = parse(text).problems;
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().text.contains(said), qPrintable(problems.first().text));
        QCOMPARE(problems.first().start, start);
        QCOMPARE(problems.first().length, length);
    }

    void sizesAreBounded()
    {
        QVERIFY(parse(QString(8'000, u'x')).problems.isEmpty());
        const auto tooLong = parse(QString(8'001, u'x'));
        QVERIFY(tooLong.problems.first().text.contains(u"8000"_s) && tooLong.filter.isEmpty());
        QVERIFY(parse(u"x "_s.repeated(60)).problems.isEmpty());
        const auto tooMany = parse(u"x "_s.repeated(61));
        QVERIFY(tooMany.problems.first().text.contains(u"60"_s));
        QCOMPARE(tooMany.conditions.size(), 60);
        QCOMPARE(parse(u"a "_s + QChar(0)).problems.first().start, 2);
    }

    void keepsWhatIsRightBesideAProblem()
    {
        const ParsedJobRunFilter parsed = parse(u"status:failed since: -job:a,b zz:1 word"_s);
        QCOMPARE(parsed.problems.size(), 2);
        QCOMPARE(print(parsed.filter), u"status:failed -job:a,b text:word"_s);
        const QList<FilterCondition> expected{{0, 13, u"status"_s, false, true, u"failed"_s},
            {14, 6, u"since"_s, false, false, {}}, {21, 8, u"job"_s, true, true, u"a,b"_s},
            {30, 4, {}, false, false, u"1"_s}, {35, 4, u"text"_s, false, true, u"word"_s}};
        QCOMPARE(parsed.conditions, expected);
    }

    void whatIsPrintedIsReadBack()
    {
        for (quint32 seed = 1; seed <= 1000; ++seed) {
            const JobRunFilter filter = test::JobRunFilterGenerator(seed).filter();
            const QString lost = test::lostInPrint(jobRunFilterLanguage(), filter, moment);
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(lost)));
            const QString text = jobRunFilterText(filter, berlin, FilterZoneText::Written);
            QCOMPARE(filterLinkText(u"cron", filterLink(u"cron", text)), std::optional(text));
        }
    }

    void whatNoTextCanSayIsLeftOut()
    {
        JobRunFilter filter;
        filter.wanted.jobs = {QString()};
        filter.unwanted.users = {QString()};
        filter.words = QStringList{QString()};
        filter.since = TimeBound{Instant::distantPast(), 0s};
        QCOMPARE(print(filter), QString());
        QCOMPARE(print({.words = QStringList{u"a\u202Eb\nc"_s}}), u"text:\"a\\u202eb\\nc\""_s);
    }

    void garbageNeverBreaksIt()
    {
        for (quint32 seed = 1; seed <= 500; ++seed) {
            const QString broken
                = test::brokenBy(jobRunFilterLanguage(), test::JobRunFilterGenerator(seed).garbage(), moment);
            QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(broken)));
        }
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<QStringList>("shown"); // the first ones
        QTest::addColumn<QString>("accepted"); // the text with the first one in it
        const auto row = [](const char *text, const QStringList &shown, const char *accepted) {
            QTest::newRow(text) << QString::fromUtf8(text) << shown << QString::fromUtf8(accepted);
        };
        row("|", {u"since:"_s, u"until:"_s, u"status:"_s}, "since:");
        row("-u|", {u"user:"_s}, "-user:");
        row("-r|", {}, nullptr); // rows: cannot be left out
        row("x sta| y", {u"status:"_s, u"status:starting"_s}, "x status: y");
        row("status:|", {u"failed"_s, u"running"_s}, "status:failed");
        row("status:failed,un|", {u"unknown"_s}, "status:failed,unknown");
        row("status:failed|", {}, nullptr);
        row("job:|", {u"cleanup"_s, u"cleanup_old"_s, u"17"_s}, "job:cleanup");
        row("jobname:evil|", {u"evil \" name"_s}, "jobname:\"evil \\\" name\"");
        row("job:status|", {u"the_status_of_all"_s}, "job:the_status_of_all");
        row("clean|", {u"job:cleanup"_s, u"job:cleanup_old"_s}, "job:cleanup");
        row("c|", {}, nullptr); // one letter would be everything
        row("post|", {u"user:postgres"_s}, "user:postgres");
        row("user:|", {u"postgres"_s}, "user:postgres");
        row("db:|", {u"app"_s}, "db:app");
        row("duration:|", {u">5s"_s}, "duration:>5s");
        row("rows:|", {u"0"_s, u">0"_s}, "rows:0");
        row("since:to|", {u"today"_s}, "since:today");
        row("text:x|", {}, nullptr);
        row("unknown:|", {}, nullptr);
    }
    void completes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, shown);
        QFETCH(QString, accepted);
        const test::Completed completed = test::completedAt(jobRunFilterLanguage(), text, known);
        QCOMPARE(completed.firstOnes(shown.size()), shown);
        if (!accepted.isEmpty())
            QCOMPARE(completed.withFirst, accepted);
    }

    void tooLongNamesAreNotSuggested()
    {
        const auto candidates = [](qsizetype size) {
            return jobRunFilterLanguage().complete(u"job:"_s, 4, {{QString(size, u'x')}, {}, {}}).candidates.size();
        };
        QCOMPARE(candidates(200), 1);
        QCOMPARE(candidates(201), 0);
    }

    void allThatIsSuggestedIsUnderstood()
    {
        QVERIFY(!complete({}, 0).candidates.isEmpty());
        for (const FilterCandidate &key : complete({}, 0).candidates)
            QVERIFY(!key.explanation.isEmpty());
        for (const FilterKeyInfo &key : jobRunFilterLanguage().keys().all()) {
            QVERIFY2(parse(key.name + u':' + key.example).problems.isEmpty(), qPrintable(key.name));
            for (const FilterCandidate &value : complete(key.name + u':', key.name.size() + 1).candidates)
                QVERIFY2(parse(key.name + u':' + value.insert).problems.isEmpty(), qPrintable(value.insert));
            for (const QString &other : key.otherNames)
                QVERIFY2(!jobRunFilterLanguage().keys().named(other), qPrintable(other));
        }
    }
};

QTEST_APPLESS_MAIN(JobRunFilterTest)
#include "tst_jobrunfilter.moc"
