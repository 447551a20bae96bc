#include "data/storefixture.h"

#include "data/metrics/thresholdstore.h"

#include <QTest>

#include <limits>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ThresholdStoreTest : public QObject
{
    Q_OBJECT

    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<ThresholdStore> m_store;

    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    QList<MetricThreshold> kept()
    {
        const auto thresholds = await(m_store->thresholds());
        if (!thresholds)
            QTest::qFail(qPrintable(describe(thresholds.error())), __FILE__, __LINE__);
        return thresholds.value_or(QList<MetricThreshold>());
    }
    static MetricThreshold threshold(const QString &member = {})
    {
        return {.key = {u"a'b"_s, u"<i>\n"_s, member}, .below = true, .warn = 0.1, .critical = 1e-17};
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<ThresholdStore>(*m_connection);
    }
    void init()
    {
        exec(u"truncate signalbox.metric_thresholds; drop trigger if exists lost on signalbox.metric_thresholds"_s);
    }

    void keepsChangesAndForgets()
    {
        QCOMPARE(kept(), QList<MetricThreshold>());
        VERIFY_RESULT(await(m_store->setThreshold(threshold(u"m"_s))));
        VERIFY_RESULT(await(m_store->setThreshold(threshold())));
        QCOMPARE(kept(), (QList<MetricThreshold>{threshold(), threshold(u"m"_s)}));
        MetricThreshold off = threshold();
        off.below = false;
        off.warn.reset();
        off.critical.reset();
        off.isDefault = true; // of the one it was made from
        VERIFY_RESULT(await(m_store->setThreshold(off)));
        off.isDefault = false;
        QCOMPARE(kept(), (QList<MetricThreshold>{off, threshold(u"m"_s)}));
        QCOMPARE(
            m_fixture.server.value(u"select string_agg(distinct changed_by, ' ') from signalbox.metric_thresholds"_s),
            u"postgres"_s);
        VERIFY_RESULT(await(m_store->clearThreshold(off.key)));
        VERIFY_RESULT(await(m_store->clearThreshold(off.key))); // again
        QCOMPARE(kept(), QList<MetricThreshold>{threshold(u"m"_s)});
    }

    void refusesWhatIsWrong()
    {
        MetricThreshold wrong = threshold();
        wrong.critical = 2;
        QCOMPARE(await(m_store->setThreshold(wrong)).error().kind, ErrorKind::Invalid);
        wrong = threshold();
        wrong.warn = std::numeric_limits<double>::quiet_NaN();
        QCOMPARE(await(m_store->setThreshold(wrong)).error().kind, ErrorKind::Invalid);
        wrong = threshold();
        wrong.key.name.clear();
        QCOMPARE(await(m_store->setThreshold(wrong)).error().kind, ErrorKind::Invalid);
        QCOMPARE(kept(), QList<MetricThreshold>());
    }

    void whatNoNumberHoldsIsNoLimit()
    {
        exec(u"insert into signalbox.metric_thresholds (metric_type, metric_name, warn, critical)"
             " values ('t', 'n', 'NaN', 'Infinity')"_s);
        QCOMPARE(kept(), (QList<MetricThreshold>{MetricThreshold{.key = {u"t"_s, u"n"_s, {}}}}));
    }

    /// The connection breaks with the statement: what the table holds then tells whether it was carried out.
    void anAnswerThatWasLostIsLookedUp()
    {
        exec(u"create or replace function public.lose() returns trigger language plpgsql as"
             " 'begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); return null; end';"
             "create trigger lost before insert or update or delete on signalbox.metric_thresholds"
             " for each statement execute function public.lose()"_s);
        const auto lost = await(m_store->setThreshold(threshold()));
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Lost);
        VERIFY_RESULT(await(m_store->clearThreshold(threshold().key)));
        exec(u"alter table signalbox.metric_thresholds disable trigger lost;"
             "insert into signalbox.metric_thresholds (metric_type, metric_name, is_below, warn, critical)"
             " values ('a''b', e'<i>\\n', true, 0.1, 1e-17);"
             "alter table signalbox.metric_thresholds enable trigger lost"_s);
        VERIFY_RESULT(await(m_store->setThreshold(threshold())));
        MetricThreshold other = threshold();
        other.warn = 0.2;
        QCOMPARE(await(m_store->setThreshold(other)).error().kind, ErrorKind::Lost);
        QCOMPARE(await(m_store->clearThreshold(other.key)).error().kind, ErrorKind::Lost);
    }

    void aDatabaseWithoutTheTable()
    {
        exec(u"alter table signalbox.metric_thresholds rename to away"_s);
        const auto connection = m_fixture.connect();
        exec(u"alter table signalbox.away rename to metric_thresholds"_s);
        QVERIFY(connection);
        ThresholdStore store(*connection);
        const auto thresholds = await(store.thresholds());
        VERIFY_RESULT(thresholds);
        QCOMPARE(*thresholds, QList<MetricThreshold>());
        QCOMPARE(await(store.setThreshold(threshold())).error().kind, ErrorKind::MissingObject);
        QCOMPARE(await(store.clearThreshold(threshold().key)).error().kind, ErrorKind::MissingObject);
    }
};

QTEST_GUILESS_MAIN(ThresholdStoreTest)
#include "tst_thresholdstore.moc"
