#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "widgets/text/plainlabel.h"

#include <QDialog>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A scheduler that ends because its counter of runs is behind the history is found, explained and mended in the real window,
/// and the history keeps every run.
class SchedulerStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        VERIFY_RESULT(m_server.exec(u"select cron.schedule('digest', '* * * * *', 'select 1');"
                                    "insert into cron.job_run_details (runid, jobid, status, start_time, end_time)"
                                    " select n, 1, 'succeeded', now() - interval '1 day', now() - interval '1 day'"
                                    " from generate_series(100000, 100499) n;"
                                    "select setval('cron.runid_seq', 100000, false)"_s));
        const QString first = scheduler();
        QVERIFY(!first.isEmpty());
        QVERIFY(waitFor([&] { return scheduler() != first; }, aMinute)); // the next run takes a number that is taken
        m_runs = count();
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_driver.emplace(*catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
        QVERIFY(m_driver->connectTo(m_server.uri()));
        QVERIFY(m_driver->showPanel(u"cron"_s));
    }
    void cleanupTestCase() { m_driver.reset(); }

    void itIsFoundAndExplained()
    {
        QVERIFY2(waitFor([this] { return told().contains("behind"_L1); }, 30s), qPrintable(told()));
        QVERIFY(WindowDriver::clickText(u"Rescue…"_s));
        QVERIFY(waitFor([this] { return dialog() != nullptr; }));
        QVERIFY(!said().contains("truncate"_L1, Qt::CaseInsensitive));
    }

    void aStepMendsItAndLosesNothing()
    {
        QVERIFY(WindowDriver::clickText(u"Run this step"_s));
        QVERIFY2(waitFor([this] { return said().contains("alive since"_L1); }, aMinute), qPrintable(said()));
        QVERIFY(count() >= m_runs);
        QCOMPARE(m_server.value(u"select count(*) from cron.job_run_details where runid between 100000 and 100499"_s),
            u"500"_s);
        QVERIFY(m_server.value(u"select last_value from cron.runid_seq"_s).toLongLong() >= 100499);
    }

    void jobsRunAgain()
    {
        const auto hasRun = [this] {
            return m_server
                       .value(u"select count(*) from cron.job_run_details where runid >= 100500"
                              " and status = 'succeeded'"_s)
                       .toInt()
                > 0;
        };
        QVERIFY(waitFor(hasRun, aMinute));
    }

private:
    static constexpr auto aMinute = 90s; // pg_cron takes jobs up at the full minute

    QString scheduler() const
    {
        return m_server.value(u"select coalesce(min(backend_start)::text, '') from pg_stat_activity"
                              " where application_name = 'pg_cron scheduler'"_s);
    }
    qint64 count() const { return m_server.value(u"select count(*) from cron.job_run_details"_s).toLongLong(); }
    QString told() const
    {
        const auto *label = m_driver->accessible<PlainLabel>(u"The scheduler"_s);
        return label ? label->plainText() : QString();
    }
    QDialog *dialog() const
    {
        for (auto *dialog : m_driver->window().findChildren<QDialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    QString said() const
    {
        QStringList words;
        if (dialog()) {
            for (const auto *label : dialog()->findChildren<PlainLabel *>())
                words.append(label->plainText());
        }
        return words.join(u'\n');
    }

    TestServer m_server{TestServer::Content::Migrated};
    std::optional<WindowDriver> m_driver;
    qint64 m_runs = 0;
};

QTEST_MAIN(SchedulerStory)
#include "tst_schedulerstory.moc"
