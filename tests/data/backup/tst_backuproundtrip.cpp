#include "data/backup/backupstore.h"

#include "data/storefixture.h"
#include "local/backupfile.h"

#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString somePassphrase = u"correct horse battery"_s;

/// Whatever holds the word "hunter" is secret.
struct SomeUrl {
    QString url;
    bool isSecret = false; // some of it
    bool isSendable = true; // else nothing is to be sent to it
};

struct SomeSecret {
    QString sql;
    bool isUsable = true; // else a restore leaves it out
    bool isReadable = true; // else it is not in the backup either
};

struct SomeHeaders {
    QString sql;
    bool isSecret = false;
};

const QStringList names = {u"q\nx"_s, u"a'b\"c\\d"_s, u"\x1b[31mred\x07\x7f"_s, u"\u202Eevil\u2066\u200B"_s, u""_s,
    u" "_s, u"日本語 🎉"_s, u"***"_s, u"%1 %2 :id ?"_s, u"x"_s.repeated(5000), u"\r\n\t"_s, u"plain"_s};

const QList<SomeUrl> urls = {{u"https://a.example/x y"_s}, {u" https://user:hunter@b.example/"_s, true, false},
    {u"https://user:hunter/2@c.example/p"_s, true}, {u"https://user:hunter?2@c.example/p#q"_s, true},
    {u"https://user:hunter@d.example/@e?token=hunter#f@g"_s, true}, {u"HTTPS://[::1]:8080/@user"_s},
    {u"https://your-project.supabase.co/functions/v1/x"_s, false, false}, {u""_s, false, false},
    {u"ftp://f.example/"_s, false, false}, {u"user:hunter@g.example"_s, true, false}, {u"https://h.example/***"_s},
    {u"https://***@i.example/p?***"_s, false, false}, {u"https://j.example/\nb"_s},
    {u"https://k.example/"_s + u"x"_s.repeated(3000)}};

const QList<SomeSecret> secrets = {{u"null"_s}, {u"'hunter 4'"_s}, {u"'whsec_aHVudGVy'"_s}, {u"'hünter\u202E'"_s},
    {u"''"_s, false}, {u"'whsec_hunter!'"_s, false}, {u"'vault:nothing'"_s, false}, {u"'enc:hunter'"_s, false, false}};

const QStringList events = {u"'{}'"_s, u"'{null}'"_s, u"'{a,null,b}'"_s, u"'{{a,b},{c,d}}'"_s, u"'[0:1]={a,b}'"_s,
    u"array[e'a\\nb', '*', '', 'null']"_s, u"'{trip.**}'"_s};

const QList<SomeHeaders> headers = {{u"null"_s}, {u"'null'"_s}, {u"'{}'"_s}, {u"'[\"hunter\"]'"_s}, {u"'\"hunter\"'"_s},
    {u"'5'"_s}, {u"'{\"Authorization\": \"Bearer hunter\", \"X-Team\": \"blue\"}'"_s, true},
    {u"'{\"X-None\": null, \"X-List\": [1, {\"a\": null}]}'"_s}, {u"'{\"X-Token\": 5, \"\": \"\"}'"_s, true},
    {u"'{\"a\\nb\": \"\\u202e\"}'"_s}};

const QStringList retryConfigs = {u"null"_s, u"'null'"_s, u"'{}'"_s, u"'[1, {\"a\": null}, null]'"_s, u"'\"x\"'"_s,
    u"'true'"_s, u"'1e400'"_s, u"'{\"max_retries\": null, \"retry_delay\": 5.00}'"_s, u"'{\"max_retries\": 1e400}'"_s,
    u"'{\"a\": {\"b\": {\"c\": null}}}'"_s, u"('"_s + u"["_s.repeated(90) + u"]"_s.repeated(90) + u"')"_s};

const QStringList orders = {
    u"null"_s, u"'$.trip_id'"_s, u"'strict $.a.b[*] ? (@ > 1)'"_s, u"'no path'"_s, u"''"_s, u"e'$.\"a\\nb\\u202e\"'"_s};

const QStringList settingValues = {u"7"_s, u""_s, u"y"_s.repeated(250), u"ünï\n'code\u202E"_s};

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

QStringList linesOf(const RestoreReport &report)
{
    QStringList lines;
    for (const RestoreChange &change : report.changes)
        lines.append(change.kind + u' ' + change.name + u": "_s + change.change + (change.isLeftOut ? u" !"_s : u""_s));
    return lines;
}

/// One configuration, the same for the same seed on every computer.
class Generator
{
public:
    explicit Generator(uint seed) : m_random(seed) { }

    template <typename List>
    const auto &any(const List &list)
    {
        return list.at(qsizetype(m_random() % uint(list.size())));
    }
    bool coin() { return m_random() % 2 == 0; }

    QString endpoint(const QString &name)
    {
        const SomeUrl &url = any(urls);
        const SomeSecret &secret = any(secrets);
        const SomeHeaders &header = any(headers);
        const QString active = any(QStringList{u"true"_s, u"true"_s, u"false"_s, u"null"_s});
        const bool hasSecrets = url.isSecret || header.isSecret || secret.sql != "null"_L1;
        const QString onFailure = coin() ? u"'block'"_s : u"'skip'"_s;
        return u"insert into public.webhook_configs (name, url, secret, events, headers, retry_config, is_active, "
               u"order_by, on_failure) values (%1, %2, %3, %4, %5, %6, %7, %8, %9);"_s.arg(quoted(name),
                   quoted(url.url), secret.sql, any(events), header.sql, any(retryConfigs), active, any(orders),
                   onFailure)
            + u"insert into check_it.known values (%1, %2, %3, %4, %5);"_s.arg(
                quoted(name), word(url.isSendable), word(secret.isUsable), word(secret.isReadable), word(hasSecrets));
    }

    QString configuration()
    {
        QString sql = u"truncate public.webhook_configs cascade; truncate check_it.known;"
                      "delete from cron.job where jobname is null or username <> 'postgres';"_s;
        QStringList free = names;
        std::shuffle(free.begin(), free.end(), m_random);
        const qsizetype count = qsizetype(m_random() % 7);
        for (qsizetype index = 0; index < count; ++index)
            sql += endpoint(free.at(index));
        sql += u"update signalbox.settings set value = %1 where key = 'retention.metrics_days';"_s.arg(
            quoted(any(settingValues)));
        for (const QString &job : {u"'webhook-pump'"_s, u"'vacuum-tables'"_s, u"'retain-metrics'"_s}) {
            sql += u"select cron.alter_job(jobid, schedule := '%1 2 * * *', active := %2) from cron.job"
                   " where jobname = %3 and username = 'postgres';"_s.arg(
                       QString::number(m_random() % 60), word(coin()), job);
            if (coin())
                sql += foreignJob(job);
        }
        if (coin())
            sql += foreignJob(u"null"_s) + foreignJob(u"e'odd\\nname'"_s);
        return sql;
    }

private:
    static QString word(bool value) { return value ? u"true"_s : u"false"_s; }
    QString foreignJob(const QString &name)
    {
        return u"insert into cron.job (schedule, command, nodename, nodeport, database, username, active, jobname) "
               u"values"
               " ('%1 1 1 1 1', 'select 99', 'localhost', 5432, current_database(), 'other_role', %2, %3);"_s.arg(
                   QString::number(m_random() % 60), word(coin()), name);
    }

    std::mt19937 m_random;
};

} // namespace

/// Whatever the configuration is: putting back what was just backed up touches no row, and an emptied database gets it
/// back as far as a backup can tell.
class BackupRoundTripTest : public QObject
{
    Q_OBJECT

private:
    const TestServer &server() const { return m_fixture.server; }

    /// Through a file, as on the command line.
    Result<QByteArray> backup(const std::optional<QString> &passphrase)
    {
        const auto made = await(BackupStore(server().spec()).read(passphrase), 60s);
        if (!made)
            return tl::unexpected(made.error());
        const QString path = m_folder.filePath(u"backup.json"_s);
        if (const auto written = BackupFile::write(path, made->document); !written)
            return tl::unexpected(written.error());
        return BackupFile::read(path);
    }
    Result<RestoreReport> restore(
        const QByteArray &document, const std::optional<QString> &passphrase, bool apply = true)
    {
        return await(BackupStore(server().spec()).restore(document, passphrase, apply), 60s);
    }
    /// Every row, and which transaction wrote it.
    QString rows() const
    {
        return server().value(
            u"select concat("
            " (select jsonb_agg(jsonb_build_array(c.xmin::text, c.events::text, to_jsonb(c)) order by c.id)"
            "  from public.webhook_configs c),"
            " (select jsonb_agg(jsonb_build_array(s.xmin::text, to_jsonb(s)) order by s.key) from signalbox.settings "
            "s),"
            " (select jsonb_agg(jsonb_build_array(j.xmin::text, to_jsonb(j)) order by j.jobid) from cron.job j))"_s);
    }
    void remember() const
    {
        VERIFY_RESULT(server().exec(u"drop table if exists check_it.endpoints, check_it.settings, check_it.jobs;"
                                    "create table check_it.endpoints as select * from public.webhook_configs;"
                                    "create table check_it.settings as select * from signalbox.settings;"
                                    "create table check_it.jobs as select * from cron.job"_s));
    }
    void empty() const
    {
        VERIFY_RESULT(server().exec(
            u"truncate public.webhook_configs cascade;"
            "update signalbox.settings set value = '1';"
            "select cron.alter_job(jobid, schedule := '0 0 1 1 *', active := not active) from cron.job"_s));
    }
    void damage() const
    {
        empty();
        VERIFY_RESULT(server().exec(
            u"insert into public.webhook_configs (name, url, secret, events, headers, retry_config, is_active, "
            u"order_by)"
            " select name, 'https://elsewhere.example/', 'other', '{zzz}', '{\"X-Api-Key\": \"zzz\", \"X-More\": 1}',"
            "  '{\"max_retries\": 9}', not coalesce(is_active, false), '$.zzz' from check_it.endpoints"_s));
    }
    /// The endpoints, settings and jobs that are not what they should be. `secret` is the SQL of what to expect of a secret
    /// that a restore leaves out, `active` that of whether one that was active is so again.
    QString differences(const QString &secret, const QString &active, bool withSecrets) const
    {
        const QString url = withSecrets ? u"was.url"_s : u"signalbox.public_url(was.url)"_s;
        const QString plain = u"coalesce(nullif(%1.headers, 'null'), '{}')"_s;
        const QString wanted = withSecrets ? plain.arg(u"was"_s) : u"signalbox.headers_where(was.headers, false)"_s;
        return server().value(
            u"select concat_ws(e'\\n', (select string_agg(concat_ws(' | ', was.name, is_now, was), e'\\n')"
            " from check_it.endpoints was join check_it.known k using (name)"
            " left join public.webhook_configs is_now using (name)"
            " where (is_now.url = %1 and is_now.secret is not distinct from %2"
            "  and to_jsonb(array(select unnest(is_now.events))) = to_jsonb(array(select unnest(was.events)))"
            "  and %3 = %4"
            "  and is_now.retry_config is not distinct from was.retry_config"
            "  and is_now.order_by is not distinct from was.order_by and is_now.on_failure = was.on_failure"
            "  and is_now.is_active = (coalesce(was.is_active, false) and %5)) is not true),"
            " (select string_agg(s::text, e'\\n') from (select * from signalbox.settings except table "
            "check_it.settings) s),"
            " (select string_agg(j::text, e'\\n') from (select * from cron.job where jobname is not null"
            "  except table check_it.jobs) j))"_s.arg(url, secret, plain.arg(u"is_now"_s), wanted, active));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        VERIFY_RESULT(server().exec(
            u"create role other_role login; create schema check_it;"
            "create table check_it.known (name text, sendable boolean, usable boolean, readable boolean, secret boolean)"_s));
    }

    void whatWasBackedUpComesBack_data()
    {
        QTest::addColumn<uint>("seed");
        QTest::addColumn<bool>("withSecrets");
        for (uint seed = 1; seed <= 24; ++seed)
            QTest::addRow("%u%s", seed, seed % 3 == 0 ? " with secrets" : "") << seed << (seed % 3 == 0);
    }
    void whatWasBackedUpComesBack()
    {
        QFETCH(uint, seed);
        QFETCH(bool, withSecrets);
        VERIFY_RESULT(server().exec(Generator(seed).configuration()));
        const auto passphrase = withSecrets ? std::optional(somePassphrase) : std::nullopt;
        const QString before = rows();
        remember();
        const auto document = backup(passphrase);
        VERIFY_RESULT(document);
        QVERIFY2(!document->contains("hunter"), document->constData());

        const auto unchanged = restore(*document, passphrase);
        VERIFY_RESULT(unchanged);
        QCOMPARE(linesOf(*unchanged), QStringList());
        QCOMPARE(rows(), before);

        empty();
        const QString emptied = rows();
        const auto rehearsal = restore(*document, passphrase, false);
        VERIFY_RESULT(rehearsal);
        QCOMPARE(rows(), emptied);
        const auto report = restore(*document, passphrase);
        VERIFY_RESULT(report);
        QCOMPARE(linesOf(*report), linesOf(*rehearsal));
        QVERIFY2(!linesOf(*report).join(u' ').contains("hunter"_L1), qPrintable(linesOf(*report).join(u'\n')));
        if (withSecrets)
            QCOMPARE(differences(u"case when k.usable then was.secret end"_s, u"k.sendable and k.usable"_s, true),
                QString());
        else
            QCOMPARE(differences(u"null"_s, u"k.sendable and not k.secret"_s, false), QString());

        const QString restored = rows();
        const auto again = restore(*document, passphrase);
        VERIFY_RESULT(again);
        for (const RestoreChange &change : again->changes)
            QVERIFY2(change.isLeftOut, qPrintable(change.change));
        QCOMPARE(rows(), restored);

        if (withSecrets) {
            damage();
            VERIFY_RESULT(restore(*document, passphrase));
            QCOMPARE(differences(u"case when k.usable then was.secret else 'other' end"_s,
                         u"k.sendable and (k.usable or not k.readable)"_s, true),
                QString());
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(BackupRoundTripTest)
#include "tst_backuproundtrip.moc"
