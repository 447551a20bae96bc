#include "engine/enginefixture.h"
#include "engine/pumps.h"
#include "support/bouncer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Deno at work on one file, until this goes.
class DenoProcess
{
public:
    enum class Start { Ready, NoDeno, Failed };

    DenoProcess() = default;
    ~DenoProcess()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(10'000))
            kill9();
    }
    Q_DISABLE_COPY_MOVE(DenoProcess)

    Start start(const QStringList &arguments, const QMap<QString, QString> &variables)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            if (name.startsWith("OPENAI_"_L1) || name.startsWith("EMBEDDING_"_L1))
                environment.remove(name); // somebody's own, who does not want to pay for this
        }
        for (auto it = variables.cbegin(); it != variables.cend(); ++it)
            environment.insert(it.key(), it.value());
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/functions/deno.sh"), arguments);
        if (waitFor([this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; }, 60s)
            && m_process.canReadLine()) {
            m_greeting = QJsonDocument::fromJson(m_process.readLine()).object();
            m_process.setReadChannel(QProcess::StandardError);
            return Start::Ready;
        }
        return m_process.exitCode() == 77 ? Start::NoDeno : Start::Failed;
    }

    void kill9()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    QJsonObject greeting() const { return m_greeting; } // its first line
    QString errors() { return QString::fromUtf8(m_process.readAllStandardError()); }

private:
    QProcess m_process;
    QJsonObject m_greeting;
};

QStringList denoRun(const QString &file, const QString &settings)
{
    return {u"run"_s, u"--quiet"_s, u"--no-check"_s, u"--allow-all"_s, u"--frozen"_s, u"--config"_s,
        settings + "/deno.json"_L1, u"--lock"_s, settings + "/deno.lock"_L1, file};
}

QJsonObject ask(const QString &url, const QByteArray &body = {})
{
    QNetworkAccessManager manager;
    QNetworkRequest request{QUrl(url)};
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? manager.get(request) : manager.post(request, body));
    waitFor([&reply] { return reply->isFinished(); });
    return QJsonDocument::fromJson(reply->readAll()).object();
}

constexpr auto secret = "whsec_dGhpcnR5LXR3byBieXRlcyBmb3IgdGhlIHByb29mIQ==";

// Retries come soon and never end; what is cut does not open a breaker.
constexpr auto endpoints = R"(
    update public.webhook_configs c
    set url = '%1/functions/v1/' || case c.name when 'ai_processing' then 'ai-processing' else 'trip-events' end,
        secret = '%2',
        is_active = c.name <> 'chat_events',
        retry_config = '{"max_retries": 100, "retry_delay": 100, "backoff": 1, "timeout_ms": 10000, "breaker_failures": 0}')";

// Of 50 trips with a collaborator the bookings change, of 100 others the collaborators.
constexpr auto people = R"(
    insert into auth.users (email)
    select format('%s.%s@example.org', k.kind, n)
    from (values ('owner'), ('guest')) as k (kind), generate_series(1, 150) n;
    insert into public.trips (user_id, name, destination, start_date, end_date, budget)
    select u.id, format('trip %s', split_part(split_part(u.email, '@', 1), '.', 2)), 'Lisbon', '2027-05-01', '2027-05-08', 900
    from auth.users u
    where u.email like 'owner.%';
    insert into public.trip_collaborators (trip_id, user_id, added_by)
    select t.id, u.id, t.user_id
    from public.trips t
    join auth.users u on u.email = replace(t.name, 'trip ', 'guest.') || '@example.org'
    where replace(t.name, 'trip ', '')::integer <= 50;
    delete from public.notifications)";

// 100 + 50 + 50 of collaborators, 100 + 50 of flights, 100 + 50 of places to stay; each in a transaction of its own, some beside
// others.
constexpr auto changes = R"(
    insert into public.trip_collaborators (trip_id, user_id, added_by)
    select t.id, u.id, t.user_id
    from public.trips t
    join auth.users u on u.email = replace(t.name, 'trip ', 'guest.') || '@example.org'
    where replace(t.name, 'trip ', '')::integer > 50
---
    insert into public.flights (trip_id, origin, destination, departure_time, price, booking_status)
    select t.id, 'BER', 'LIS', '2027-05-01 08:00Z', 120, 'booked'
    from public.trips t, generate_series(1, 2)
    where replace(t.name, 'trip ', '')::integer <= 50
---
    update public.trip_collaborators c
    set permission_level = 'edit'
    from public.trips t
    where t.id = c.trip_id
      and replace(t.name, 'trip ', '')::integer between 51 and 100
---
    insert into public.accommodations (trip_id, name, check_in_date, check_out_date, price_per_night, total_price,
      booking_status)
    select t.id, 'Casa', '2027-05-01', '2027-05-08', 80, 560, 'booked'
    from public.trips t, generate_series(1, 2)
    where replace(t.name, 'trip ', '')::integer <= 50
---
    delete from public.trip_collaborators c
    using public.trips t
    where t.id = c.trip_id
      and replace(t.name, 'trip ', '')::integer between 101 and 150
---
    update public.flights f
    set booking_status = 'cancelled'
    where f.id in (select min(o.id) from public.flights o group by o.trip_id)
---
    update public.accommodations a
    set booking_status = 'cancelled'
    where a.id in (select min(o.id) from public.accommodations o group by o.trip_id))";

// 50 messages, each of which says something new of its user: 50 memories, each of which waits for its embedding.
constexpr auto chat = R"(
    insert into public.chat_sessions (user_id)
    select u.id
    from auth.users u
    where u.email like 'guest.%'
    order by u.email
    limit 50;
    insert into public.chat_messages (session_id, role, content)
    select s.id, 'user', 'I am vegetarian.'
    from public.chat_sessions s)";

// What users were told, by type; more than once of one thing counts as "twice".
constexpr auto told = R"(
    select string_agg(format('%s %s', k.type, k.count), ', ' order by k.type)
    from (
      select case when n.times = 1 then n.type else 'twice' end as type, count(*)
      from (
        select n.user_id, n.type, n.metadata ->> 'trip_id', n.metadata ->> 'booking_id', n.metadata ->> 'booking_type',
          count(*) as times, n.type
        from public.notifications n
        where n.metadata ->> 'mail' = 'sent'
          and n.metadata ->> 'dedupe_key' is not null
        group by 1, 2, 3, 4, 5) as n (user_id, key_type, trip, booking, booking_type, times, type)
      group by 1) k)";

} // namespace

/// Rows that users change, the engine that sends, a proxy that cuts every fifth request before its answer, and the functions as
/// the sandbox serves them behind a pooler, killed once at half way: at the end everything is done once.
class FunctionDeliveriesTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;
    Bouncer m_bouncer;
    DenoProcess m_cutting;
    std::unique_ptr<DenoProcess> m_functions;
    QMap<QString, QString> m_variables; // of the functions

    void serve()
    {
        const QString sandbox = QStringLiteral(SIGNALBOX_SOURCE_DIR "/resources/sandbox/functions");
        m_functions = std::make_unique<DenoProcess>();
        const auto started = m_functions->start(denoRun(sandbox + "/serve.ts"_L1, sandbox), m_variables);
        QVERIFY2(started == DenoProcess::Start::Ready, qPrintable(m_functions->errors()));
        const QJsonObject greeting = m_functions->greeting();
        QCOMPARE(greeting.value("functions"_L1).toObject().value("trip-events"_L1).toString(u"missing"_s), QString());
        QCOMPARE(greeting.value("functions"_L1).toObject().value("ai-processing"_L1).toString(u"missing"_s), QString());
        ask(m_cutting.greeting().value("url"_L1).toString() + "/upstream"_L1,
            QJsonDocument(QJsonObject{{u"url"_s, greeting.value("url"_L1)}}).toJson());
    }

    QString value(const QString &sql) { return m_engine.server().value(sql); }
    int doneCount()
    {
        return value(u"select count(*) from public.function_invocations i where i.state = 'done'"_s).toInt();
    }

private slots:
    void initTestCase()
    {
        const QString tests = QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/functions");
        const auto started = m_cutting.start(denoRun(tests + "/cutting.ts"_L1, tests), {});
        if (started == DenoProcess::Start::NoDeno)
            QSKIP(qPrintable(m_cutting.errors()));
        QVERIFY2(started == DenoProcess::Start::Ready, qPrintable(m_cutting.errors()));
        VERIFY_RESULT(m_engine.start());

        QString database = m_engine.server().uri();
        if (Bouncer::isInstalled()) {
            QVERIFY2(m_bouncer.start(m_engine.server().server().socketFolder(), u"transaction"_s), m_bouncer.output());
            database = m_bouncer.uri();
        }
        const QString services = m_cutting.greeting().value("url"_L1).toString();
        m_variables = {{u"SUPABASE_DB_URL"_s, database}, {u"TRIP_EVENTS_SECRETS"_s, QString::fromLatin1(secret)},
            {u"AI_PROCESSING_SECRETS"_s, QString::fromLatin1(secret)}, {u"EMAIL_SERVICE_URL"_s, services + "/mail"_L1},
            {u"CALENDAR_SYNC_URL"_s, services + "/calendar"_L1}};
        serve();
    }

    void everyDeliveryIsDoneOnce()
    {
        VERIFY_RESULT(m_engine.server().exec(QString::fromLatin1(people)));
        VERIFY_RESULT(m_engine.server().exec(QString::fromLatin1(endpoints).arg(
            m_cutting.greeting().value("proxy"_L1).toString(), QString::fromLatin1(secret))));
        m_engine.startSender();
        Pumps pumps(2, m_engine.server().uri());
        VERIFY_RESULT(m_engine.server().exec(QString::fromLatin1(chat)));
        for (const QString &change : QString::fromLatin1(changes).split(u"---"_s))
            VERIFY_RESULT(m_engine.server().exec(change));
        QVERIFY(waitFor([this] { return doneCount() >= 250; }, 60s));
        m_functions->kill9();
        QVERIFY(doneCount() < 500);
        serve();
        QVERIFY2(m_engine.waitUntilSettled(100s),
            qPrintable(value(u"select count(*) from public.webhook_logs l where "
                             "l.state in ('pending', 'in_flight')"_s)));

        const QString deliveries = u"600"_s;
        QCOMPARE(value(u"select count(*) from public.webhook_logs l where l.state = 'delivered'"_s), deliveries);
        QCOMPARE(value(u"select count(*) from public.webhook_logs"_s), deliveries);
        QCOMPARE(doneCount(), 600);
        QCOMPARE(value(u"select count(*) from public.function_invocations i "
                       "join public.webhook_logs l on l.message_id::text = i.message_id"_s),
            deliveries);
        QCOMPARE(value(QString::fromLatin1(told)),
            u"booking_cancelled 200, booking_confirmed 400, trip_access_removed 50, trip_invitation 100, "
            "trip_permission_changed 50"_s);
        QCOMPARE(value(u"select count(*) from public.notifications"_s), u"800"_s);
        QCOMPARE(value(u"select count(*) from public.memories m where m.embedding is not null "
                       "and m.metadata ->> 'needs_embedding' is null and m.metadata ->> 'times_seen' = '1'"_s),
            u"50"_s);
        QCOMPARE(value(u"select count(*) from public.memories"_s), u"50"_s);
        QCOMPARE(value(u"select sum((i.effects ->> 'mails')::integer) from public.function_invocations i"_s), u"800"_s);

        const QJsonObject figures = ask(m_cutting.greeting().value("url"_L1).toString() + "/figures"_L1);
        QCOMPARE(figures.value("mails"_L1).toInt(), 800);
        QCOMPARE(figures.value("calendars"_L1).toInt(), 450);
        const int requests = figures.value("requests"_L1).toInt();
        QVERIFY(requests >= 720); // 600 and what the cut ones made necessary
        QCOMPARE(figures.value("cut"_L1).toInt(), requests / 5);
        QVERIFY(value(u"select sum(i.repeats) from public.function_invocations i"_s).toInt() > 0);
        QVERIFY(value(u"select sum(i.attempts) from public.function_invocations i"_s).toInt() > 600);
        QVERIFY(figures.value("mailRequests"_L1).toInt() > 800);
        qInfo("%d requests for 600 deliveries, %d of them cut; %d requests for 800 mails", requests, requests / 5,
            figures.value("mailRequests"_L1).toInt());
        QCOMPARE(pumps.stop(), QStringList());
    }
};

QTEST_GUILESS_MAIN(FunctionDeliveriesTest)
#include "tst_functiondeliveries.moc"
