#include "app/windowdriver.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/healthstate.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QAction>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTableView>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A job that fails is understood, mended, tried and run again, in the real window with pg_cron's real scheduler.
class CronStory : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        VERIFY_RESULT(
            m_server.exec(u"create extension pg_cron; create table trips (id int); insert into trips values (1);"
                          "select cron.schedule('cleanup', '* * * * *', 'delete from trip where id = 1')"_s));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_driver.emplace(*catalogue);
        QVERIFY(m_driver->open());
        m_driver->window().resize(1500, 950);
        QVERIFY(m_driver->connectTo(m_server.uri()));
        QVERIFY(m_driver->showPanel(u"cron"_s));
    }
    void cleanupTestCase() { m_driver.reset(); }

    void theFailureIsShownWithItsReason()
    {
        QVERIFY(waitFor([this] { return runs(u"status = 'failed'"_s) > 0; }, aMinute));
        QVERIFY2(waitFor([this] { return state() == stateWord(HealthState::Failing); }), qPrintable(sentence()));
        QVERIFY(waitFor([this] { return says(u"trip"_s) && says(u"does not exist"_s); }));
        exec(u"select cron.alter_job(jobid, schedule := '0 0 1 1 *') from cron.job where jobname = 'cleanup'"_s);
        m_driver->panel()->refresh();
    }

    void theMendedCommandIsTriedAndSaved()
    {
        QVERIFY(WindowDriver::clickText(u"Edit…"_s));
        const auto editor = [this] { return m_driver->accessible<QPlainTextEdit>(u"Command"_s); };
        QVERIFY(waitFor([&editor] { return editor() && !editor()->isReadOnly(); }));
        editor()->setFocus();
        editor()->selectAll();
        QTest::keyClicks(editor(), u"delete from trips where id = 1"_s);

        QVERIFY(clickIn(u"Edit cleanup"_s, u"Dry run…"_s));
        QVERIFY(clickIn(u"Dry run"_s, u"Dry run"_s));
        QVERIFY2(waitFor([this] { return says(u"It would succeed"_s); }), qPrintable(allWords()));
        QCOMPARE(m_server.value(u"select count(*) from trips"_s), u"1"_s);
        QTest::keyClick(dialog(u"Dry run"_s), Qt::Key_Escape);

        QVERIFY(WindowDriver::clickText(u"Save…"_s));
        QVERIFY(WindowDriver::clickText(u"Save 1 change"_s) || WindowDriver::clickText(u"Save 1 change(s)"_s));
        QVERIFY(waitFor([this] {
            return m_server.value(u"select command from cron.job where jobname = 'cleanup'"_s)
                == "delete from trips where id = 1"_L1;
        }));
    }

    void itIsRunNowAndTurnsGreen()
    {
        QVERIFY(WindowDriver::clickText(u"Run now"_s));
        QVERIFY(WindowDriver::clickText(u"Run cleanup now"_s));
        QVERIFY2(waitFor([this] { return says(u"starts at"_s); }), qPrintable(allWords()));
        QVERIFY(
            waitFor([this] { return runs(u"status = 'succeeded' and return_message = 'DELETE 1'"_s) == 1; }, aMinute));
        QCOMPARE(m_server.value(u"select count(*) from trips"_s), u"0"_s);
        QVERIFY2(waitFor([this] { return says(u"DELETE 1"_s); }), qPrintable(allWords()));
        QVERIFY(waitFor([this] { return jobs() == "cleanup"_L1; })); // the one that ran it is gone
    }

    void anUnscheduledJobComesBack()
    {
        const auto actions = m_driver->panel()->findChildren<QAction *>(); // in the menu "More"
        const auto unschedule = std::ranges::find_if( // the map has one, too, and nothing chosen
            actions, [](const QAction *action) { return action->text() == "Unschedule"_L1 && action->isEnabled(); });
        QVERIFY(unschedule != actions.end());
        (*unschedule)->trigger();
        QVERIFY(WindowDriver::clickText(u"Unschedule cleanup"_s));
        QVERIFY(waitFor([this] { return jobs().isEmpty(); }));
        QVERIFY(WindowDriver::clickText(u"Undo"_s));
        QVERIFY(waitFor([this] { return jobs() == "cleanup"_L1; }));
        QCOMPARE(m_server.value(u"select command from cron.job"_s), u"delete from trips where id = 1"_s);
    }

private:
    static constexpr auto aMinute = 90s; // pg_cron takes jobs up at the full minute

    void exec(const QString &sql) { VERIFY_RESULT(m_server.exec(sql)); }
    int runs(const QString &condition) const
    {
        return m_server.value(u"select count(*) from cron.job_run_details where "_s + condition).toInt();
    }
    QString jobs() const { return m_server.value(u"select string_agg(jobname, ',' order by jobid) from cron.job"_s); }
    QString sentence() const { return m_driver->panel()->findChild<PanelHeader *>()->sentence(); }
    QString state() const
    {
        return m_driver->panel()->findChild<PanelHeader *>()->findChild<StateIcon *>()->accessibleName();
    }
    QStringList visibleWords() const
    {
        QStringList words;
        for (const QWidget *window : QApplication::topLevelWidgets()) {
            for (const auto *label : window->findChildren<PlainLabel *>()) {
                if (label->isVisible())
                    words.append(label->plainText());
            }
        }
        return words;
    }
    QString allWords() const { return visibleWords().join(u" / "_s); }
    bool says(const QString &words) const { return allWords().contains(words); }
    static QDialog *dialog(const QString &title)
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            auto *one = qobject_cast<QDialog *>(window);
            if (one && one->isVisible() && one->windowTitle() == title)
                return one;
        }
        return nullptr;
    }

    /// What is open above the panel has a button of the same name.
    static bool clickIn(const QString &title, const QString &text)
    {
        if (!waitFor([&] { return dialog(title) != nullptr; }))
            return false;
        for (auto *button : dialog(title)->findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible() && button->isEnabled()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }

    TestServer m_server{TestServer::Content::Bare};
    std::optional<WindowDriver> m_driver;
};

QTEST_MAIN(CronStory)
#include "tst_cronstory.moc"
