#include "app/features.h"
#include "app/handcounter.h"
#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/healthstate.h"
#include "engine/enginefixture.h"
#include "engine/pumps.h"
#include "models/tablemodel.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTimer>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the people do for whom the window is made, with clicks and keys in the real window, a real server, the engine at
/// work and endpoints that really answer.
class StoriesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        m_engine.startSender();
        m_pumps.emplace(1, m_engine.server().uri(), 200ms, Pumps::Round::Whole);
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_catalogue = *catalogue;
    }
    void cleanupTestCase()
    {
        QCOMPARE(m_pumps->stop(), QStringList());
        m_driver.reset();
    }

    void init()
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"delete from public.webhook_logs; delete from public.webhook_configs where name in ('payments', 'orders')"_s));
        m_driver.emplace(m_catalogue); // a window that remembers nothing
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
    }
    void cleanup() { m_driver->close(); }

    void onCallRecoversWhatFailed()
    {
        addEndpoint(u"payments"_s, u"/status/401"_s);
        emitEvents(50);
        QVERIFY(waitFor([this] { return count(u"state = 'failed'"_s) == 50; }, 60s));

        QVERIFY(m_driver->connectTo(m_engine.server().uri()));
        HandCounter hands;
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        QVERIFY2(waitFor([this] { return sentence().contains(u"payments 50"_s); }), qPrintable(sentence()));
        QCOMPARE(state(), stateWord(HealthState::Failing));

        // Why: the newest one is open already, and says it in words.
        QVERIFY(waitFor([this] { return says(u"refuse"_s) && says(u"401"_s); }));

        // The endpoint is put right: one is led to what has to be changed, and Return saves it.
        QVERIFY(WindowDriver::clickText(u"Open endpoint"_s));
        const auto url = [this] { return m_driver->accessible<QLineEdit>(u"URL"_s); };
        QVERIFY(waitFor([&url] { return url() != nullptr && url()->hasFocus(); }));
        QTest::keyClicks(QApplication::focusWidget(), m_engine.receiver().url(u"/ok"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(WindowDriver::clickText(u"Save 1 change"_s) || WindowDriver::clickText(u"Save 1 change(s)"_s));
        QVERIFY(waitFor([this] {
            return value(u"select url like '%/ok' from public.webhook_configs where name = 'payments'"_s) == u"t"_s;
        }));

        // What failed is sent again, and nothing else.
        QVERIFY(WindowDriver::clickText(u"Replay what failed…"_s));
        QVERIFY(
            WindowDriver::clickText(u"Replay 50 deliveries"_s) || WindowDriver::clickText(u"Replay 50 delivery(s)"_s));
        QVERIFY2(hands.acts() >= 4 && hands.acts() <= 8, qPrintable(QString::number(hands.acts())));
        QVERIFY2(waitFor([this] { return count(u"replay_of is not null and state = 'delivered'"_s) == 50; }, 60s),
            qPrintable(value(u"select to_jsonb(j) from public.webhook_replay_jobs j"_s)));
        QCOMPARE(count(u"replay_of is not null"_s), 50);
        QCOMPARE(m_engine.receiver().hitCount(), 100); // 50 refused, 50 accepted

        // And the screen is green, where one is led to without another click.
        QCOMPARE(m_driver->panel()->id(), u"webhooks"_s);
        QVERIFY2(waitFor([this] { return state() == stateWord(HealthState::Healthy); }, 30s), qPrintable(sentence()));
    }

    /// The same from the keyboard alone, up to the review.
    void onCallNeedsNoMouse()
    {
        const int before = m_engine.receiver().hitCount();
        addEndpoint(u"payments"_s, u"/status/401"_s);
        emitEvents(3);
        QVERIFY(waitFor([this] { return count(u"state = 'failed'"_s) == 3; }, 60s));
        QVERIFY(m_driver->connectTo(m_engine.server().uri()));
        for (const QString &panel : {u"endpoints"_s, u"webhooks"_s}) {
            showByKey(panel);
            QVERIFY(waitFor([] { return qobject_cast<QTableView *>(QApplication::focusWidget()) != nullptr; }));
        }
        QVERIFY(tabTo(u"Replay what failed…"_s));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QVERIFY(waitFor([] {
            return WindowDriver::buttonWithText(u"Replay 3 deliveries"_s) != nullptr
                || WindowDriver::buttonWithText(u"Replay 3 delivery(s)"_s) != nullptr;
        }));
        QTest::keyClick(QApplication::activeWindow(), Qt::Key_Escape);
        m_driver->window().activateWindow(); // no window manager does it here
        QVERIFY(QTest::qWaitForWindowActive(&m_driver->window()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget())); // out of the detail
        QCOMPARE(m_engine.receiver().hitCount(), before + 3); // looked at, and nothing sent
    }

    void anIntegratorSendsItAgainChanged()
    {
        addEndpoint(u"orders"_s, u"/ok"_s);
        const int before = m_engine.receiver().hitCount();
        emitEvents(1);
        QVERIFY(waitFor([this] { return count(u"state = 'delivered'"_s) == 1; }, 30s));

        QVERIFY(m_driver->connectTo(m_engine.server().uri()));
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        QVERIFY(waitFor([this] { return says(u"accepted"_s); }));
        chooseFromMenu(u"Replay"_s, u"Edit and resend…"_s);
        QVERIFY(waitFor([this] { return editor() != nullptr && editor()->toPlainText().contains(u"booking"_s); }));
        QTest::keyClick(editor(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(editor(), Qt::Key_Delete);
        QTest::keyClicks(editor(), u"{\"booking\": 1, \"note\": \"changed\"}"_s);
        QVERIFY(WindowDriver::clickText(u"Send the edited payload"_s));

        QVERIFY(waitFor([&] { return m_engine.receiver().hitCount() == before + 2; }, 30s));
        const QList<Hit> hits = m_engine.receiver().hits();
        const Hit &first = hits.at(hits.size() - 2);
        const Hit &second = hits.last();
        QVERIFY(second.request.body.contains("changed"));
        QVERIFY(second.messageId != first.messageId); // another payload is another message
        QVERIFY(waitFor([this] { return says(u"was sent with another payload"_s); }));
    }

    void theLocalReceiverGetsRealDeliveries()
    {
        addEndpoint(u"orders"_s, u"/ok"_s);
        emitEvents(1);
        QVERIFY(waitFor([this] { return count(u"state = 'delivered'"_s) == 1; }, 30s));
        QVERIFY(m_driver->connectTo(m_engine.server().uri()));

        // One that was delivered elsewhere is forwarded to this computer.
        QVERIFY(m_driver->showPanel(u"webhooks"_s));
        QVERIFY(WindowDriver::clickText(u"Send to local receiver"_s));
        QVERIFY(waitFor([this] { return m_driver->panel()->id() == "testbench"_L1; }));
        QVERIFY(waitFor([this] { return verdicts() == QStringList{u"valid"_s}; }));

        // What happens from now on comes here directly, until the endpoint is put back.
        const QString url = u"select url from public.webhook_configs where name = 'orders'"_s;
        const QString elsewhere = value(url);
        auto *endpoints = m_driver->accessible<QComboBox>(u"Endpoint to point here"_s);
        QVERIFY(endpoints);
        QVERIFY(waitFor([endpoints] { return endpoints->findText(u"orders"_s) >= 0; }));
        endpoints->setFocus();
        QTest::keyClicks(endpoints, u"orders"_s);
        QCOMPARE(endpoints->currentText(), u"orders"_s);
        QVERIFY(WindowDriver::clickText(u"Point it here"_s));
        QVERIFY(WindowDriver::clickText(u"Point orders here"_s));
        QVERIFY(waitFor([&] { return value(url) != elsewhere; }));
        auto *secret = m_driver->accessible<QLineEdit>(u"Secret to verify with, kept nowhere"_s);
        QVERIFY(secret);
        secret->setFocus();
        QTest::keyClick(secret, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(secret, endpointSecret);
        QCOMPARE(secret->text(), endpointSecret);
        emitEvents(1);
        // The former one was signed with the secret of before.
        QVERIFY2(waitFor(
                     [this] {
                         return verdicts() == QStringList{u"valid"_s, u"does not fit"_s};
                     },
                     30s),
            qPrintable(verdicts().join(u", "_s)));
        QVERIFY(WindowDriver::clickText(u"Put it back"_s));
        QVERIFY(waitFor([&] { return value(url) == elsewhere; }));
    }

private:
    QString value(const QString &sql) { return m_engine.server().value(sql); }
    int count(const QString &condition)
    {
        return value(u"select count(*) from public.webhook_logs where "_s + condition).toInt();
    }
    void addEndpoint(const QString &name, const QString &path)
    {
        VERIFY_RESULT(
            m_engine.addEndpoint({.name = name, .url = m_engine.receiver().url(path), .secret = endpointSecret}));
    }
    void emitEvents(int events)
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"select signalbox.emit_event('proof.event', jsonb_build_object('booking', n)) from generate_series(1, %1) n"_s
                .arg(events)));
    }

    PanelHeader *header() const { return m_driver->panel()->findChild<PanelHeader *>(); }
    QString sentence() const { return header()->sentence(); }
    QString state() const { return header()->findChild<StateIcon *>()->accessibleName(); }

    /// Whether any visible text holds `words`.
    bool says(const QString &words) const
    {
        for (const auto *label : m_driver->window().findChildren<PlainLabel *>()) {
            if (label->isVisible() && label->plainText().contains(words, Qt::CaseInsensitive))
                return true;
        }
        return false;
    }

    void showByKey(const QString &id)
    {
        int place = 0;
        for (const PanelEntry &entry : allPanels()) {
            ++place;
            if (entry.id == id)
                QTest::keyClick(&m_driver->window(), Qt::Key(Qt::Key_0 + place), Qt::ControlModifier);
        }
        QCOMPARE(m_driver->panel()->id(), id);
        QVERIFY(waitFor([this] { return m_driver->isReady(); }));
    }
    static bool tabTo(const QString &button)
    {
        for (int i = 0; i < 100; ++i) {
            const auto *focused = qobject_cast<QAbstractButton *>(QApplication::focusWidget());
            if (focused && focused->text() == button)
                return true;
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        return false;
    }

    /// The payload that is being edited; null when none is.
    static QPlainTextEdit *editor()
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (!qobject_cast<QDialog *>(top) || !top->isVisible())
                continue;
            for (auto *edit : top->findChildren<QPlainTextEdit *>()) {
                if (edit->isVisible() && edit->accessibleName() == "Payload"_L1)
                    return edit;
            }
        }
        return nullptr;
    }

    /// What the receiver says of the signatures, newest request first.
    QStringList verdicts() const
    {
        const auto *table = m_driver->accessible<QTableView>(u"Received requests"_s);
        QStringList words;
        for (int row = 0; table != nullptr && row < table->model()->rowCount(); ++row)
            words.append(table->model()->index(row, 0).data().toString());
        return words;
    }

    /// Opens the button's menu with a click, and takes the entry with the keyboard.
    void chooseFromMenu(const QString &button, const QString &entry)
    {
        bool chosen = false;
        QTimer::singleShot(0, this, [&chosen, entry] { // a menu may have an event loop of its own
            QVERIFY(waitFor([] { return QApplication::activePopupWidget() != nullptr; }));
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (QAction *action : menu->actions()) {
                if (action->text() == entry && action->isEnabled()) {
                    menu->setActiveAction(action);
                    chosen = true;
                }
            }
            QTest::keyClick(menu, chosen ? Qt::Key_Return : Qt::Key_Escape);
        });
        QVERIFY(WindowDriver::clickText(button));
        QVERIFY2(waitFor([&chosen] { return chosen; }), qPrintable(entry));
    }

    static inline const QString endpointSecret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s;

    EngineFixture m_engine;
    std::optional<Pumps> m_pumps;
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    std::optional<WindowDriver> m_driver;
};

QTEST_MAIN(StoriesTest)
#include "tst_stories.moc"
