#include "sandbox/denoprogram.h"
#include "sandbox/functionenvironmentfile.h"
#include "sandbox/othersandboxuser.h"
#include "sandbox/postgresserver.h"
#include "sandbox/sandbox.h"
#include "support/libpq.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto creationPatience = 120s;
constexpr auto servingPatience = 60s; // as long as a start on a busy machine takes
constexpr auto deliveryPatience = 60s;

/// What SIGNALBOX_DENO says while it lives.
class ChosenDeno
{
public:
    explicit ChosenDeno(const QByteArray &program) : m_before(qgetenv("SIGNALBOX_DENO"))
    {
        qputenv("SIGNALBOX_DENO", program);
    }
    ~ChosenDeno()
    {
        if (m_before.isNull())
            qunsetenv("SIGNALBOX_DENO");
        else
            qputenv("SIGNALBOX_DENO", m_before);
    }
    Q_DISABLE_COPY_MOVE(ChosenDeno)

private:
    QByteArray m_before;
};

} // namespace

/// The Edge Functions that the sandbox serves with a real Deno.
class SandboxFunctionsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;
    QString m_folder;

    PostgresServer server() const
    {
        return {*PostgresBinaries::find(), *ServerAccount::forThisProcess(), {.folder = m_folder}};
    }
    QString value(const QString &sql) const
    {
        const auto rows = execOnce(server().uri(), sql);
        if (!rows)
            return describe(rows.error());
        return rows->isEmpty() ? QString() : rows->value(0).value(0);
    }
    QString state(const QString &key) const
    {
        return value(u"select max(value) from signalbox_sandbox.state where key = '%1'"_s.arg(key));
    }
    /// What the endpoints lead to, in the order of their names, without the ports.
    QString endpoints() const
    {
        return value(u"select string_agg(regexp_replace(url, '^http://127.0.0.1:[0-9]+', ''), ' ' order by name) "
                     "from public.webhook_configs"_s);
    }
    bool areServed() const
    {
        return waitFor(
            [this] { return state(u"functions.url"_s).startsWith("http://127.0.0.1:"_L1); }, servingPatience);
    }
    /// The processes that serve this sandbox's functions.
    QList<qint64> servingPids() const
    {
        QList<qint64> pids;
        const QByteArray program = QFile::encodeName(m_folder + "/functions/sandbox/functions/serve.ts"_L1);
        for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QFile commandLine(u"/proc/%1/cmdline"_s.arg(name));
            if (name.toLongLong() > 0 && commandLine.open(QIODevice::ReadOnly)
                && commandLine.readAll().split('\0').contains(program))
                pids << name.toLongLong();
        }
        return pids;
    }
    /// Of the events of that kind since `known`, the best: how the function and the delivery ended.
    QString outcome(const QString &event, const QString &known) const
    {
        (void)execOnce(server().uri(), u"select public.webhook_reconcile()"_s);
        return value(u"select i.function_name || ' ' || i.state || ', ' || l.state from public.webhook_logs as l "
                     "join public.function_invocations as i on i.message_id = l.message_id::text "
                     "where l.event_type = '%1' and l.id > %2 "
                     "order by (i.state = 'done' and l.state = 'delivered') desc, l.id limit 1"_s.arg(event, known));
    }
    bool isShared() const // with somebody, which the functions hear of
    {
        return execOnce(server().uri(), u"select signalbox_sandbox.traffic_step('trip shared')"_s).has_value();
    }

    static constexpr QLatin1StringView servedPaths{
        "/functions/v1/ai-processing /functions/v1/trip-events /ok/chat_events /functions/v1/trip-events"};
    static constexpr QLatin1StringView localPaths{
        "/ok/ai_processing /ok/booking_events /ok/chat_events /ok/trip_events"};

private slots:
    void initTestCase()
    {
        m_parent = std::make_unique<QTemporaryDir>(u"/tmp/signalbox-sandbox-XXXXXX"_s);
        QVERIFY(m_parent->isValid());
        QFile::setPermissions(m_parent->path(), QFile::Permissions(0x7755)); // the server's account has to get in
        m_folder = m_parent->filePath(u"box"_s);
    }

    void init()
    {
        if (const auto deno = DenoProgram::find(DenoPlaces::usual()); !deno)
            QSKIP(qPrintable(sentences(deno.error())));
    }

    void cleanup() { VERIFY_RESULT(server().stop()); }

    void cleanupTestCase()
    {
        QVERIFY(waitFor([this] { return servingPids().isEmpty(); }));
        m_parent.reset();
    }

    void leadsItsEndpointsToTheFunctions()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QVERIFY2(areServed(), qPrintable(state(u"functions.words"_s)));
        QCOMPARE(endpoints(), servedPaths);
        const auto functions = await(sandbox.functions());
        VERIFY_RESULT(functions);
        QCOMPARE(functions->url, state(u"functions.url"_s));
        QVERIFY2(functions->words.contains(functions->url), qPrintable(functions->words));
        QVERIFY2(!functions->words.contains("cannot be loaded"_L1), qPrintable(functions->words));

        VERIFY_RESULT(await(sandbox.setFaults(true)));
        QVERIFY2(!endpoints().contains("/functions/"_L1), qPrintable(endpoints()));
        QCOMPARE(state(u"functions.url"_s), functions->url);
        QCOMPARE(state(u"flaky.up"_s), functions->url + "/functions/v1/trip-events"_L1);
        VERIFY_RESULT(await(sandbox.setFaults(false)));
        QCOMPARE(endpoints(), servedPaths);

        VERIFY_RESULT(await(sandbox.close()));
        QVERIFY(servingPids().isEmpty());
    }

    void doesWhatARowAsksFor_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("function");
        QTest::newRow("collaborator")
            << u"insert into public.trip_collaborators (trip_id, user_id, permission_level, added_by) "
               "select t.id, u.id, 'view', t.user_id from public.trips as t join auth.users as u on u.id <> t.user_id "
               "where not exists (select from public.trip_collaborators as c where c.trip_id = t.id and c.user_id = "
               "u.id) "
               "limit 1"_s
            << u"trip.collaborator.added"_s << u"trip-events"_s;
        QTest::newRow("booking") << u"select signalbox_sandbox.traffic_step('flight booked')"_s
                                 << u"booking.flights.booked"_s << u"trip-events"_s;
        QTest::newRow("message") << u"insert into public.chat_messages (session_id, role, content) "
                                    "select s.id, 'user', 'I would love to visit Lisbon, and I am vegetarian.' "
                                    "from public.chat_sessions as s limit 1"_s
                                 << u"chat.message.process"_s << u"ai-processing"_s;
        QTest::newRow("memory")
            << u"insert into public.memories (user_id, memory_type, content, metadata) "
               "select u.id, 'user_preference', 'Would go back to Lisbon', '{\"needs_embedding\": true}' "
               "from auth.users as u limit 1"_s
            << u"memory.generate.embedding"_s << u"ai-processing"_s;
    }
    void doesWhatARowAsksFor()
    {
        QFETCH(const QString, sql);
        QFETCH(const QString, event);
        QFETCH(const QString, function);
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QVERIFY2(areServed(), qPrintable(state(u"functions.words"_s)));
        const QString known = value(u"select max(id) from public.webhook_logs"_s);
        VERIFY_RESULT(execOnce(server().uri(), sql));
        const QString wanted = function + " done, delivered"_L1;
        QVERIFY2(waitFor([&] { return outcome(event, known) == wanted; }, deliveryPatience),
            qPrintable(outcome(event, known) + u": "_s
                + value(u"select error from public.function_invocations where error is not null limit 1"_s)));
    }

    void comesBackWhenItIsKilled()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QVERIFY(areServed());
        const QString url = state(u"functions.url"_s);
        const QList<qint64> before = servingPids();
        QCOMPARE(before.size(), 1);
        ::kill(pid_t(before.first()), SIGKILL);
        // The endpoints lead to something that answers as long as it is away. It may be back before anybody looks.
        QVERIFY(waitFor(
            [&] { return endpoints() == localPaths || (servingPids().size() == 1 && servingPids() != before); }, 5s));
        QVERIFY(waitFor([&] { return servingPids().size() == 1 && servingPids() != before; }, servingPatience));
        QVERIFY(areServed());
        QCOMPARE(state(u"functions.url"_s), url);
        QVERIFY(waitFor([this] { return endpoints() == servedPaths; }));
        const QString known = value(u"select coalesce(max(id), 0) from public.function_invocations"_s);
        QVERIFY(isShared());
        QVERIFY(waitFor(
            [&] {
                return value(u"select count(*) from public.function_invocations where id > %1 and state = 'done'"_s.arg(
                                 known))
                           .toInt()
                    > 0;
            },
            deliveryPatience));
    }

    void staysAtItsOwnEndpointsWithoutDeno()
    {
        const ChosenDeno none("/nowhere/deno");
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QVERIFY(waitFor([this] { return !state(u"functions.words"_s).isEmpty(); }));
        QCOMPARE(endpoints(), localPaths);
        QVERIFY(state(u"functions.url"_s).isEmpty());
        QVERIFY2(state(u"functions.words"_s).contains("SIGNALBOX_DENO"_L1), qPrintable(state(u"functions.words"_s)));
        QVERIFY(servingPids().isEmpty());
    }

    /// It starts, and cannot: nothing is served, and the reason is the program's own.
    void saysWhyItDoesNotStart()
    {
        QFile broken(m_parent->filePath(u"deno"_s));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("#!/bin/sh\n[ \"$1\" = --version ] && echo 'deno 2.9.6' && exit\n"
                     "echo \"error: postgresql://me:geheim@host/db is not served\" >&2\nexit 1\n");
        broken.close();
        broken.setPermissions(QFile::Permissions(0x7755));
        const ChosenDeno chosen(QFile::encodeName(broken.fileName()));
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QVERIFY(waitFor([this] { return state(u"functions.words"_s).contains("is not served"_L1); }));
        QVERIFY2(!state(u"functions.words"_s).contains("geheim"_L1), qPrintable(state(u"functions.words"_s)));
        QCOMPARE(endpoints(), localPaths);
    }

    void takesAnEnvironmentWhileItServes()
    {
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QVERIFY(areServed());
        const auto environment = [this] {
            const QList<qint64> pids = servingPids();
            QFile file(u"/proc/%1/environ"_s.arg(pids.value(0)));
            return pids.size() == 1 && file.open(QIODevice::ReadOnly) ? file.readAll().split('\0') : QByteArrayList();
        };
        QVERIFY(!environment().isEmpty());
        VERIFY_RESULT(await(sandbox.setFunctionEnvironment({{u"EMBEDDING_MODEL"_s, u"a \"model\"\nof two lines"_s},
            {u"SUPABASE_DB_URL"_s, u"postgresql://elsewhere"_s}})));
        const FunctionEnvironmentFile file(m_folder);
        QCOMPARE(QFile::permissions(file.path()) & QFile::Permissions(0x0077), QFile::Permissions());
        const QByteArray wanted = "EMBEDDING_MODEL=a \"model\"\nof two lines";
        QVERIFY(waitFor([&] { return environment().contains(wanted); }, servingPatience));
        QVERIFY(environment().contains("SUPABASE_DB_URL=" + server().uri().toUtf8()));
        QVERIFY(areServed());
        QVERIFY(!await(sandbox.setFunctionEnvironment({{u"LD_PRELOAD"_s, u"x"_s}})));
        // Somebody else's hand in the file.
        QFile broken(file.path());
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("EMBEDDING_MODEL=no quotes");
        broken.close();
        QVERIFY(waitFor([this] { return state(u"functions.words"_s).contains(u"put aside"_s); }, servingPatience));
        QVERIFY(QFile::exists(file.asidePath()));
        QVERIFY(!environment().contains(wanted));
        QVERIFY(areServed());
    }

    void isServedOnceByTwoProcesses()
    {
        OtherSandboxUser other;
        QVERIFY(other.start(m_folder));
        QVERIFY(areServed());
        const QString url = state(u"functions.url"_s);
        Sandbox sandbox(m_folder);
        VERIFY_RESULT(await(sandbox.open(), creationPatience));
        QCOMPARE(servingPids().size(), 1);
        const QList<qint64> before = servingPids();
        other.crash();
        // Its functions end with it, and ours take their place at the same address.
        QVERIFY(waitFor([&] { return servingPids().size() == 1 && servingPids() != before; }, servingPatience));
        QVERIFY(waitFor([this] { return state(u"functions.words"_s).contains("are served"_L1); }, servingPatience));
        QCOMPARE(state(u"functions.url"_s), url);
        VERIFY_RESULT(await(sandbox.close()));
        QVERIFY(servingPids().isEmpty());
    }

    void endsWithAHostThatIsKilled()
    {
        OtherSandboxUser other;
        QVERIFY(other.start(m_folder));
        QVERIFY(areServed());
        QCOMPARE(servingPids().size(), 1);
        other.crash();
        QVERIFY(waitFor([this] { return servingPids().isEmpty(); }, 5s));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (const auto exitCode = OtherSandboxUser::runIfAsked(app.arguments()))
        return *exitCode;
    SandboxFunctionsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sandboxfunctions.moc"
