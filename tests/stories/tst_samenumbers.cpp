#include "app/cli/statusreport.h"
#include "app/shell/navigationbutton.h"
#include "app/windowdriver.h"
#include "data/deliveries/deliverydetailstore.h"
#include "data/health/healthstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/health/healthrules.h"
#include "engine/enginefixture.h"
#include "engine/pumps.h"
#include "models/deliveries/deliverylogmodel.h"
#include "models/tablemodel.h"
#include "panels/deliveries/deliverytimeline.h"
#include "widgets/look/pagetab.h"
#include "widgets/look/segmentbar.h"
#include "widgets/state/panelheader.h"
#include "widgets/text/plainlabel.h"

#include <QJsonDocument>
#include <QLineEdit>
#include <QTableView>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Everything that says how the webhooks are doing says the same: one database with faults that really happened, read by the
/// list, the strip, the badges, the sentences, the panels, the command line and the notifications.
///   payments  refuses all with 401
///   mail      is down, so that its breaker holds what comes
///   orders    refused three with 403 and accepts everything since; one of the three was replayed
///   search    accepts everything
///   idle      never got anything
class SameNumbersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        m_engine.startSender();
        makeFaults();
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_driver.emplace(*catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
        QVERIFY(m_driver->connectTo(m_engine.server().uri()));
        readStatus();
    }
    void cleanupTestCase() { m_driver.reset(); }

    void theCommandLineCountsWhatIsThere()
    {
        const WebhookHealth &webhooks = *m_report.facts.webhooks;
        QCOMPARE(webhooks.failedLastHour, failed() - recovered());
        QCOMPARE(webhooks.failedLastDay, failed() - recovered());
        QCOMPARE(webhooks.deliveredLastDay, delivered());
        QCOMPARE(webhooks.pending, count(u"state = 'pending'"_s));
        const auto json = QJsonDocument::fromJson(toJson({u"test"_s, m_report, {}}))[u"webhooks"_s];
        QCOMPARE(json[u"failed_24h"_s].toInt(), failed() - recovered());
        QCOMPARE(json[u"delivered_24h"_s].toInt(), delivered());
        const QString text = toText({u"test"_s, m_report, {}});
        QVERIFY2(text.contains(u"%1 delivered, %2 failed in 24 h"_s.arg(delivered()).arg(failed() - recovered())),
            qPrintable(text));
        QVERIFY2(!text.contains(u"stuck"_s), qPrintable(text));
    }

    void theListShowsThem()
    {
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        QVERIFY(
            waitFor([this] { return sentence().startsWith(u"%1 delivery(s) failed"_s.arg(failed() - recovered())); }));
        typeFilter(u"state:failed"_s);
        QStringList words;
        QVERIFY(waitFor([&] {
            words = column(u"Deliveries"_s, DeliveryLogModel::Status);
            return words.size() == failed();
        }));
        QCOMPARE(words.count(u"recovered"_s), recovered());
        QCOMPARE(words.count(u"failed"_s), failed() - recovered());
        typeFilter({});
    }

    void theStripCountsThem()
    {
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        const auto *strip = m_driver->panel()->findChild<DeliveryTimeline *>();
        const QString wanted = u"%1 failed, %2 of them recovered, %3 delivered, %4 open"_s.arg(failed())
                                   .arg(recovered())
                                   .arg(delivered())
                                   .arg(count(u"state in ('pending', 'in_flight')"_s));
        QVERIFY2(waitFor([&] { return strip->text().contains(wanted); }), qPrintable(strip->text()));
        QVERIFY(WindowDriver::clickText(u"1 h"_s));
        QVERIFY2(waitFor([&] { return strip->text().contains(wanted) && strip->text().contains(u"hour"_s); }),
            qPrintable(strip->text()));
    }

    void theBadgesCountWhatThePagesCount()
    {
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        QCOMPARE(problems(u"webhooks"_s), 1); // payments; the one of orders has stopped
        QVERIFY2(waitFor([this] { return badge(u"webhooks"_s) == problems(u"webhooks"_s); }), qPrintable(told()));
        QVERIFY(waitFor([] {
            const auto *issues = qobject_cast<PageTab *>(WindowDriver::buttonWithText(u"Issues"_s));
            return issues && issues->count() == 1;
        }));
        QVERIFY(m_driver->showPanel(u"endpoints"_s));
        QCOMPARE(problems(u"endpoints"_s), 2);
        QVERIFY(waitFor([this] { return badge(u"endpoints"_s) == 2; }));
        QVERIFY2(sentence().startsWith(u"2 of 5"_s), qPrintable(sentence()));
    }

    void anEndpointIsWhatItsDeliveriesSay()
    {
        QVERIFY(m_driver->showPanel(u"endpoints"_s));
        QMap<QString, QString> states;
        QVERIFY(waitFor([&] {
            const QStringList names = column(u"Endpoints"_s, 0);
            const QStringList words = column(u"Endpoints"_s, 1);
            for (qsizetype i = 0; i < names.size(); ++i)
                states[names.at(i)] = words.at(i);
            return states.size() == 5;
        }));
        QCOMPARE(states[u"payments"_s], u"rejecting"_s);
        QCOMPARE(states[u"mail"_s], stateWord(HealthState::Failing));
        QCOMPARE(states[u"orders"_s], stateWord(HealthState::Healthy));
        QCOMPARE(states[u"search"_s], stateWord(HealthState::Healthy));
        QCOMPARE(states[u"idle"_s], u"not used yet"_s);
        const QString told = value(u"select string_agg(n.type || ' ' || n.title, '; ' order by n.type) from "
                                   "public.notifications n"_s);
        QCOMPARE(told,
            u"endpoint_failing Endpoint mail is failing; "
            "security_changed The url of endpoint orders was changed; "
            "security_rejected Endpoint payments refuses our signature or credentials"_s);
    }

    void sinceIsOneMoment()
    {
        const QList<DeliveryIssue> issues = *m_report.facts.webhooks->issues;
        const auto issue = std::ranges::find_if(
            issues, [](const DeliveryIssue &candidate) { return candidate.endpointName == "payments"_L1; });
        QVERIFY(issue != issues.end());
        const auto detail = await(DeliveryDetailStore(*m_driver->controller().project()).detail(*issue->lastId));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->streak.since, std::optional(issue->since));
        QCOMPARE(detail->streak.failures, issue->stretchFailures);
        QCOMPARE(QString::number(issue->since.micros),
            value(u"select (extract(epoch from min(a.settled_at)) * 1000000)::bigint from public.webhook_attempts a"
                  " join public.webhook_logs l on l.id = a.webhook_log_id"
                  " join public.webhook_configs c on c.id = l.webhook_config_id where c.name = 'payments'"_s));
    }

    void whatABreakerHoldsHasNotFailed()
    {
        const auto id = value(u"select max(l.id) from public.webhook_logs l join public.webhook_configs c"
                              " on c.id = l.webhook_config_id where c.name = 'mail' and l.state = 'pending'"_s);
        const auto detail = await(DeliveryDetailStore(*m_driver->controller().project()).detail(id.toLongLong()));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->streak.failures, 0);
    }

private:
    QString value(const QString &sql) { return m_engine.server().value(sql); }
    int count(const QString &condition)
    {
        return value(u"select count(*) from public.webhook_logs where "_s + condition).toInt();
    }
    int failed() { return count(u"state = 'failed'"_s); }
    int delivered() { return count(u"state = 'delivered'"_s); }
    static int recovered() { return 1; }

    void addEndpoint(const QString &name, const QString &path, const QString &retries = u"{}"_s)
    {
        VERIFY_RESULT(m_engine.addEndpoint(
            {.name = name, .url = m_engine.receiver().url(path), .secret = {}, .retryConfig = retries}));
    }
    void emitEvents(int events)
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"select signalbox.emit_event('proof.event', jsonb_build_object('n', n)) from generate_series(1, %1) n"_s
                .arg(events)));
    }
    bool settle(const QString &open = u"0"_s)
    {
        return waitFor(
            [&] {
                return value(u"select count(*) from public.webhook_logs l join public.webhook_configs c"
                             " on c.id = l.webhook_config_id"
                             " where l.state in ('pending', 'in_flight') and c.name <> 'mail'"_s)
                    == open;
            },
            60s);
    }

    void makeFaults()
    {
        VERIFY_RESULT(m_engine.server().exec(
            uR"(delete from public.webhook_configs; insert into auth.users (id, email, raw_app_meta_data) values)"
            uR"( ('99999999-9999-4999-8999-999999999999', 'admin@example.org', '{"role": "admin"}'))"_s));
        Pumps pumps(1, m_engine.server().uri(), 100ms, Pumps::Round::Whole);
        addEndpoint(u"orders"_s, u"/status/403"_s);
        emitEvents(3);
        QVERIFY(settle());
        VERIFY_RESULT(m_engine.server().exec(
            u"update public.webhook_configs set url = '%1'"_s.arg(m_engine.receiver().url(u"/ok"_s))));
        VERIFY_RESULT(m_engine.server().exec(u"select public.replay_webhook(1, gen_random_uuid())"_s));
        QVERIFY(settle());
        addEndpoint(u"payments"_s, u"/status/401"_s);
        addEndpoint(u"search"_s, u"/ok"_s);
        addEndpoint(u"mail"_s, u"/status/503"_s, uR"({"breaker_failures": 2})"_s);
        emitEvents(6);
        QVERIFY(settle());
        QVERIFY(waitFor(
            [this] { return value(u"select count(*) from public.webhook_breakers where state = 'open'"_s) == "1"_L1; },
            60s));
        emitEvents(2);
        QVERIFY(settle());
        addEndpoint(u"idle"_s, u"/ok"_s);
        // held ones are tried by a probe now and then, which would move what is compared
        VERIFY_RESULT(m_engine.server().exec(
            u"update public.webhook_breakers set next_probe_at = now() + interval '1 hour' where state = 'open'"_s));
        QVERIFY(waitFor([this] { return count(u"state = 'in_flight'"_s) == 0; }, 60s));
        QVERIFY(waitFor([this] { return value(u"select count(*) from public.webhook_breakers"_s) == "5"_L1; }, 60s));
        QVERIFY(waitFor([this] { return value(u"select count(*) from signalbox.rollup_queue"_s) == "0"_L1; }, 60s));
        QCOMPARE(pumps.stop(), QStringList());
    }

    void readStatus()
    {
        const auto facts = await(HealthStore(*m_driver->controller().project()).facts());
        VERIFY_RESULT(facts);
        m_report = assess(*facts, SystemClock().now());
    }
    int problems(const QString &component) const
    {
        return int(std::ranges::count_if(m_report.problems, [&](const Problem &problem) {
            return problem.component == component && problem.severity != Severity::Info;
        }));
    }
    QString told() const
    {
        QStringList lines;
        for (const Problem &problem : m_report.problems)
            lines.append(problem.component + u": "_s + problem.message);
        return lines.join(u'\n');
    }
    int badge(const QString &panelId) const
    {
        return m_driver->child<NavigationButton>(u"navigation-"_s + panelId)->problemCount();
    }

    QString sentence() const { return m_driver->panel()->findChild<PanelHeader *>()->sentence(); }
    QStringList column(const QString &table, int column) const
    {
        const auto *view = m_driver->accessible<QTableView>(table);
        QStringList words;
        for (int row = 0; view != nullptr && row < view->model()->rowCount(); ++row)
            words.append(view->model()->index(row, column).data().toString());
        return words;
    }
    void typeFilter(const QString &text)
    {
        QTest::keyClick(&m_driver->window(), Qt::Key_F, Qt::ControlModifier);
        auto *field = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(field);
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        text.isEmpty() ? QTest::keyClick(field, Qt::Key_Delete) : QTest::keyClicks(field, text + u' ');
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(waitFor([this] { return m_driver->isReady(); }));
    }

    EngineFixture m_engine;
    std::optional<WindowDriver> m_driver;
    HealthReport m_report;
};

QTEST_MAIN(SameNumbersTest)
#include "tst_samenumbers.moc"
