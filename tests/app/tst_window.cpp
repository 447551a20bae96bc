#include "app/connect/connectioncard.h"
#include "app/connect/startpage.h"
#include "app/features.h"
#include "app/shell/connectionbanner.h"
#include "app/shell/navigationbutton.h"
#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "local/heldsecrets.h"
#include "panels/testbench/inlinequestion.h"
#include "support/testserver.h"
#include "widgets/state/statebadge.h"
#include "widgets/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <clocale>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// The window with real clicks and keys against a real server.
class TestWindow : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        std::setlocale(LC_MESSAGES, "C");
        const auto started = m_server.start();
        QVERIFY2(started, qPrintable(started ? QString() : describe(started.error())));
        QVERIFY(m_server.exec(u"create role tester login password 'right'"_s));
        const auto catalogue = SqlCatalogue::load();
        QVERIFY2(catalogue, qPrintable(catalogue ? QString() : describe(catalogue.error())));
        m_catalogue = *catalogue;
    }

    void init()
    {
        m_driver.emplace(m_catalogue);
        open();
    }

    void cleanup() { close(); }

    void startsWithAWelcome()
    {
        QVERIFY(child<QAbstractButton>(u"openSandbox"_s)->isVisible());
        QVERIFY(child<QAbstractButton>(u"newConnection"_s)->isVisible());
        QVERIFY(cards().isEmpty());
        QVERIFY(!window().projectView());
    }

    void aPastedUriFillsTheForm()
    {
        click(u"newConnection"_s);
        type(u"uri"_s, u"postgresql://postgres.abc:pa%20ss@pooler.supabase.com:6543/postgres?sslmode=require"_s);
        QCOMPARE(child<QLineEdit>(u"host"_s)->text(), u"pooler.supabase.com"_s);
        QCOMPARE(child<QLineEdit>(u"user"_s)->text(), u"postgres.abc"_s);
        QCOMPARE(child<QLineEdit>(u"database"_s)->text(), u"postgres"_s);
        QCOMPARE(child<QLineEdit>(u"password"_s)->text(), u"pa ss"_s);
        QCOMPARE(child<QComboBox>(u"sslMode"_s)->currentText(), u"require"_s);
        QCOMPARE(child<QLineEdit>(u"uri"_s)->text(), QString()); // it held a password in the clear
        QVERIFY(child<QPushButton>(u"submit"_s)->isEnabled());
    }

    void connectsAndShowsEveryPanel()
    {
        connectByForm();
        for (const PanelEntry &entry : allPanels()) {
            click(u"navigation-"_s + entry.id);
            QCOMPARE(panel()->id(), entry.id);
            QVERIFY2(waitFor([this] { return isReady(); }), qPrintable(entry.id));
            QVERIFY2(panel()->state() != Panel::State::Unavailable, qPrintable(entry.id));
        }
        QCOMPARE(child<StateBadge>(u"connectionState"_s)->state(), HealthState::Healthy);
        QVERIFY(child<PlainLabel>(u"server"_s)->plainText().contains("PostgreSQL"_L1));
        QVERIFY(!child<ConnectionBanner>(u"connectionBanner"_s)->isVisible());
    }

    void keysSwitchPanelsAndRefresh()
    {
        connectByForm();
        const QList<PanelEntry> entries = allPanels();
        QVERIFY(entries.size() >= 4 && entries.size() <= 9); // a digit each
        for (int index = int(entries.size()) - 1; index >= 0; --index) {
            QTest::keyClick(&window(), Qt::Key(Qt::Key_1 + index), Qt::ControlModifier);
            QCOMPARE(panel()->id(), entries.at(index).id);
        }
        QVERIFY(waitFor([this] { return isReady(); }));
        QTest::keyClick(&window(), Qt::Key_F5);
        QVERIFY(!panel()->isSettled());
        QVERIFY(waitFor([this] { return isReady(); }));
    }

    void problemsShowAsBadges()
    {
        QVERIFY(m_server.exec(u"drop publication supabase_realtime"_s));
        connectByForm();
        auto *extensions = child<NavigationButton>(u"navigation-extensions"_s);
        QVERIFY(waitFor([extensions] { return extensions->problemCount() > 0; }));
        QVERIFY(!extensions->toolTip().isEmpty());
        QVERIFY(child<StateBadge>(u"overall"_s)->state() != HealthState::Healthy);
    }

    void remembersWhereTheUserWas()
    {
        connectByForm();
        click(u"navigation-metrics"_s);
        window().resize(1100, 690);
        close();
        open();
        QCOMPARE(window().size(), QSize(1100, 690).boundedTo(window().screen()->availableSize()));
        QCOMPARE(cards().size(), 1);
        QVERIFY(cards().first()->hasFocus());
        QTest::keyClick(cards().first(), Qt::Key_Return);
        QVERIFY(waitFor([this] { return window().projectView() != nullptr; }));
        QCOMPARE(panel()->id(), u"metrics"_s);
    }

    void disconnectsAndForgets()
    {
        connectByForm();
        window().findChild<QAction *>(u"disconnectAction"_s)->trigger();
        QVERIFY(!window().projectView());
        QVERIFY(cards().size() == 1 && cards().first()->isVisible());
        QTest::keyClick(cards().first(), Qt::Key_Delete);
        auto *question = window().findChild<InlineQuestion *>();
        QVERIFY(question->isVisible() && question->text().contains("here"_L1));
        QCOMPARE(m_driver->controller().profiles().profiles().size(), 1); // asked first
        QTest::keyClick(question, Qt::Key_Escape);
        QCOMPARE(cards().size(), 1);
        cards().first()->findChild<QAction *>(u"forgetConnection"_s)->trigger();
        QVERIFY(WindowDriver::clickText(u"Forget it"_s));
        QVERIFY(cards().isEmpty());
        QVERIFY(m_driver->controller().profiles().profiles().isEmpty());
        click(u"takeBack"_s);
        QCOMPARE(cards().size(), 1);
        QVERIFY(!child<QPushButton>(u"takeBack"_s)->isVisible());
        QCOMPARE(m_driver->controller().profiles().lastUsed(), u"here"_s);
    }

    void cardsAreReachedAndEditedByKeys()
    {
        ProfileStore &profiles = m_driver->controller().profiles();
        for (const QString &name : {u"a"_s, u"b"_s})
            QVERIFY(profiles.add({.name = name, .host = u"/nowhere"_s}));
        QVERIFY(profiles.setUse(u"b"_s, {.at = Instant{1}, .state = HealthState::Failing}));
        close();
        open();
        QCOMPARE(cards().size(), 2);
        QCOMPARE(cards().first()->name(), u"b"_s); // used last
        QVERIFY(cards().first()->hasFocus());
        QVERIFY(cards().first()->accessibleDescription().contains(stateWord(HealthState::Failing)));
        QVERIFY(!cards().last()->accessibleDescription().contains(stateWord(HealthState::Failing)));
        QTest::keyClick(window().focusWidget(), Qt::Key_Down);
        QVERIFY(cards().last()->hasFocus());
        QTest::keyClick(window().focusWidget(), Qt::Key_Down);
        QVERIFY(child<QWidget>(u"openSandbox"_s)->hasFocus());
        QTest::keyClick(window().focusWidget(), Qt::Key_Up);
        QTest::keyClick(window().focusWidget(), Qt::Key_Tab);
        QVERIFY(cards().last()->isAncestorOf(window().focusWidget())); // its menu
        QTest::keyClick(window().focusWidget(), Qt::Key_Tab);
        QCOMPARE(window().focusWidget()->objectName(), u"openSandbox"_s);
        cards().last()->findChild<QAction *>(u"editConnection"_s)->trigger();
        QVERIFY(child<QLineEdit>(u"password"_s)->isVisible());
        QCOMPARE(child<QLineEdit>(u"name"_s)->text(), u"a"_s);
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QTest::keyClick(window().focusWidget(), Qt::Key_Escape);
        QVERIFY(cards().first()->isVisible());
    }

    void aPanelSwitchMovesTheFocusIntoItsTable()
    {
        connectByForm();
        QVERIFY(waitFor([this] { return isReady(); }));
        QVERIFY(panel()->isAncestorOf(window().focusWidget())); // from the start
        for (const PanelEntry &entry : allPanels()) {
            click(u"navigation-"_s + entry.id);
            QVERIFY2(waitFor([this] { return isReady(); }), qPrintable(entry.id));
            const QWidget *focus = window().focusWidget();
            QVERIFY2(focus && panel()->isAncestorOf(focus), qPrintable(entry.id));
            const bool hasTable = entry.id != "testbench"_L1 && entry.id != "functions"_L1; // before something was sent
            if (panel()->state() == Panel::State::Data && hasTable)
                QVERIFY2(qobject_cast<const QTableView *>(focus), qPrintable(entry.id));
        }
        click(u"navigation-cron"_s);
        QVERIFY(waitFor([this] { return isReady(); }));
        auto *command = m_driver->accessible<QWidget>(u"Command"_s);
        QVERIFY(command);
        command->setFocus();
        QTest::keyClick(command, Qt::Key_Escape);
        QCOMPARE(window().focusWidget(), m_driver->accessible<QTableView>(u"Jobs"_s));
    }

    void returnPressesWhatHasTheFocus()
    {
        const auto press = [this](const QString &name) {
            auto *button = child<QAbstractButton>(name);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        };
        press(u"newConnection"_s);
        QVERIFY(child<QLineEdit>(u"host"_s)->isVisible());
        press(u"next"_s);
        QVERIFY(child<QLineEdit>(u"password"_s)->isVisible());
        press(u"remember"_s); // a choice is no act
        QVERIFY(!child<QCheckBox>(u"remember"_s)->isChecked());
        press(u"showPassword"_s);
        QCOMPARE(child<QLineEdit>(u"password"_s)->echoMode(), QLineEdit::Normal);
        press(u"back"_s);
        QVERIFY(child<QLineEdit>(u"host"_s)->isVisible());
    }

    void productionIsWrittenOverTheWindow()
    {
        const auto *band = child<QWidget>(u"environmentBand"_s);
        const int quiet = band->height();
        QVERIFY(quiet < 22);
        click(u"newConnection"_s);
        fillForm();
        auto *environment = child<QComboBox>(u"environment"_s);
        environment->setCurrentIndex(environment->findData(int(Environment::Production)));
        click(u"submit"_s);
        QVERIFY(waitFor([this] { return window().projectView() != nullptr; }));
        QVERIFY(band->height() >= 22);
        QVERIFY(band->accessibleName().contains("production"_L1) && band->accessibleName().contains("here"_L1));
        window().findChild<QAction *>(u"disconnectAction"_s)->trigger();
        QCOMPARE(band->height(), quiet);
    }

    void nothingIsKeptOfWhatIsNotSaved()
    {
        click(u"newConnection"_s);
        type(u"host"_s, m_server.server().socketFolder());
        type(u"user"_s, u"postgres"_s);
        click(u"next"_s);
        click(u"testConnection"_s);
        QVERIFY(waitFor([this] {
            const auto *found = m_driver->accessible<PlainLabel>(u"What the test found"_s);
            return found && found->plainText().contains("PostgreSQL"_L1) && found->plainText().contains("superuser"_L1);
        }));
        click(u"connectUnsaved"_s);
        QVERIFY(waitFor([this] { return window().projectView() != nullptr; }));
        QVERIFY(m_driver->controller().profiles().profiles().isEmpty());
        window().findChild<QAction *>(u"disconnectAction"_s)->trigger();
        QVERIFY(cards().isEmpty());
        click(u"newConnection"_s);
        QCOMPARE(child<QLineEdit>(u"host"_s)->text(), QString()); // it was used
    }

    void aWrongPasswordIsTriedOnceAndAskedAgain()
    {
        requirePassword();
        click(u"newConnection"_s);
        fillForm();
        type(u"user"_s, u"tester"_s);
        type(u"password"_s, u"wrong"_s);
        const QString failures = u"select count(*) from pg_stat_activity where usename = 'tester'"_s;
        click(u"submit"_s);
        QVERIFY(waitFor([this] { return child<QWidget>(u"errorNotice"_s, true)->isVisible(); }));
        QVERIFY(child<QLineEdit>(u"password"_s)->isVisible());
        QCOMPARE(m_server.value(failures), u"0"_s);

        type(u"password"_s, u"right"_s);
        click(u"submit"_s);
        QVERIFY(waitFor([this] { return window().projectView() != nullptr; }));
        QCOMPARE(m_driver->controller().profiles().profiles().size(), 1);
    }

    void aNameThatIsTakenStaysTheOthers()
    {
        connectByForm();
        window().findChild<QAction *>(u"disconnectAction"_s)->trigger();
        click(u"newConnection"_s);
        fillForm();
        type(u"host"_s, u"/nowhere"_s);
        for (int attempt = 0; attempt < 2; ++attempt) {
            click(u"submit"_s);
            QVERIFY(child<QWidget>(u"errorNotice"_s, true)->isVisible());
        }
        QCOMPARE(m_driver->controller().profiles().find(u"here"_s)->host, m_server.server().socketFolder());
    }

    void aLateAnswerLeavesThePageAlone()
    {
        close();
        const auto secrets = std::make_shared<HeldSecrets>();
        secrets->isHeld = true;
        m_driver.emplace(m_catalogue, secrets);
        open();
        QVERIFY(m_driver->controller().profiles().add(
            {.name = u"slow"_s, .host = m_server.server().socketFolder(), .user = u"postgres"_s}));
        m_driver->controller().open({Target::Kind::Profile, u"slow"_s});
        click(u"cancelOpening"_s);
        click(u"newConnection"_s);
        click(u"next"_s);
        type(u"name"_s, u"another"_s);
        const ConnectionProfile before = m_driver->controller().profile();
        QVERIFY(secrets->answerOne());
        bool arrived = false;
        whenReady(readyResult<void>({}), this, [&arrived](const Result<void> &) { arrived = true; });
        QVERIFY(waitFor([&arrived] { return arrived; }));
        QCOMPARE(m_driver->controller().profile(), before); // nothing is being connected to behind the page
        QVERIFY(child<QLineEdit>(u"name"_s)->isVisible());
        QCOMPARE(child<QLineEdit>(u"name"_s)->text(), u"another"_s);
        QVERIFY(!child<QPushButton>(u"cancelOpening"_s)->isVisible());
    }

    void nobodyThereIsSaidInThePage()
    {
        click(u"newConnection"_s);
        fillForm();
        type(u"host"_s, u"/nowhere"_s);
        click(u"submit"_s);
        QVERIFY(waitFor([this] { return child<QWidget>(u"errorNotice"_s, true)->isVisible(); }));
        QCOMPARE(child<QLineEdit>(u"host"_s)->text(), u"/nowhere"_s);
    }

    void aLostConnectionIsSaidAndComesBack()
    {
        connectByForm();
        QVERIFY(waitFor([this] { return isReady(); }));
        const QRect refreshBefore = placeOfRefresh();
        QVERIFY(refreshBefore.isValid());
        QVERIFY(m_server.stop());
        auto *banner = child<ConnectionBanner>(u"connectionBanner"_s);
        QVERIFY(waitFor([banner] { return banner->isVisible(); }));
        QVERIFY(banner->text().contains("by itself"_L1));
        QVERIFY(!anyButtonOf(*banner, refreshBefore)); // where a click on Refresh is under way
        QVERIFY(!anyButtonOf(*banner, placeOfRefresh()));
        QVERIFY(m_server.restart());
        QVERIFY(waitFor([banner] { return !banner->isVisible(); }, std::chrono::seconds(60)));
        QCOMPARE(child<StateBadge>(u"connectionState"_s)->state(), HealthState::Healthy);
    }

    void nothingIsClippedInASmallWindow()
    {
        window().resize(1024, 700);
        QCOMPARE(window().size(), QSize(1024, 700));
        connectByForm();
        for (const PanelEntry &entry : allPanels()) {
            click(u"navigation-"_s + entry.id);
            QVERIFY(waitFor([this] { return isReady(); }));
            QVERIFY2(window().size() == QSize(1024, 700),
                qPrintable(u"%1 wants %2"_s.arg(entry.id).arg(window().minimumSizeHint().height())));
        }
    }

private:
    void open() { QVERIFY(m_driver->open()); }
    void close() { m_driver->close(); }

    template <typename T>
    T *child(const QString &name, bool visible = false) const
    {
        return m_driver->child<T>(name, visible);
    }

    void click(const QString &name) const { m_driver->click(name); }

    void type(const QString &name, const QString &text) const
    {
        auto *edit = child<QLineEdit>(name);
        edit->selectAll();
        if (name == "uri"_L1)
            edit->setText(text); // pasted, not typed letter by letter
        else
            QTest::keyClicks(edit, text);
    }

    void fillForm() const
    {
        type(u"host"_s, m_server.server().socketFolder());
        type(u"user"_s, u"postgres"_s);
        type(u"database"_s, u"postgres"_s);
        click(u"next"_s);
        type(u"name"_s, u"here"_s);
    }

    QList<ConnectionCard *> cards() const { return window().findChild<StartPage *>()->cards(); }

    void connectByForm()
    {
        click(u"newConnection"_s);
        fillForm();
        click(u"submit"_s);
        QVERIFY(waitFor([this] { return window().projectView() != nullptr; }));
    }

    QRect placeOfRefresh() const
    {
        const auto *refresh = m_driver->accessible<QAbstractButton>(u"Refresh"_s);
        return refresh ? QRect(refresh->mapTo(&window(), QPoint()), refresh->size()) : QRect();
    }

    /// Whether a button of `banner` that can be seen lies over `place`.
    bool anyButtonOf(const ConnectionBanner &banner, const QRect &place) const
    {
        const auto buttons = banner.findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [&](const QPushButton *button) {
            return button->isVisible() && place.intersects(QRect(button->mapTo(&window(), QPoint()), button->size()));
        });
    }

    void requirePassword()
    {
        const QString file = m_server.server().dataFolder() + u"/pg_hba.conf"_s;
        QVERIFY(m_server.exec(
            u"copy (values ('local all tester scram-sha-256'), ('local all all trust')) to '%1'"_s.arg(file)));
        QCOMPARE(m_server.value(u"select pg_reload_conf()"_s), u"t"_s);
    }

    MainWindow &window() const { return m_driver->window(); }
    Panel *panel() const { return m_driver->panel(); }
    bool isReady() const { return m_driver->isReady(); }

    TestServer m_server{TestServer::Content::Migrated};
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    mutable std::optional<WindowDriver> m_driver;
};

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
