#include "engine/enginefixture.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// How system_metrics are added up by the hour and by the day.
class EngineRollupTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;

    void exec(const QString &sql) { VERIFY_RESULT(m_engine.server().exec(sql)); }
    QString value(const QString &sql) { return m_engine.server().value(sql); }
    void rollUp() { exec(u"call signalbox.roll_up_metrics()"_s); }
    void add(const QString &name, const QString &at, const QString &number, const QString &metadata = u"{}"_s)
    {
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, metadata, created_at)"
             " values ('t', '%1', %3, '%4', %2)"_s.arg(name, at, number, metadata));
    }
    /// A time of the day before yesterday, UTC.
    static QString at(const QString &time)
    {
        return u"(date_bin('1 day', now(), '1970-01-01 00:00+00') - interval '2 days' + interval '%1')"_s.arg(time);
    }
    /// "samples weight least mean greatest last" of each bucket, oldest first.
    QString buckets(const QString &name, int seconds = 3600)
    {
        return value(u"select string_agg(concat_ws(' ', samples, round(weight::numeric, 3), round(least::numeric, 3),"
                     " round(mean::numeric, 3), round(greatest::numeric, 3), round(last_value::numeric, 3)), '; '"
                     " order by bucket_at) from signalbox.metric_rollup where metric_name = '%1'"
                     " and bucket_seconds = %2"_s.arg(name, QString::number(seconds)));
    }
    QString counter() const { return u"{\"cumulative\": true}"_s; }

private slots:
    void initTestCase() { VERIFY_RESULT(m_engine.start()); }
    void init()
    {
        exec(u"truncate public.system_metrics restart identity"_s);
        exec(u"truncate signalbox.metric_rollup"_s);
        exec(u"update signalbox.metric_rollup_state set seen_id = 0, seen_before_id = 0, seen_at = '-infinity',"
             " complete_until = '-infinity'"_s);
    }

    void hoursAndDaysOfValues()
    {
        add(u"a"_s, at(u"10:00"_s), u"1"_s);
        add(u"a"_s, at(u"10:59:59.999999"_s), u"5"_s);
        add(u"a"_s, at(u"10:30"_s), u"9"_s);
        add(u"a"_s, at(u"11:00"_s), u"-3"_s);
        rollUp();
        QCOMPARE(buckets(u"a"_s), u"3 3.000 1.000 5.000 9.000 5.000; 1 1.000 -3.000 -3.000 -3.000 -3.000"_s);
        QCOMPARE(buckets(u"a"_s, 86400), u"4 4.000 -3.000 3.000 9.000 -3.000"_s);
        QCOMPARE(value(u"select last_at - bucket_at from signalbox.metric_rollup where bucket_seconds = 86400"_s),
            u"11:00:00"_s);
    }

    void aCounterIsRates()
    {
        add(u"c"_s, at(u"09:59:50"_s), u"100"_s, counter());
        add(u"c"_s, at(u"10:00:10"_s), u"140"_s, counter()); // 2/s for 20 s
        add(u"c"_s, at(u"10:00:20"_s), u"30"_s, counter()); // reset: 3/s for 10 s
        rollUp();
        QCOMPARE(buckets(u"c"_s), u"2 30.000 2.000 2.333 3.000 3.000"_s); // the first value has no rate
        QCOMPARE(buckets(u"c"_s, 86400), u"2 30.000 2.000 2.333 3.000 3.000"_s);
    }

    /// Two rows of one instant have no time between them: the later one counts.
    void duplicateInstants()
    {
        add(u"c"_s, at(u"10:00:00"_s), u"100"_s, counter());
        add(u"c"_s, at(u"10:00:10"_s), u"110"_s, counter());
        add(u"c"_s, at(u"10:00:10"_s), u"120"_s, counter());
        add(u"c"_s, at(u"10:00:20"_s), u"130"_s, counter());
        add(u"a"_s, at(u"10:00:10"_s), u"1"_s);
        add(u"a"_s, at(u"10:00:10"_s), u"2"_s);
        rollUp();
        QCOMPARE(buckets(u"c"_s), u"2 20.000 1.000 1.500 2.000 1.000"_s);
        QCOMPARE(buckets(u"a"_s), u"2 2.000 1.000 1.500 2.000 2.000"_s);
    }

    /// A back-dated row of a counter changes the rate of the next one, hours later.
    void lateComers()
    {
        add(u"c"_s, at(u"10:00"_s), u"0"_s, counter());
        add(u"c"_s, at(u"15:00"_s), u"18000"_s, counter());
        rollUp();
        QCOMPARE(buckets(u"c"_s), u"1 18000.000 1.000 1.000 1.000 1.000"_s);
        add(u"c"_s, at(u"12:00"_s), u"14400"_s, counter());
        rollUp();
        QCOMPARE(buckets(u"c"_s), u"1 7200.000 2.000 2.000 2.000 2.000; 1 10800.000 0.333 0.333 0.333 0.333"_s);
        QCOMPARE(buckets(u"c"_s, 86400), u"2 18000.000 0.333 1.000 2.000 0.333"_s);
    }

    void whatIsCommittedOutOfOrder()
    {
        const auto late = m_engine.client();
        const QString insert
            = u"insert into public.system_metrics (metric_type, metric_name, value, created_at) values ('t', 'a', 1, %1)"_s
                  .arg(at(u"10:00"_s));
        VERIFY_RESULT(late->exec(u"begin"_s));
        VERIFY_RESULT(late->exec(insert));
        for (int round = 0; round < 3; ++round) { // longer than a round
            add(u"b"_s, at(u"10:00"_s), u"2"_s);
            rollUp();
        }
        QCOMPARE(buckets(u"a"_s), QString());
        QCOMPARE(value(u"select seen_before_id from signalbox.metric_rollup_state"_s), u"0"_s);
        VERIFY_RESULT(late->exec(u"commit"_s));
        rollUp();
        QCOMPARE(buckets(u"a"_s), u"1 1.000 1.000 1.000 1.000 1.000"_s);
        QCOMPARE(buckets(u"b"_s), u"3 3.000 2.000 2.000 2.000 2.000"_s);
        QCOMPARE(value(u"select seen_before_id from signalbox.metric_rollup_state"_s), u"4"_s);
    }

    void whoeverWritesLaterHoldsNothingUp()
    {
        add(u"a"_s, at(u"10:00"_s), u"1"_s);
        const auto writer = m_engine.client();
        VERIFY_RESULT(writer->exec(u"begin; lock table public.system_metrics in row exclusive mode"_s));
        rollUp();
        QCOMPARE(value(u"select seen_before_id from signalbox.metric_rollup_state"_s), u"0"_s);
        VERIFY_RESULT(writer->exec(u"commit"_s));
        VERIFY_RESULT(writer->exec(u"begin; lock table public.system_metrics in row exclusive mode"_s));
        rollUp();
        QCOMPARE(value(u"select seen_before_id from signalbox.metric_rollup_state"_s), u"1"_s);
    }

    void aTableThatWasEmptied()
    {
        add(u"a"_s, at(u"10:00"_s), u"1"_s);
        add(u"a"_s, at(u"10:01"_s), u"1"_s);
        rollUp();
        exec(u"truncate public.system_metrics restart identity"_s);
        add(u"b"_s, at(u"10:00"_s), u"2"_s);
        rollUp();
        QCOMPARE(buckets(u"b"_s), u"1 1.000 2.000 2.000 2.000 2.000"_s);
        QCOMPARE(buckets(u"a"_s), u"2 2.000 1.000 1.000 1.000 1.000"_s); // of rows that are gone
    }

    void rowsThatAreGoneKeepTheirHour_data()
    {
        QTest::addColumn<QString>("when");
        QTest::addColumn<int>("more"); // rows that come after all have gone
        QTest::addColumn<QString>("then");
        const QString before = u"3 3.000 1.000 1.000 1.000 1.000"_s;
        const QString older = u"(date_bin('1 hour', now(), '1970-01-01 00:00+00') - interval '%1')"_s;
        QTest::newRow("retention may be at work") << older.arg(u"90 days 1 hour"_s) << 4 << before;
        QTest::newRow("it may not") << older.arg(u"89 days"_s) << 4 << u"4 4.000 7.000 7.000 7.000 7.000"_s;
        QTest::newRow("fewer than there were") << older.arg(u"89 days"_s) << 2 << before;
        QTest::newRow("fewer, and it is not a day ago")
            << older.arg(u"23 hours"_s) << 2 << u"2 2.000 7.000 7.000 7.000 7.000"_s;
    }
    void rowsThatAreGoneKeepTheirHour()
    {
        QFETCH(QString, when);
        QFETCH(int, more);
        QFETCH(QString, then);
        for (int row = 0; row < 3; ++row)
            add(u"a"_s, when, u"1"_s);
        rollUp();
        QCOMPARE(buckets(u"a"_s), u"3 3.000 1.000 1.000 1.000 1.000"_s); // new here, however old
        exec(u"delete from public.system_metrics"_s);
        add(u"other"_s, at(u"10:00"_s), u"0"_s); // so that the table is not empty
        for (int row = 0; row < more; ++row)
            add(u"a"_s, when, u"7"_s);
        rollUp();
        QCOMPARE(buckets(u"a"_s), then);
    }

    void nastyRows()
    {
        const QString noon = at(u"12:00"_s);
        for (const QString &number : {u"'NaN'"_s, u"'Infinity'"_s, u"'-Infinity'"_s, u"1e301"_s, u"-1e301"_s})
            add(u"none"_s, noon, number);
        for (const QString &number : {u"1e300"_s, u"-1e300"_s, u"1e-400"_s, u"'NaN'"_s})
            add(u"extremes"_s, noon, number);
        add(u"swing"_s, noon, u"0"_s, counter());
        add(u"swing"_s, noon + u" + interval '1 microsecond'"_s, u"1e300"_s, counter());
        add(u"swing"_s, noon + u" + interval '1 minute'"_s, u"-1e300"_s, counter());
        for (const QString &when : {u"null"_s, u"'infinity'"_s, u"'-infinity'"_s, u"'294276-12-31 23:59:59+00'"_s,
                 u"'4713-01-01 00:00:00+00 BC'"_s, u"now() - interval '401 days'"_s})
            add(u"never"_s, when, u"1"_s, counter());
        add(u"ahead"_s, noon + u" + interval '50 years'"_s, u"1"_s);
        add(u"<b>\n\u202e"_s, noon, u"1"_s, u"[]"_s);
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, created_at)"
             " select 't', string_agg(md5(n::text), ''), 1, %1 from generate_series(1, 80) n"_s.arg(noon));
        rollUp();
        QCOMPARE(buckets(u"none"_s), QString());
        QCOMPARE(value(u"select concat_ws(' ', samples, least, mean, greatest) from signalbox.metric_rollup"
                       " where metric_name = 'extremes' and bucket_seconds = 86400"_s),
            u"3 -1e+300 0 1e+300"_s);
        QCOMPARE(value(u"select concat_ws(' ', samples, least, greatest < 'infinity') from signalbox.metric_rollup"
                       " where metric_name = 'swing' and bucket_seconds = 86400"_s),
            u"2 0 t"_s); // never a negative rate
        QCOMPARE(buckets(u"never"_s), QString());
        QCOMPARE(buckets(u"ahead"_s), u"1 1.000 1.000 1.000 1.000 1.000"_s);
        QCOMPARE(buckets(u"<b>\n\u202e"_s), u"1 1.000 1.000 1.000 1.000 1.000"_s);
        QCOMPARE(value(u"select max(octet_length(metric_name)) < 2000 from signalbox.metric_rollup"_s), u"t"_s);
    }

    void twoThousandSeries()
    {
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, created_at)"
             " select 't', 's' || n % 2000, n, %1 + n / 2000 * interval '30 minutes' from generate_series(0, 7999) n"_s
                 .arg(at(u"10:00"_s)));
        rollUp();
        QCOMPARE(value(u"select concat_ws(' ', count(*), sum(samples)) from signalbox.metric_rollup"
                       " where bucket_seconds = 3600"_s),
            u"4000 8000"_s);
        QCOMPARE(value(u"select concat_ws(' ', seen_id, seen_before_id) from signalbox.metric_rollup_state"_s),
            u"8000 8000"_s);
    }

    void completeUntilTellsTheTruth()
    {
        const QString until = u"select complete_until from signalbox.metric_rollup_state"_s;
        const auto busy = m_engine.client();
        add(u"a"_s, at(u"10:00"_s), u"1"_s);
        VERIFY_RESULT(busy->exec(u"begin; select from signalbox.metric_rollup_state for update"_s));
        rollUp(); // leaves it to that one, and does not wait
        QCOMPARE(value(until), u"-infinity"_s);
        VERIFY_RESULT(busy->exec(u"rollback"_s));
        QCOMPARE(value(u"select signalbox.roll_up_metric_batch(0, 1, 1, now())"_s), u"1"_s);
        exec(u"update signalbox.metric_rollup_state set complete_until = '-infinity'"_s);
        exec(u"insert into public.system_metrics (metric_type, metric_name, value)"
             " select 't', 'a', 1 from generate_series(1, 10001)"_s);
        QVERIFY(
            value(u"select signalbox.roll_up_metric_batch(0, (select max(id) from public.system_metrics), 0, now())"_s)
                .toLongLong()
            < value(u"select max(id) from public.system_metrics"_s).toLongLong());
        QCOMPARE(value(until), u"-infinity"_s); // half of it
        rollUp();
        QCOMPARE(value(u"select complete_until = date_bin('1 hour', seen_at - interval '5 minutes',"
                       " '1970-01-01 00:00+00') from signalbox.metric_rollup_state"_s),
            u"t"_s);
    }

    void withoutAnIndexItLeaves()
    {
        add(u"a"_s, at(u"10:00"_s), u"1"_s);
        exec(u"alter index public.system_metrics_series rename to away; update pg_index set indisvalid = false"
             " where indexrelid = 'public.away'::regclass"_s);
        rollUp();
        const QString found = buckets(u"a"_s);
        exec(u"update pg_index set indisvalid = true where indexrelid = 'public.away'::regclass;"
             "alter index public.away rename to system_metrics_series"_s);
        QCOMPARE(found, QString());
        rollUp();
        QCOMPARE(buckets(u"a"_s), u"1 1.000 1.000 1.000 1.000 1.000"_s);
    }

    void whatIsOldGoes()
    {
        exec(u"insert into signalbox.metric_rollup select 't', s, b, date_bin('1 day', now(), '1970-01-01 00:00+00')"
             " - n * interval '1 day', 1, 1, 1, 1, 1, 1, now() from unnest(array['a', 'b']) s,"
             " unnest(array[3600, 86400]) b, generate_series(390, 410) n"_s);
        exec(u"insert into public.system_metrics (metric_type, metric_name, value, created_at)"
             " values ('t', 'a', 1, now() - interval '91 days'), ('t', 'a', 1, now() - interval '89 days')"_s);
        exec(u"call signalbox.retain('metrics')"_s);
        QCOMPARE(value(u"select concat_ws(' ', count(*), min(bucket_at) >= now() - interval '400 days')"
                       " from signalbox.metric_rollup"_s),
            u"40 t"_s);
        QCOMPARE(value(u"select count(*) from public.system_metrics"_s), u"1"_s);
        exec(u"insert into signalbox.metric_rollup select 't', 'c', 3600, '2020-01-01 00:00+00'::timestamptz"
             " + n * interval '1 hour', 1, 1, 1, 1, 1, 1, now() from generate_series(1, 100) n"_s);
        QCOMPARE(value(u"select signalbox.delete_old_metric_rollup(30)"_s), u"30"_s);
    }
};

QTEST_GUILESS_MAIN(EngineRollupTest)
#include "tst_engine_rollup.moc"
