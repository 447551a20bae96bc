#include "domain/cron/lint/joblint.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = JobFinding::Kind;
using Severity = JobFinding::Severity;

static JobDraft draftOf(const QString &command, const QString &schedule = u"17 * * * *"_s)
{
    return {u"nightly"_s, schedule, command, u"app"_s, u"ada"_s, true};
}

static QList<JobFinding> findingsOf(const JobDraft &draft, const LintContext &context, Kind kind)
{
    QList<JobFinding> findings = lintJob(draft, context);
    findings.removeIf([kind](const JobFinding &finding) { return finding.kind != kind; });
    return findings;
}

/// The stretch that a finding is about.
static QString stretchOf(const JobDraft &draft, const JobFinding &finding)
{
    const QString &text = finding.field == JobFinding::Field::Schedule ? draft.schedule : draft.command;
    return text.mid(finding.start, finding.length);
}

static QString stretchesOf(const JobDraft &draft, const LintContext &context, Kind kind)
{
    QStringList stretches;
    for (const JobFinding &finding : findingsOf(draft, context, kind))
        stretches.append(stretchOf(draft, finding));
    return stretches.join(u'|');
}

class JobLintTest : public QObject
{
    Q_OBJECT

private slots:
    void ofTheSchedule_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("stretch"); // empty: there is none
        QTest::addColumn<QString>("said");
        const auto row = [](const QString &schedule, Kind kind, const QString &stretch, const QString &said = {}) {
            QTest::addRow("%s %d", qPrintable(schedule), int(kind)) << schedule << kind << stretch << said;
        };
        row(u"99 * * * *"_s, Kind::Schedule, u"99"_s, u"59"_s);
        row(u"30 2 * * *"_s, Kind::Schedule, {});
        row(u"0 0 30 2 *"_s, Kind::Schedule, u"0 0 30 2 *"_s, u"Write: 0 0 $ 2 *"_s);
        row(u"0 0 29 2 *"_s, Kind::Schedule, {});
        row(u"@yearly"_s, Kind::Schedule, u"@yearly"_s, u"0 0 1 1 *"_s);
        row(u"@annually"_s, Kind::Schedule, u"@annually"_s, u"0 0 1 1 *"_s);
        row(u"@monthly"_s, Kind::Schedule, {});
        row(u"30 seconds"_s, Kind::Schedule, {});
        row(u"@reboot"_s, Kind::Schedule, {});
        row(u"0 2 * * * 2026"_s, Kind::Schedule, u"2026"_s, u"five fields"_s);
        row(u"0 2 * * * root run"_s, Kind::Schedule, u"root run"_s, u"Leave it out"_s);
        row(u"10 seconds"_s, Kind::HistoryGrows, u"10 seconds"_s, u"8,640 rows"_s);
        row(u"11 seconds"_s, Kind::HistoryGrows, {});
        row(u"* * * * *"_s, Kind::HistoryGrows, {});
    }
    void ofTheSchedule()
    {
        QFETCH(QString, schedule);
        QFETCH(Kind, kind);
        QFETCH(QString, said);
        const JobDraft draft = draftOf(u"select 1"_s, schedule);
        QTEST(stretchesOf(draft, {}, kind), "stretch");
        for (const JobFinding &finding : findingsOf(draft, {}, kind)) {
            QCOMPARE(finding.field, JobFinding::Field::Schedule);
            QVERIFY2((finding.what + finding.instead).contains(said), qPrintable(finding.what + finding.instead));
        }
    }

    void runsDenserThanTheyTake_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<std::chrono::microseconds>("p95");
        QTest::addColumn<int>("findings");
        const auto row = [](const QString &schedule, std::chrono::microseconds p95, int findings) {
            QTest::addRow("%s %lld", qPrintable(schedule), static_cast<long long>(p95.count()))
                << schedule << p95 << findings;
        };
        row(u"* * * * *"_s, 1min, 0);
        row(u"* * * * *"_s, 1min + 1us, 1);
        row(u"*/5 * * * *"_s, 5min, 0);
        row(u"*/5 * * * *"_s, 5min + 1us, 1);
        row(u"0,2 3 * * *"_s, 3min, 1); // the shortest gap counts
        row(u"30 seconds"_s, 30s, 0);
        row(u"30 seconds"_s, 30s + 1us, 1);
        row(u"@reboot"_s, 24h, 0);
        row(u"0 0 30 2 *"_s, 24h, 0);
        row(u"nonsense"_s, 24h, 0);
    }
    void runsDenserThanTheyTake()
    {
        QFETCH(QString, schedule);
        QFETCH(std::chrono::microseconds, p95);
        const JobDraft draft = draftOf(u"select 1"_s, schedule);
        QTEST(int(findingsOf(draft, {.p95 = p95}, Kind::TooDense).size()), "findings");
        QVERIFY(findingsOf(draft, {}, Kind::TooDense).isEmpty());
    }

    void besideOtherJobs()
    {
        LintContext context{.otherJobs = QList<JobDraft>(7, draftOf(u"select 1"_s))};
        const JobDraft draft = draftOf(u"select 1"_s);
        QVERIFY(findingsOf(draft, context, Kind::Crowded).isEmpty());
        context.otherJobs.append(draftOf(u"select 1"_s, u"17  * * * *"_s));
        QCOMPARE(findingsOf(draft, context, Kind::Crowded).size(), 1);
        context.otherJobs.last().active = false;
        QVERIFY(findingsOf(draft, context, Kind::Crowded).isEmpty());

        const JobDraft dense = draftOf(u"select 1"_s, u"5 seconds"_s);
        QCOMPARE(findingsOf(dense, context, Kind::HistoryGrows).size(), 1);
        context.otherJobs.append(draftOf(u"DELETE FROM cron.job_run_details where end_time < now()"_s));
        QVERIFY(findingsOf(dense, context, Kind::HistoryGrows).isEmpty());
    }

    /// Each kind with a command that has it, and with its neighbours that do not.
    void ofTheCommand_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("stretches"); // empty: there is none
        const auto row = [](const QString &command, Kind kind, const QString &stretches) {
            QTest::addRow("%s %d", qPrintable(command), int(kind)) << command << kind << stretches;
        };
        row(u" ; "_s, Kind::NoCommand, u" ; "_s);
        row(u"select 1"_s, Kind::NoCommand, {});
        row(u"select 'it's'"_s, Kind::NotEnded, u"'"_s);
        row(u"select 1 /* a"_s, Kind::NotEnded, u"/* a"_s);
        row(u"do $$ begin end $"_s, Kind::NotEnded, u"$$ begin end $"_s);
        row(u"select 'it''s'"_s, Kind::NotEnded, {});
        row(u"\\copy t from 'x'"_s, Kind::ForeignCommand, u"\\copy"_s);
        row(u"select '\\copy'"_s, Kind::ForeignCommand, {});

        row(u"vacuum a; vacuum (full) b"_s, Kind::MustStandAlone, u"vacuum|vacuum"_s);
        row(u"delete from t; create index concurrently on t (a)"_s, Kind::MustStandAlone,
            u"create index concurrently"_s);
        row(u"select 1; create unique index concurrently i on t (a)"_s, Kind::MustStandAlone, u"create unique index"_s);
        row(u"select 1; alter system set a = 1; drop database x"_s, Kind::MustStandAlone,
            u"alter system|drop database"_s);
        row(u"select 1; reindex table concurrently t"_s, Kind::MustStandAlone, u"reindex table"_s);
        row(u"do $$ begin vacuum a; end $$"_s, Kind::MustStandAlone, u"vacuum"_s);
        row(u"do $$ begin if a then vacuum a; end if; end $$"_s, Kind::MustStandAlone, u"vacuum"_s);
        row(u"do $$ begin delete from a; vacuum a; end $$"_s, Kind::MustStandAlone, u"vacuum"_s);
        row(u"vacuum a;"_s, Kind::MustStandAlone, {});
        row(u"vacuum analyze a, b; -- ;"_s, Kind::MustStandAlone, {});
        row(u"select cron.schedule('x', '* * * * *', 'vacuum a')"_s, Kind::MustStandAlone, {});
        row(u"create index on t (a); analyze t"_s, Kind::MustStandAlone, {});

        row(u"begin; delete from t"_s, Kind::NoCommit, u"begin"_s);
        row(u"start transaction; delete from t; commit; begin"_s, Kind::NoCommit, u"begin"_s);
        row(u"begin; delete from t; commit"_s, Kind::NoCommit, {});
        row(u"begin; delete from t; commit"_s, Kind::TransactionControl, u"begin"_s);
        row(u"delete from t; commit"_s, Kind::TransactionControl, u"commit"_s);
        row(u"do $$ begin delete from t; end $$"_s, Kind::TransactionControl, {});
        row(u"copy t to stdout"_s, Kind::CopyToClient, u"copy t to stdout"_s);
        row(u"copy (select 1) to STDOUT with csv"_s, Kind::CopyToClient, u"copy (select 1) to STDOUT with csv"_s);
        row(u"copy t from stdin"_s, Kind::CopyToClient, u"copy t from stdin"_s);
        row(u"copy t to '/tmp/stdout'"_s, Kind::CopyToClient, {});
        row(u"refresh materialized view if exists v"_s, Kind::NoSuchSyntax, u"refresh materialized view if exists v"_s);
        row(u"refresh materialized view v"_s, Kind::NoSuchSyntax, {});

        row(u"select f('sb_secret_abc')"_s, Kind::LiteralSecret, u"sb_secret_abc"_s);
        row(u"select jsonb_build_object('Authorization', 'Bearer eyJhbGci.eyJyb2xl.c2ln')"_s, Kind::LiteralSecret,
            u"Bearer eyJhbGci.eyJyb2xl.c2ln"_s);
        row(u"select dblink('postgres://ada:pw@db/x')"_s, Kind::LiteralSecret, u"postgres://ada:pw@db/x"_s);
        row(u"select f('sb_publishable_abc1')"_s, Kind::LiteralSecret, {});
        row(u"select '{\"apikey\": \"sb_publishable_abc1\"}'::jsonb"_s, Kind::LiteralSecret, {});
        row(u"select '{\"apikey\": \"sb_publishable_abc1\"}'::jsonb"_s, Kind::LiteralKey, u"sb_publishable_abc1"_s);
        row(u"select decrypted_secret from vault.decrypted_secrets where name = 'key'"_s, Kind::LiteralSecret, {});
        row(u"select '{\"Authorization\": \"Bearer sb_secret_abc\"}'::jsonb"_s, Kind::BearerIsNoToken, u"Bearer "_s);
        row(u"select 'Bearer ' || 'sb_publishable_abc'"_s, Kind::BearerIsNoToken, u"Bearer ' || '"_s);
        row(u"select 'Bearer ' || 'eyJhbGci.eyJyb2xl.c2ln'"_s, Kind::BearerIsNoToken, {});
        row(u"select '{\"apikey\": \"sb_secret_abc\"}'::jsonb"_s, Kind::BearerIsNoToken, {});
        row(u"select 'Bearer ' || current_setting('app.key', true)"_s, Kind::NullHeader, u"current_setting"_s);
        row(u"select 'Bearer ' || current_setting('app.key')"_s, Kind::NullHeader, {});
        row(u"select current_setting('app.key', true)"_s, Kind::NullHeader, {});

        row(u"select net.http_post('https://x')"_s, Kind::NoTimeout, u"net.http_post"_s);
        row(u"select net.http_get(url := 'https://x'), net.http_delete('https://x')"_s, Kind::NoTimeout,
            u"net.http_get|net.http_delete"_s);
        row(u"do $$ begin perform net.http_post(url := 'https://x'); end $$"_s, Kind::NoTimeout, u"net.http_post"_s);
        row(u"select net.http_post(url := 'https://x', timeout_milliseconds := 8000)"_s, Kind::NoTimeout, {});
        row(u"select net.http_post('https://x', '{}', '{}', '{}', 8000)"_s, Kind::NoTimeout, {});
        row(u"select net.http_get('https://x', '{}', '{}', timeout_milliseconds => f())"_s, Kind::NoTimeout, {});
        row(u"select http_post('https://x')"_s, Kind::NoTimeout, {}); // another extension's
        row(u"select net.http_post('https://x', timeout_milliseconds := 99)"_s, Kind::TimeoutUnfit, u"99"_s);
        row(u"select net.http_post('https://x', timeout_milliseconds := 100)"_s, Kind::TimeoutUnfit, {});
        row(u"select net.http_post('https://x', timeout_milliseconds := 3600001)"_s, Kind::TimeoutUnfit, u"3600001"_s);
        row(u"select net.http_post('https://x', timeout_milliseconds := 3600000)"_s, Kind::TimeoutUnfit, {});
        row(u"select net.http_post(url := 'x', body := '{}'::text)"_s, Kind::BodyIsText, u"'{}'::text"_s);
        row(u"select net.http_post(url := 'x', body := '{}'::jsonb)"_s, Kind::BodyIsText, {});

        row(u"do $$ declare x int; begin foreach x in array ids loop null; end loop; end $$"_s, Kind::ForeachOverNull,
            u"ids"_s);
        row(u"do $$ declare x int; begin foreach x in array coalesce(ids, '{}') loop null; end loop; end $$"_s,
            Kind::ForeachOverNull, {});
        row(u"do $$ declare x int; begin foreach x in array array[1, 2] loop null; end loop; end $$"_s,
            Kind::ForeachOverNull, {});
        row(u"select cron.unschedule('nightly')"_s, Kind::UnschedulesItself, u"cron.unschedule"_s);
        row(u"select cron.unschedule('other')"_s, Kind::UnschedulesItself, {});
    }
    void ofTheCommand()
    {
        QFETCH(QString, command);
        QFETCH(Kind, kind);
        const JobDraft draft = draftOf(command);
        QTEST(stretchesOf(draft, {}, kind), "stretches");
        for (const JobFinding &finding : findingsOf(draft, {}, kind)) {
            QCOMPARE(finding.field, JobFinding::Field::Command);
            QVERIFY(!finding.what.isEmpty() && !finding.instead.isEmpty());
            QVERIFY2(!finding.what.contains(u"%1"_s) && !finding.instead.contains(u"%1"_s), qPrintable(finding.what));
        }
    }

    void secretsOfTheVault()
    {
        const JobDraft draft
            = draftOf(u"select net.http_post('x', headers := jsonb_build_object('Authorization', 'Bearer ' || (select "
                      "decrypted_secret from vault.decrypted_secrets where name = 'service_key')), "
                      "timeout_milliseconds := 5000) from t where name = 'other'"_s);
        const auto found = [&](const std::optional<QStringList> &names) {
            return stretchesOf(draft, {.vaultSecrets = names}, Kind::SecretMissing);
        };
        QCOMPARE(found(std::nullopt), QString()); // not known
        QCOMPARE(found(QStringList{u"service_key"_s}), QString());
        QCOMPARE(found(QStringList{u"service_role_key"_s}), u"'service_key'"_s);
        QCOMPARE(found(QStringList{}), u"'service_key'"_s);
        const auto advice = [&](const QStringList &names) {
            return findingsOf(draft, {.vaultSecrets = names}, Kind::SecretMissing).constFirst().instead;
        };
        QVERIFY(advice({}).contains(u"holds no secret"_s));
        QVERIFY(advice({u"a"_s, u"b"_s}).endsWith(u"There are: a, b."_s));
        QVERIFY(advice({u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s}).endsWith(u"1, 2, 3, 4, 5, ...."_s));
    }

    void namesThatTheRoleDoesNotFind()
    {
        const JobDraft draft = draftOf(u"delete from logs; select audit.note('logs') from logs, public.logs"_s);
        const auto found = [&](const QList<CommandName> &unresolved) {
            return stretchesOf(draft, {.unresolved = unresolved}, Kind::NameUnknown);
        };
        QCOMPARE(found({}), QString());
        QCOMPARE(found({{CommandName::Kind::Relation, {}, u"logs"_s}}), u"logs|logs"_s);
        QCOMPARE(found({{CommandName::Kind::Function, u"audit"_s, u"note"_s}}), u"audit.note"_s);
        QCOMPARE(found({{CommandName::Kind::Relation, u"audit"_s, u"note"_s}}), QString());
        const auto findings
            = findingsOf(draft, {.unresolved = {{CommandName::Kind::Relation, {}, u"logs"_s}}}, Kind::NameUnknown);
        QCOMPARE(findings.constFirst().what, u"Role ada finds no table or view logs."_s);
        QVERIFY(findings.constFirst().instead.contains(u"search_path"_s));
    }

    void transactionsDependOnHowJobsRun()
    {
        const JobDraft draft = draftOf(u"begin; delete from t; commit"_s);
        const auto severity = [&](std::optional<bool> workers) -> std::optional<Severity> {
            const auto findings = findingsOf(draft, {.backgroundWorkers = workers}, Kind::TransactionControl);
            return findings.isEmpty() ? std::nullopt : std::optional(findings.constFirst().severity);
        };
        QVERIFY(severity(std::nullopt) == Severity::Info);
        QVERIFY(severity(true) == Severity::Error);
        QVERIFY(severity(false) == std::nullopt);
    }

    void aGoodJobHasNone_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"delete from sessions where expires_at < now()", "vacuum analyze a, b",
                 "refresh materialized view concurrently public.mv", "call public.webhook_pump()",
                 "select net.http_post(url := 'https://x/f', body := jsonb_build_object('at', now()), headers := "
                 "jsonb_build_object('apikey', (select decrypted_secret from vault.decrypted_secrets where name = "
                 "'key')), "
                 "timeout_milliseconds := 30000)",
                 "insert into notes values ('vacuum; copy t to stdout; begin; foreach x in array y')"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void aGoodJobHasNone()
    {
        QFETCH(QString, command);
        const LintContext context{.p95 = 2s, .backgroundWorkers = true, .vaultSecrets = QStringList{u"key"_s}};
        const auto findings = lintJob(draftOf(command), context);
        QVERIFY2(findings.isEmpty(), findings.isEmpty() ? "" : qPrintable(findings.constFirst().what));
    }

    void comesInTheOrderOfThePlaces()
    {
        const JobDraft draft = draftOf(u"select net.http_get('x'); select 'sb_secret_a'; vacuum t"_s, u"@yearly x"_s);
        qsizetype last = 0;
        int fields = 0;
        for (const JobFinding &finding : lintJob(draft, {})) {
            if (int(finding.field) != fields) {
                ++fields;
                last = 0;
            }
            QCOMPARE(int(finding.field), fields);
            QVERIFY(finding.start >= last);
            last = finding.start;
        }
        QCOMPARE(fields, 1);
    }

    void isNoFlood()
    {
        QCOMPARE(lintJob(draftOf(u"copy t to stdout;"_s.repeated(99)), {}).size(), 99);
        QCOMPARE(lintJob(draftOf(u"copy t to stdout;"_s.repeated(101)), {}).size(), 100);
        QVERIFY(lintJob(draftOf(u"net.http_post("_s.repeated(5'000)), {}).size() <= 100);
    }

    /// What a stretch says it is about is in the text, whatever the text.
    void staysWithinTheText()
    {
        const QStringList pieces{u"select "_s, u"net.http_post("_s, u"'sb_secret_a'"_s, u"$$"_s, u"vacuum"_s, u";"_s,
            u"do "_s, u"begin "_s, u"'"_s, u"/*"_s, u"copy t to stdout"_s, u")"_s, u"name = 'x'"_s, u"vault.secrets "_s,
            u"foreach x in array y"_s, u"\\"_s};
        const LintContext context{.p95 = 1h,
            .vaultSecrets = QStringList{},
            .unresolved = {{CommandName::Kind::Function, u"net"_s, u"http_post"_s}}};
        for (quint32 seed = 1; seed < 4000; ++seed) {
            QString command;
            for (quint32 rest = seed * 2'654'435'761U; rest > 0; rest /= 16)
                command += pieces.at(int(rest % 16));
            const JobDraft draft = draftOf(command);
            for (const JobFinding &finding : lintJob(draft, context)) {
                const qsizetype size
                    = finding.field == JobFinding::Field::Schedule ? draft.schedule.size() : draft.command.size();
                QVERIFY2(finding.start >= 0 && finding.length >= 0 && finding.start + finding.length <= size,
                    qPrintable(command));
            }
        }
    }
};

QTEST_GUILESS_MAIN(JobLintTest)
#include "tst_joblint.moc"
