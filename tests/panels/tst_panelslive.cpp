#include "app/features.h"
#include "data/cron/punctualityreader.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "panels/deliveries/webhookspanel.h"
#include "panels/panel.h"
#include "sandbox/sandbox.h"
#include "support/libpq.h"
#include "support/testserver.h"
#include "support/waiting.h"
#include "widgets/chart/plotview.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/statenotice.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QDialog>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A panel on a real server.
struct LivePanel {
    std::unique_ptr<ProjectConnection> connection;
    std::unique_ptr<Panel> panel;

    Result<Capabilities> connect(const ConnectionSpec &spec)
    {
        const auto catalogue = SqlCatalogue::load();
        if (!catalogue)
            return tl::unexpected(catalogue.error());
        connection = std::make_unique<ProjectConnection>(spec, *catalogue);
        return await(connection->open());
    }
    bool open(const QString &id, std::chrono::milliseconds interval = 500ms)
    {
        PanelContext context;
        context.sources = sourcesOf(*connection, std::make_shared<PunctualityReader>(*connection, u"cron"_s));
        context.capabilities = [c = connection.get()] { return c->capabilities(); };
        context.clock = std::make_shared<SystemClock>();
        context.profile = {.name = u"test"_s, .environment = Environment::Local};
        context.liveInterval = interval;
        for (const PanelEntry &entry : allPanels()) {
            if (entry.id == id)
                panel.reset(entry.create(context, nullptr));
        }
        panel->resize(844, 660);
        panel->show();
        return waitFor([this] { return panel->state() != Panel::State::Loading && panel->isSettled(); }, 30s);
    }
    QString placeholder() const { return panel->findChild<StatePlaceholder *>()->text(); }
    QString sentence() const { return panel->findChild<PanelHeader *>()->sentence(); }
};

} // namespace

class PanelsLiveTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_parent;
    std::unique_ptr<Sandbox> m_sandbox;
    QString m_uri;

    QString value(const QString &sql) const
    {
        const auto rows = execOnce(m_uri, sql);
        return rows ? rows->value(0).value(0) : describe(rows.error());
    }

private slots:
    void initTestCase()
    {
        m_parent = std::make_unique<QTemporaryDir>(u"/tmp/signalbox-panels-XXXXXX"_s);
        QVERIFY(m_parent->isValid());
        QFile::setPermissions(m_parent->path(), QFile::Permissions(0x7755)); // the server's account has to get in
        qputenv("SIGNALBOX_DENO", "/nowhere"); // deliveries end at endpoints that take everything
        m_sandbox = std::make_unique<Sandbox>(m_parent->filePath(u"box"_s));
        const auto uri = await(m_sandbox->open(), 120s);
        QVERIFY2(uri, uri ? "" : qPrintable(describe(uri.error())));
        m_uri = *uri;
    }
    void cleanupTestCase()
    {
        const auto closed = await(m_sandbox->close());
        QVERIFY(closed);
        m_sandbox.reset();
        m_parent.reset();
    }

    void showsData_data()
    {
        QTest::addColumn<QString>("id");
        for (const PanelEntry &entry : allPanels()) {
            // They have nothing to show before somebody sends something, or has a Deno.
            if (entry.id != "testbench"_L1 && entry.id != "functions"_L1)
                QTest::newRow(qPrintable(entry.id)) << entry.id;
        }
    }
    void showsData()
    {
        QFETCH(QString, id);
        LivePanel live;
        const auto connected = live.connect(*ConnectionSpec::fromUri(m_uri));
        QVERIFY2(connected, connected ? "" : qPrintable(describe(connected.error())));
        QVERIFY(live.open(id));
        QVERIFY2(live.panel->state() == Panel::State::Data, qPrintable(live.placeholder()));
        const bool hasRows = std::ranges::any_of(live.panel->findChildren<TableView *>(),
            [](const TableView *table) { return table->isVisible() && table->model()->rowCount() > 0; });
        const auto hasLines = [&live] {
            return std::ranges::any_of(live.panel->findChildren<PlotView *>(),
                [](const PlotView *chart) { return chart->isVisible() && !chart->plot().lines.isEmpty(); });
        };
        QTRY_VERIFY(hasRows || hasLines());
        QVERIFY(!live.sentence().isEmpty());
        QVERIFY2(live.panel->findChild<PanelHeader *>()->warning().isEmpty(),
            qPrintable(live.panel->findChild<PanelHeader *>()->warning()));
    }

    void exportsWhatTheFilterMatches()
    {
        LivePanel live;
        QVERIFY(live.connect(*ConnectionSpec::fromUri(m_uri)));
        QVERIFY(live.open(u"webhooks"_s));
        auto *start = live.panel->findChild<QToolButton *>(u"exportStart"_s);
        QVERIFY(start && start->isEnabled());
        start->menu()->actions().at(1)->trigger();
        auto *dialog = live.panel->findChild<QFileDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(dialog->selectedFiles().first().endsWith(u".jsonl"_s));
        const QString path = m_parent->filePath(u"deliveries.jsonl"_s);
        auto *name = dialog->findChild<QLineEdit *>(u"fileNameEdit"_s);
        QVERIFY(name);
        name->setText(path);
        QTest::keyClick(name, Qt::Key_Return);
        auto *text = live.panel->findChild<QLabel *>(u"exportText"_s);
        QVERIFY(waitFor([&] { return QFile::exists(path); }, 30s));
        QVERIFY(waitFor([&] { return text->toolTip().contains(u"deliveries.jsonl"_s); }));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(
            file.readAll().count('\n') >= value(u"select count(*) from public.webhook_logs where id <= (select max(id) "
                                                "from public.webhook_logs) - 100"_s)
                                              .toInt());
        QVERIFY(start->isEnabled());
    }

    void anEndpointIsCreatedAndTestedByClicks()
    {
        LivePanel live;
        QVERIFY(live.connect(*ConnectionSpec::fromUri(m_uri)));
        QVERIFY(live.open(u"endpoints"_s));
        const auto press = [&](QWidget *in, const QString &text) {
            for (auto *button : in->findChildren<QPushButton *>()) {
                if (button->text() == text && button->isVisible() && button->isEnabled()) {
                    QTest::mouseClick(button, Qt::LeftButton);
                    return true;
                }
            }
            return false;
        };
        const auto type = [&](const QString &name, const QString &text) {
            for (auto *edit : live.panel->findChildren<QLineEdit *>()) {
                if (edit->accessibleName() == name)
                    QTest::keyClicks(edit, text);
            }
        };
        const QString receiver = value(u"select url from public.webhook_configs where name = 'trip_events'"_s);
        QVERIFY(press(live.panel.get(), u"New endpoint"_s));
        type(u"Name"_s, u"made_by_hand"_s);
        type(u"URL"_s, receiver);
        QVERIFY(waitFor([&] { return press(live.panel.get(), u"Create the endpoint"_s); }));
        QVERIFY(press(live.panel->findChild<QDialog *>(), u"Create made_by_hand"_s));
        QVERIFY(waitFor([&] { return press(live.panel.get(), u"Test connectivity"_s); }));
        QCOMPARE(value(u"select url from public.webhook_configs where name = 'made_by_hand'"_s), receiver);
        QVERIFY(waitFor(
            [&] {
                return std::ranges::any_of(live.panel->findChildren<PlainLabel *>(),
                    [](const PlainLabel *label) { return label->plainText().contains(u"answered with 200"_s); });
            },
            90s));
        QCOMPARE(value(u"select count(*) from public.webhook_logs l join public.webhook_configs c"
                       " on c.id = l.webhook_config_id where c.name = 'made_by_hand' and l.state = 'delivered'"_s),
            u"1"_s);
    }

    void replayByClickDelivers()
    {
        LivePanel live;
        QVERIFY(live.connect(*ConnectionSpec::fromUri(m_uri)));
        QVERIFY(live.open(u"webhooks"_s));
        auto *panel = qobject_cast<WebhooksPanel *>(live.panel.get());
        QVERIFY(panel->selectedDelivery());
        const qint64 original = *panel->selectedDelivery();
        QPushButton *replay = nullptr;
        for (auto *button : panel->findChildren<QPushButton *>()) {
            if (button->text() == u"Replay this delivery"_s)
                replay = button;
        }
        QVERIFY(replay);
        QVERIFY2(replay->isVisible() && replay->isEnabled(), qPrintable(replay->toolTip()));
        QTest::mouseClick(replay, Qt::LeftButton);
        QVERIFY(waitFor([&] { return *panel->selectedDelivery() != original; }, 90s));
        const qint64 copy = *panel->selectedDelivery();
        QCOMPARE(
            value(u"select replay_of from public.webhook_logs where id = %1"_s.arg(copy)), QString::number(original));
        const QString state = u"select state from public.webhook_logs where id = %1"_s.arg(copy);
        QVERIFY2(waitFor([&] { return value(state) == u"delivered"_s; }, 90s), qPrintable(value(state)));
        QVERIFY(waitFor([&] {
            return std::ranges::any_of(panel->findChildren<QLabel *>(),
                [](const QLabel *label) { return label->text().contains(u"accepted it with 200"_s); });
        }));
        QCOMPARE(value(u"select count(*) from public.webhook_logs where replay_of = %1"_s.arg(original)), u"1"_s);
    }

    void aHiddenPanelRunsNoStatement()
    {
        LivePanel live;
        QVERIFY(live.connect(*ConnectionSpec::fromUri(m_uri)));
        QVERIFY(live.open(u"cron"_s, 100ms));
        const QString newest = u"select max(query_start) from pg_stat_activity "
                               u"where application_name ilike 'signalbox%' and query ilike '%cron.job%'"_s;
        const QString before = value(newest);
        QVERIFY(waitFor([&] { return value(newest) != before; }));
        live.panel->hide();
        QVERIFY(waitFor([&] { return live.panel->isSettled(); }));
        const QString hidden = value(newest);
        QTest::qWait(500); // five intervals: nothing to wait for but their absence
        QCOMPARE(value(newest), hidden);
    }

    void aRevokedRightSaysWhatToDo()
    {
        TestServer server(TestServer::Content::Migrated);
        const auto started = server.start();
        QVERIFY2(started, started ? "" : qPrintable(describe(started.error())));
        QVERIFY(server.exec(u"create role panel_reader login"_s));
        LivePanel live;
        const auto connected = live.connect(server.spec(u"postgres"_s, u"panel_reader"_s));
        QVERIFY2(connected, connected ? "" : qPrintable(describe(connected.error())));
        for (const QString &id : {u"cron"_s, u"webhooks"_s, u"metrics"_s}) {
            QVERIFY(live.open(id));
            QVERIFY2(live.panel->state() == Panel::State::Unavailable, qPrintable(id + live.sentence()));
            QVERIFY2(live.placeholder().count(u'\n') >= 1, qPrintable(live.placeholder()));
        }
        QVERIFY(live.open(u"extensions"_s)); // its catalogs are everybody's to read
        QCOMPARE(live.panel->state(), Panel::State::Data);
    }

    void aTableThatTheApiReachesIsNamedWithItsRepair()
    {
        TestServer server(TestServer::Content::Migrated);
        QVERIFY(server.start());
        LivePanel live;
        QVERIFY(live.connect(server.spec()));
        QVERIFY(live.open(u"extensions"_s));
        const auto notices = live.panel->findChildren<StateNotice *>();
        const auto open = std::ranges::find(notices, u"Open to the API"_s, &StateNotice::about);
        QVERIFY(open != notices.end());
        const StateNotice *notice = *open;
        QVERIFY(notice->isHidden());
        QVERIFY(server.exec(u"alter table public.webhook_logs disable row level security;"
                            "grant select on public.webhook_logs to anon"_s));
        live.panel->refresh();
        QVERIFY(waitFor([&] { return !notice->isHidden(); }));
        QVERIFY2(live.sentence().contains(u"public.webhook_logs open to the API"_s), qPrintable(live.sentence()));
        const QString words = notice->findChild<PlainLabel *>()->plainText();
        QVERIFY2(words.contains(u"anon can read it"_s), qPrintable(words));
        QVERIFY(server.exec(words.section(u"Run: "_s, 1)));
        live.panel->refresh();
        QVERIFY(waitFor([&] { return notice->isHidden(); }));
    }

    void aNewInstallationIsAnInvitation()
    {
        TestServer server(TestServer::Content::Migrated);
        QVERIFY(server.start());
        LivePanel live;
        QVERIFY(live.connect(server.spec()));
        QVERIFY(live.open(u"webhooks"_s));
        QCOMPARE(live.panel->state(), Panel::State::Empty);
        QVERIFY(live.placeholder().contains(u"No deliveries yet"_s));
    }
};

QTEST_MAIN(PanelsLiveTest)
#include "tst_panelslive.moc"
