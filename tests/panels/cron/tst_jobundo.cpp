#include "panels/cron/cronstage.h"

#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What was unscheduled is put back: from the strip at once, from the menu later, and after the window was closed.
class JobUndoTest : public QObject
{
    Q_OBJECT

private:
    struct UndoStage : CronStage {
        QTemporaryDir folder;

        UndoStage()
        {
            context.settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        }
        bool take(const QString &name) const
        {
            if (!clickJob(name))
                return false;
            for (QAction *action : qobject_cast<QPushButton *>(button(u"More"_s))->menu()->actions()) {
                if (action->text() == "Unschedule"_L1)
                    action->trigger();
            }
            return agree();
        }
        QString said() const { return strip(u"What was unscheduled"_s); }
        void putAway() const
        {
            for (const NoticeStrip *notice : panel->findChildren<NoticeStrip *>()) {
                if (notice->words().contains("was unscheduled"_L1))
                    QTest::mouseClick(notice->findChild<QToolButton *>(), Qt::LeftButton);
            }
        }
        QMenu *menu() const
        {
            QMenu *menu = qobject_cast<QPushButton *>(button(u"Unscheduled jobs…"_s))->menu();
            emit menu->aboutToShow();
            return menu;
        }
        QStringList listed() const
        {
            QStringList lines;
            for (const QAction *action : menu()->actions())
                lines.append(action->text());
            return lines;
        }
        JobDraft definitionOf(const QString &name) const
        {
            for (const CronJob &job : samples.cron.jobs) {
                if (job.name == name)
                    return {job.name, job.schedule, job.command, job.database, job.username, job.active};
            }
            return {};
        }
    };

private slots:
    void theLastOneComesBackAsItWas()
    {
        UndoStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(!stage.button(u"Unscheduled jobs…"_s));
        const JobDraft before = stage.definitionOf(u"vacuum-tables"_s);
        QVERIFY(stage.take(u"vacuum-tables"_s));
        QCOMPARE(stage.samples.jobs.unscheduled, (QList<qint64>{11}));
        QVERIFY(!stage.names().contains(u"vacuum-tables"_s));
        QCOMPARE(stage.said(), u"vacuum-tables was unscheduled. Its history stays."_s);
        QVERIFY(stage.click(u"Undo"_s));
        QCOMPARE(stage.samples.jobs.created, QList<JobDraft>{before});
        QVERIFY(QTest::qWaitFor([&] { return stage.selected() == "vacuum-tables"_L1; }));
        QCOMPARE(stage.said(), QString());
        QVERIFY(!stage.button(u"Unscheduled jobs…"_s));
    }

    void theLastJobOfAllComesBackToo()
    {
        UndoStage stage;
        stage.samples.cron.jobs = stage.samples.cron.jobs.first(1);
        const QString name = stage.samples.cron.jobs.first().name;
        QVERIFY(stage.openCron());
        QVERIFY(stage.take(name));
        QCOMPARE(stage.panel->state(), Panel::State::Data); // the way back is on this page
        QVERIFY(stage.click(u"Undo"_s));
        QTRY_COMPARE(stage.names().size(), 1);
        QVERIFY(stage.take(name));
        stage.putAway();
        QVERIFY(stage.refresh());
        QCOMPARE(stage.panel->state(), Panel::State::Empty);
        QVERIFY(stage.button(u"Unscheduled jobs…"_s)->isEnabled()); // beside the title it still is
    }

    void oneAfterTheOtherComesBack()
    {
        UndoStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.take(u"vacuum-tables"_s));
        QVERIFY(!stage.button(u"and 1 more"_s));
        stage.clock->advance(3min);
        QVERIFY(stage.take(u"retain-metrics"_s));
        QVERIFY(stage.said().startsWith("retain-metrics was unscheduled"_L1));
        auto *more = qobject_cast<QPushButton *>(stage.button(u"and 1 more"_s));
        QVERIFY(more);
        QCOMPARE(more->menu(), stage.menu());
        QCOMPARE(stage.listed(),
            (QStringList{u"retain-metrics, unscheduled just now"_s, u"vacuum-tables, unscheduled 3 min ago"_s}));
        QVERIFY(stage.click(u"Undo"_s));
        QVERIFY(stage.said().startsWith("vacuum-tables was unscheduled"_L1));
        QVERIFY(!stage.button(u"and 1 more"_s));
        QVERIFY(stage.click(u"Undo"_s));
        QCOMPARE(stage.said(), QString());
        QVERIFY(stage.names().contains(u"retain-metrics"_s) && stage.names().contains(u"vacuum-tables"_s));
    }

    void theMenuSaysWhatComesBackBeforeItDoes()
    {
        UndoStage stage;
        QVERIFY(stage.openCron());
        const JobDraft before = stage.definitionOf(u"vacuum-tables"_s);
        QVERIFY(stage.take(u"vacuum-tables"_s));
        QVERIFY(stage.take(u"retain-metrics"_s));
        QAction *back = stage.menu()->actions().at(1);
        QVERIFY2(back->toolTip().contains(before.schedule), qPrintable(back->toolTip()));
        back->trigger();
        QVERIFY2(stage.reviewed().contains("gets the job vacuum-tables again"_L1), qPrintable(stage.reviewed()));
        QVERIFY(stage.samples.jobs.created.isEmpty());
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.created, QList<JobDraft>{before});
        QVERIFY(stage.said().startsWith("retain-metrics"_L1)); // that one still can
        QCOMPARE(stage.listed().size(), 1);
    }

    void afterTheWindowWasClosedTheyAreInTheMenu()
    {
        UndoStage stage;
        QVERIFY(stage.openCron());
        const JobDraft before = stage.definitionOf(u"vacuum-tables"_s);
        QVERIFY(stage.take(u"vacuum-tables"_s));
        stage.panel.reset();
        stage.clock->advance(48h);
        QVERIFY(stage.openCron());
        QCOMPARE(stage.said(), QString());
        QCOMPARE(stage.listed(), QStringList{u"vacuum-tables, unscheduled 2 d ago"_s});
        stage.menu()->actions().first()->trigger();
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.created, QList<JobDraft>{before});
        QVERIFY(!stage.button(u"Unscheduled jobs…"_s));
        stage.panel.reset();
        QVERIFY(stage.openCron());
        QVERIFY(!stage.button(u"Unscheduled jobs…"_s));
    }

    void whatHoldsASecretIsNotKeptAndThatIsSaid()
    {
        UndoStage stage;
        for (CronJob &job : stage.samples.cron.jobs) {
            if (job.name == "vacuum-tables"_L1)
                job.command = u"select net.http_post('https://a', headers := '{\"apikey\": \"sb_secret_%1\"}')"_s.arg(
                    u"A1b2C3d4E5f6G7h8I9j0K1l2"_s);
        }
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"retain-metrics"_s));
        qobject_cast<QPushButton *>(stage.button(u"More"_s))->menu()->actions().last()->trigger();
        QVERIFY2(stage.reviewed().contains("for 30 day(s)"_L1), qPrintable(stage.reviewed()));
        QTest::keyClick(stage.review(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.review());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        qobject_cast<QPushButton *>(stage.button(u"More"_s))->menu()->actions().last()->trigger();
        QVERIFY2(stage.reviewed().contains("until this window closes"_L1), qPrintable(stage.reviewed()));
        QVERIFY(stage.agree());
        QVERIFY2(stage.said().contains("until this window closes"_L1), qPrintable(stage.said()));
        QVERIFY(!stage.menu()->actions().first()->toolTip().contains("A1b2"_L1));
        stage.panel.reset();
        QVERIFY(stage.openCron());
        QVERIFY(!stage.button(u"Unscheduled jobs…"_s));
    }

    void whatIsRefusedCanBeTriedAgain()
    {
        UndoStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.take(u"vacuum-tables"_s));
        stage.samples.jobs.error = Error{.kind = ErrorKind::Permission, .what = u"You may not"_s};
        QVERIFY(stage.click(u"Undo"_s));
        QCOMPARE(stage.strip(u"Outcome"_s), u"vacuum-tables was not put back: You may not."_s);
        QCOMPARE(stage.listed().size(), 1);
        stage.samples.jobs.error.reset();
        QVERIFY(stage.click(u"Undo"_s));
        QVERIFY(!stage.button(u"Unscheduled jobs…"_s));
    }

    void onProductionTheMenuAsksForTheName()
    {
        UndoStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.take(u"vacuum-tables"_s));
        stage.panel.reset();
        stage.context.profile.environment = Environment::Production;
        QVERIFY(stage.openCron());
        stage.menu()->actions().first()->trigger();
        QVERIFY(stage.review());
        QVERIFY(!stage.review()->findChild<QPushButton *>(u"go"_s)->isEnabled());
        QTest::keyClicks(stage.review()->findChild<QLineEdit *>(), stage.context.profile.name);
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.created.size(), 1);
    }
};

QTEST_MAIN(JobUndoTest)
#include "tst_jobundo.moc"
