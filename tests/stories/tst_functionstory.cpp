#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "engine/enginefixture.h"
#include "engine/pumps.h"
#include "sandbox/functionfiles.h"
#include "sandbox/functionserver.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A row, its delivery and what the Edge Function made of it, from one end to the other, in the real window: with a real Deno,
/// and with a secret that is not the same on both sides.
class FunctionStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto deno = DenoProgram::find(DenoPlaces::usual());
        if (!deno)
            QSKIP(qPrintable(describe(deno.error())));
        VERIFY_RESULT(m_engine.start());
        m_engine.startSender();
        m_pumps.emplace(1, m_engine.server().uri(), 200ms, Pumps::Round::Whole);
        serve(*deno);
        QVERIFY(waitFor([this] { return !m_functions.url().isEmpty(); }, 60s));
        exec(u"update public.webhook_configs set url = '%1/functions/v1/trip-events', is_active = true "
             "where name = 'trip_events'; select public.set_webhook_secret('trip_events', '%2');"
             "insert into auth.users (email) select format('user%s@example.org', n) from generate_series(1, 9) n;"
             "insert into public.trips (user_id, name, destination, start_date, end_date, budget)"
             " select id, 'Spring in Lisbon', 'Lisbon', '2027-05-01', '2027-05-08', 900 from auth.users"
             " where email = 'user1@example.org'"_s.arg(m_functions.url().toString(), m_secret));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_driver.emplace(*catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
        QVERIFY(m_driver->connectTo(m_engine.server().uri()));
    }
    void cleanupTestCase()
    {
        m_driver.reset();
        QSignalSpy ended(&m_functions, &FunctionServer::stopped);
        m_functions.stop();
        QVERIFY(waitFor([&ended] { return !ended.isEmpty(); }));
        if (m_pumps)
            QCOMPARE(m_pumps->stop(), QStringList());
    }

    void whatBecameOfARowIsSeen()
    {
        invite(2);
        QVERIFY2(waitFor([this] { return invocations(u"done"_s) == 1; }, 60s), qPrintable(m_engine.log()));
        QCOMPARE(m_engine.server().value(
                     u"select count(*) from public.notifications where metadata ->> 'mail' is not null"_s),
            u"1"_s);

        QVERIFY(m_driver->showPanel(u"functions"_s));
        const auto *list = m_driver->accessible<TableView>(u"Invocations"_s);
        QVERIFY(waitFor([&list, this] {
            list = m_driver->accessible<TableView>(u"Invocations"_s);
            return list && list->model()->rowCount() == 1;
        }));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(0, 0)).center());
        QVERIFY2(waitFor([this] { return words(u"Selected invocation"_s).contains("trip.collaborator.added"_L1); }),
            qPrintable(words(u"Selected invocation"_s)));
    }

    void theDeliveryTellsIt()
    {
        const QString id = m_engine.server().value(u"select max(id) from public.webhook_logs"_s);
        QVERIFY(WindowDriver::clickText(u"Open delivery "_s + id));
        QVERIFY(waitFor([this] { return m_driver->panel()->id() == "webhooks"_L1; }));
        QVERIFY2(waitFor([this] { return words(u"What the function did"_s).contains("1 notification"_L1); }),
            qPrintable(words(u"What the function did"_s)));
    }

    void aSecretThatDiffersIsNamed()
    {
        exec(u"select public.set_webhook_secret('trip_events', 'whsec_%1')"_s.arg(
            QString::fromLatin1(QByteArray(32, 'x').toBase64())));
        invite(3);
        QVERIFY(waitFor([this] { return deliveries(u"failed"_s) == 1; }, 60s));
        QVERIFY(m_driver->showPanel(u"functions"_s));
        QVERIFY2(waitFor([this] { return words(u"State of the function"_s).contains("signature"_L1); }),
            qPrintable(words(u"State of the function"_s)));
        QVERIFY2(words(u"What to do"_s).contains("TRIP_EVENTS_SECRETS"_L1), qPrintable(words(u"What to do"_s)));
        QCOMPARE(invocations(u"done"_s), 1);
    }

    void thenItWorksAgain()
    {
        exec(u"select public.set_webhook_secret('trip_events', '%1')"_s.arg(m_secret));
        invite(4);
        QVERIFY(waitFor([this] { return invocations(u"done"_s) == 2; }, 60s));
        QVERIFY2(
            waitFor([this] { return words(u"State of the function"_s).startsWith("It did what it was asked"_L1); }),
            qPrintable(words(u"State of the function"_s)));
    }

private:
    void serve(const DenoProgram &deno)
    {
        VERIFY_RESULT(FunctionFiles::write(m_folder.path()));
        m_functions.start({.deno = deno,
            .folder = m_folder.path(),
            .socket = m_engine.server().spec().value(u"host"_s) + "/.s.PGSQL.5432"_L1,
            .environment = {{u"SUPABASE_DB_URL"_s, m_engine.server().uri()}, {u"TRIP_EVENTS_SECRETS"_s, m_secret}},
            .port = 0});
    }
    void exec(const QString &sql) { VERIFY_RESULT(m_engine.server().exec(sql)); }
    void invite(int user)
    {
        exec(u"insert into public.trip_collaborators (trip_id, user_id, added_by) select t.id, u.id, t.user_id"
             " from public.trips t, auth.users u where u.email = 'user%1@example.org'"_s.arg(user));
    }
    int invocations(const QString &state) const
    {
        return m_engine.server()
            .value(u"select count(*) from public.function_invocations where state = '%1'"_s.arg(state))
            .toInt();
    }
    int deliveries(const QString &state) const
    {
        return m_engine.server()
            .value(u"select count(*) from public.webhook_logs where state = '%1'"_s.arg(state))
            .toInt();
    }
    QString words(const QString &name) const
    {
        const auto *label = m_driver->accessible<PlainLabel>(name);
        return label ? label->plainText() : QString();
    }

    const QString m_secret = u"whsec_"_s + QString::fromLatin1(QByteArray(32, 's').toBase64());

    EngineFixture m_engine;
    std::optional<Pumps> m_pumps;
    QTemporaryDir m_folder;
    FunctionServer m_functions;
    std::optional<WindowDriver> m_driver;
};

QTEST_MAIN(FunctionStory)
#include "tst_functionstory.moc"
