#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QScrollArea>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// From a delivery to the run that made it and back, in the real window with pg_cron's real scheduler.
class TraceStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        VERIFY_RESULT(m_server.exec(
            u"update public.webhook_configs set url = 'http://127.0.0.1:9/', is_active = true where name = "
            u"'chat_events';"
            "select cron.schedule('chat-digest', '* * * * *', $$select public.send_webhook_with_retry('chat_events',"
            " 'chat.session.ended', '{}')$$)"_s));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_driver.emplace(*catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
        const auto run = [this] {
            return m_server.value(u"select max(d.runid) from cron.job_run_details d join cron.job j using (jobid)"
                                  " where j.jobname = 'chat-digest' and d.status = 'succeeded'"_s);
        };
        QVERIFY(waitFor([&run] { return run().toLongLong() > 0; }, aMinute));
        VERIFY_RESULT(m_server.exec(u"select cron.unschedule('chat-digest')"_s)); // its run stays
        m_run = m_server.value(
            u"select max(runid) from cron.job_run_details where command like '%chat.session.ended%'"_s);
        m_delivery
            = m_server.value(u"select max(id) from public.webhook_logs where event_type = 'chat.session.ended'"_s);
        QVERIFY(m_driver->connectTo(m_server.uri()));
    }
    void cleanupTestCase() { m_driver.reset(); }

    void theDeliveryNamesItsRun()
    {
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        m_driver->panel()->openLink(u"delivery/"_s + m_delivery);
        const auto origin = [this] { return words(u"What made it"_s); };
        QVERIFY2(waitFor([&] { return origin().contains(u"Made by run %1 of"_s.arg(m_run)); }), qPrintable(origin()));
        QVERIFY(!origin().contains("perhaps"_L1));
    }

    void itsLinkOpensTheRun()
    {
        auto *link = WindowDriver::buttonWithText(u"Show run "_s + m_run);
        QVERIFY(link);
        for (auto *area : m_driver->panel()->findChildren<QScrollArea *>()) {
            if (area->isAncestorOf(link))
                area->ensureWidgetVisible(link);
        }
        QVERIFY(WindowDriver::clickText(u"Show run "_s + m_run));
        QVERIFY2(waitFor([this] { return words(u"Selected run"_s).endsWith("run "_L1 + m_run); }),
            qPrintable(words(u"Selected run"_s)));
        QCOMPARE(m_driver->panel()->id(), u"cron"_s);
        QVERIFY2(waitFor([this] { return words(u"Deliveries of the run"_s).startsWith("It made "_L1); }),
            qPrintable(words(u"Deliveries of the run"_s)));
    }

    void itsLinkOpensTheDelivery()
    {
        QAbstractButton *link = nullptr;
        for (auto *button : m_driver->panel()->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && button->text().startsWith("Show its 1 deliver"_L1))
                link = button;
        }
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        QVERIFY(waitFor([this] { return m_driver->panel()->id() == "webhooks"_L1 && m_driver->isReady(); }));
        const auto *list = m_driver->accessible<TableView>(u"Deliveries"_s);
        QVERIFY(list);
        QVERIFY(waitFor([list] { return list->model()->rowCount() == 1; }));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY(waitFor([this] { return words(u"What made it"_s).contains(u"Made by run %1 of"_s.arg(m_run)); }));
    }

private:
    static constexpr auto aMinute = 90s; // pg_cron takes jobs up at the full minute

    QString words(const QString &name) const
    {
        const auto *label = m_driver->accessible<PlainLabel>(name);
        return label ? label->plainText() : QString();
    }

    TestServer m_server{TestServer::Content::Migrated};
    std::optional<WindowDriver> m_driver;
    QString m_run;
    QString m_delivery;
};

QTEST_MAIN(TraceStory)
#include "tst_tracestory.moc"
