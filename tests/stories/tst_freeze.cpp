#include "app/features.h"
#include "app/shell/mainwindow.h"
#include "app/shell/projectview.h"
#include "data/postgres/sqlcatalogue.h"
#include "panels/panel.h"
#include "support/heartbeat.h"
#include "support/testserver.h"
#include "support/waiting.h"
#include "widgets/look/theme.h"
#include "widgets/state/statebadge.h"

#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <clocale>
#include <future>

#include <libpq-fe.h>

using namespace signalbox;
using test::Heartbeat;
using namespace Qt::StringLiterals;

namespace {

using RawConnection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

bool answers(PGconn *connection)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(connection, "select 1"), PQclear);
    return PQresultStatus(result.get()) == PGRES_TUPLES_OK;
}

constexpr auto frozenTime = std::chrono::seconds(30);
// Milliseconds above the heartbeat of the same run with a live server. A wait for a frozen server lasts until a timeout of
// seconds; drawing differs by how many events one turn of the loop happens to find.
constexpr double allowedWait = 100;
constexpr double allowedWork = 100;

struct Stall {
    double waited = 0;
    double computed = 0;

    bool isWithin(const Stall &reference) const
    {
        return waited <= reference.waited + allowedWait && computed <= reference.computed + allowedWork;
    }
};

Stall worstOf(const Heartbeat &heartbeat)
{
    return {heartbeat.worstWaitedMilliseconds(), heartbeat.worstComputedMilliseconds()};
}

QString words(const Stall &stall)
{
    return u"waited %1, computed %2"_s.arg(stall.waited).arg(stall.computed);
}

} // namespace

/// The GUI thread never waits: not even while the server, postmaster and all its children, is stopped for 30 seconds.
class TestFreeze : public QObject
{
    Q_OBJECT

private slots:
    void theWindowStaysAliveWhileTheServerIsFrozen()
    {
        std::setlocale(LC_MESSAGES, "C");
        TestServer server(TestServer::Content::Migrated);
        const auto started = server.start();
        QVERIFY2(started, qPrintable(started ? QString() : describe(started.error())));
        const auto catalogue = SqlCatalogue::load();
        QVERIFY(catalogue);

        const QTemporaryDir folder;
        const auto settings = std::make_shared<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        const auto clock = std::make_shared<SystemClock>();
        Theme theme;
        ConnectionController controller(
            *catalogue, ProfileStore(folder.filePath(u"profiles.ini"_s)), std::make_shared<SecretStore>(), clock);
        MainWindow window(controller, theme, settings);
        window.show();
        controller.open(Target{Target::Kind::Uri, server.uri()});
        QVERIFY(waitFor([&] { return window.projectView() != nullptr; }));
        const auto panel = [&] { return window.projectView()->currentPanel(); };
        QVERIFY(waitFor([&] { return panel()->isSettled() && panel()->state() != Panel::State::Loading; }));

        const QList<PanelEntry> entries = allPanels();
        for (const PanelEntry &entry : entries) {
            window.projectView()->showPanel(entry.id);
            QVERIFY(waitFor([&] { return panel()->isSettled() && panel()->state() != Panel::State::Loading; }));
        }

        // What a user does, in both phases: the same clicks and repaints, so that only the waiting can differ.
        const auto worstWhileUsed = [&](std::chrono::milliseconds time) {
            const Heartbeat heartbeat;
            QElapsedTimer elapsed;
            elapsed.start();
            for (int step = 0; !elapsed.hasExpired(time.count()); ++step) {
                window.projectView()->showPanel(entries.at(step % entries.size()).id);
                panel()->refresh();
                QTest::qWait(500);
            }
            return worstOf(heartbeat);
        };
        const auto worstWhileUntouched = [](std::chrono::milliseconds time) {
            const Heartbeat heartbeat;
            QTest::qWait(int(time.count()));
            return worstOf(heartbeat);
        };
        const Stall idle = worstWhileUntouched(frozenTime / 3);
        const Stall alive = worstWhileUsed(frozenTime / 3);

        const RawConnection raw(PQconnectdb(server.uri().toUtf8().constData()), PQfinish);
        QVERIFY(answers(raw.get()));
        auto *state = window.findChild<StateBadge *>(u"connectionState"_s);
        QVERIFY(server.freeze());
        // Frozen is frozen: a plain query on an open session gets no answer before the thaw.
        std::future<bool> rawQuery = std::async(std::launch::async, [&raw] { return answers(raw.get()); });
        const Stall untouched = worstWhileUntouched(frozenTime / 2);
        const Stall frozen = worstWhileUsed(frozenTime / 2);
        QCOMPARE(rawQuery.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
        QVERIFY(state->state() != HealthState::Healthy);

        const auto before = panel()->dataTime();
        QVERIFY(server.thaw());
        QVERIFY(waitFor(
            [&] {
                return state->state() == HealthState::Healthy && panel()->dataTime() != before
                    && panel()->state() != Panel::State::Loading;
            },
            std::chrono::seconds(60)));
        QVERIFY(rawQuery.get());

        const QString measured = u"worst in ms; untouched: %1; frozen: %2; clicked through: %3; frozen: %4"_s.arg(
            words(idle), words(untouched), words(alive), words(frozen));
        qInfo().noquote() << measured;
        QVERIFY2(untouched.isWithin(idle) && frozen.isWithin(alive), qPrintable(measured));
    }
};

QTEST_MAIN(TestFreeze)
#include "tst_freeze.moc"
