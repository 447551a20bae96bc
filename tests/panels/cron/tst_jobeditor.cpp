#include "panels/cron/cronstage.h"
#include "panels/cron/dryrundialog.h"
#include "widgets/query/queryedit.h"

#include <QCheckBox>
#include <QTemporaryDir>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// Making and changing jobs, with keys; what is typed outlives everything.
class JobEditorTest : public QObject
{
    Q_OBJECT

private:
    static QString words(const CronStage &stage)
    {
        return stage.inEditor<PlainLabel>(u"Schedule in words"_s)->plainText();
    }

private slots:
    void theScheduleIsReadWhileItIsTyped()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"New job"_s));
        QVERIFY(stage.editor());
        stage.type(u"Schedule"_s, u"30 2 * * *"_s);
        QVERIFY2(words(stage).startsWith("daily at 02:30, counted in GMT"_L1), qPrintable(words(stage)));
        const QString next = stage.inEditor<PlainLabel>(u"Next five runs"_s)->plainText();
        QCOMPARE(next.count(u'\n'), 5);
        QVERIFY2(next.contains("Mon 2026-11-23 03:30:00"_L1), qPrintable(next));
        stage.type(u"Schedule"_s, u"30 2 * *"_s);
        QVERIFY(!stage.inEditor<PlainLabel>(u"Next five runs"_s)->isVisible());
        QTest::keyClicks(stage.inEditor<QPlainTextEdit>(u"Command"_s), u"select 1"_s);
        QVERIFY(!stage.button(u"Create…"_s)->isEnabled()); // not sent
        QVERIFY(!words(stage).isEmpty());
        stage.type(u"Schedule"_s, u"30 2 * * * x"_s);
        QVERIFY2(words(stage).contains("x: "_L1), qPrintable(words(stage))); // what pg_cron skips is said
        QVERIFY(stage.button(u"Create…"_s)->isEnabled());
    }

    void whatWillNotDoWhatItLooksLikeIsSaidWhileTyping()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"New job"_s));
        auto *command = stage.inEditor<QPlainTextEdit>(u"Command"_s);
        const auto finding = [&] {
            const auto *words = stage.inEditor<PlainLabel>(u"Finding 1"_s);
            return words && words->isVisible() ? words->plainText() : QString();
        };
        stage.type(u"Schedule"_s, u"@daily"_s);
        QTest::keyClicks(command, u"copy trips to stdout"_s);
        QVERIFY2(finding().size() > 40, qPrintable(finding()));
        QVERIFY(!command->extraSelections().isEmpty());
        command->setPlainText(u"select 1"_s);
        QCOMPARE(finding(), QString());
        QVERIFY(command->extraSelections().isEmpty());
    }

    void whatTheDatabaseLacksIsSaidWhenOnePausesTyping()
    {
        CronStage stage;
        SampleJobs &jobs = stage.samples.jobs;
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"New job"_s));
        auto *command = stage.inEditor<QPlainTextEdit>(u"Command"_s);
        const auto finding = [&] {
            const auto *words = stage.inEditor<PlainLabel>(u"Finding 1"_s);
            return words && words->isVisible() ? words->plainText() : QString();
        };
        QCOMPARE(jobs.lookedAround.size(), 1); // what is in it as it opens
        stage.type(u"Schedule"_s, u"@daily"_s);
        jobs.surroundings.unresolved = {{CommandName::Kind::Function, u"app"_s, u"tidy"_s}};
        QTest::keyClicks(command, u"select app.tidy()"_s);
        QCOMPARE(jobs.lookedAround.size(), 1);
        QCOMPARE(finding(), QString());
        QTRY_VERIFY2(finding().contains("tester finds no function app.tidy"_L1), qPrintable(finding()));
        QCOMPARE(jobs.lookedAround.size(), 2);
        QCOMPARE(jobs.lookedAround.last().first().command, u"select app.tidy()"_s);
        jobs.surroundings.unresolved.clear();
        stage.type(u"Role"_s, u"worker"_s);
        QCOMPARE(finding(), QString()); // that was another role's
        QTRY_COMPARE(jobs.lookedAround.size(), 3);
        QCOMPARE(jobs.lookedAround.last().first().username, u"worker"_s);
        QCOMPARE(finding(), QString());
    }

    void aJobIsMade()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"New job"_s));
        stage.type(u"Name"_s, u"nightly"_s);
        stage.type(u"Schedule"_s, u"@daily"_s);
        QTest::keyClicks(stage.inEditor<QPlainTextEdit>(u"Command"_s), u"select 1"_s);
        QVERIFY(stage.click(u"Create…"_s));
        QVERIFY(stage.samples.jobs.created.isEmpty());
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.created.size(), 1);
        QCOMPARE(
            stage.samples.jobs.created.first(), (JobDraft{u"nightly"_s, u"@daily"_s, u"select 1"_s, {}, u"tester"_s}));
        QTRY_VERIFY(!stage.editor());
        QTRY_COMPARE(stage.selected(), u"nightly"_s);
    }

    void aRefusedJobStaysInItsEditor()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.samples.jobs.error
            = Error{.kind = ErrorKind::Invalid, .what = u"There is a job of that name"_s, .hint = u"Take another"_s};
        QVERIFY(stage.click(u"New job"_s));
        stage.type(u"Schedule"_s, u"@daily"_s);
        QTest::keyClicks(stage.inEditor<QPlainTextEdit>(u"Command"_s), u"select 1"_s);
        QVERIFY(stage.click(u"Create…"_s));
        QVERIFY(stage.agree());
        QVERIFY(stage.editor());
        const QString outcome = stage.inEditor<PlainLabel>(u"Outcome"_s)->plainText();
        QVERIFY2(outcome.contains("There is a job of that name. Take another."_L1), qPrintable(outcome));
        QCOMPARE(stage.inEditor<QLineEdit>(u"Schedule"_s)->text(), u"@daily"_s);
    }

    void aJobIsChangedPartByPart()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        QVERIFY(!stage.button(u"Save…"_s)->isEnabled());
        stage.type(u"Schedule"_s, u"0 6 * * 0"_s);
        QVERIFY(stage.click(u"Save…"_s));
        QVERIFY(stage.review()->findChild<QPlainTextEdit *>()->toPlainText().contains(
            "schedule: from \"0 5 * * 0\" to \"0 6 * * 0\""_L1));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.changed.size(), 1);
        const auto &[id, edit] = stage.samples.jobs.changed.first();
        QCOMPARE(id, 11);
        QCOMPARE(edit.base.schedule, u"0 5 * * 0"_s);
        QCOMPARE(edit.mine.schedule, u"0 6 * * 0"_s);
        QCOMPARE(edit.mine.command, edit.base.command);
        QTRY_VERIFY(!stage.editor());
    }

    void whatWasTypedIsThereAgain()
    {
        QTemporaryDir folder;
        const auto settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        CronStage stage;
        stage.context.settings = settings;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        stage.type(u"Schedule"_s, u"0 6 * * 0"_s);
        QTest::keyClick(stage.editor(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.editor());
        QVERIFY(stage.openCron()); // another window, later
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        QCOMPARE(stage.inEditor<QLineEdit>(u"Schedule"_s)->text(), u"0 6 * * 0"_s);
        QVERIFY(stage.click(u"Discard edits"_s));
        QCOMPARE(stage.inEditor<QLineEdit>(u"Schedule"_s)->text(), u"0 5 * * 0"_s);
        QTest::keyClick(stage.editor(), Qt::Key_Escape);
        QVERIFY(settings->allKeys().filter(u"drafts"_s).isEmpty());
    }

    void keysAreNotWrittenToDisk()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"settings.ini"_s);
        const QString secret = u"sb_secret_"_s + u"A1b2C3d4E5f6G7h8I9j0K1l2"_s;
        CronStage stage;
        stage.context.settings = std::make_shared<QSettings>(path, QSettings::IniFormat);
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"New job"_s));
        stage.inEditor<QPlainTextEdit>(u"Command"_s)
            ->setPlainText(u"select net.http_post('https://a', headers := '{\"apikey\": \"%1\"}')"_s.arg(secret));
        stage.context.settings->sync();
        QFile file(path);
        QVERIFY(!file.open(QIODevice::ReadOnly) || !file.readAll().contains(secret.toUtf8()));
        QTest::keyClick(stage.editor(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.editor());
        QVERIFY(stage.click(u"New job"_s)); // it is not lost while the window is open
        QVERIFY(stage.inEditor<QPlainTextEdit>(u"Command"_s)->toPlainText().contains(secret));
    }

    void otherWritesLeaveWhatWasTyped()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"New job"_s));
        stage.type(u"Name"_s, u"nightly"_s);
        QTest::keyClick(stage.editor(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.editor());
        QVERIFY(stage.click(u"Pause"_s));
        QVERIFY(stage.agree());
        QVERIFY(stage.click(u"New job"_s));
        QCOMPARE(stage.inEditor<QLineEdit>(u"Name"_s)->text(), u"nightly"_s);
    }

    void somebodyElsesChangeIsTold()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        stage.type(u"Schedule"_s, u"0 6 * * 0"_s);
        for (CronJob &job : stage.samples.cron.jobs) {
            if (job.name == "vacuum-tables"_L1)
                job.command = u"vacuum analyze"_s;
        }
        QVERIFY(stage.refresh());
        const QString told = stage.inEditor<PlainLabel>(u"Outcome"_s)->plainText();
        QVERIFY2(told.contains("Somebody changed"_L1) && told.contains("vacuum analyze"_L1), qPrintable(told));
        QCOMPARE(stage.inEditor<QLineEdit>(u"Schedule"_s)->text(), u"0 6 * * 0"_s);
        QCOMPARE(stage.inEditor<QPlainTextEdit>(u"Command"_s)->toPlainText(), u"vacuum analyze"_s);
    }

    void aCommandIsTriedFromTheEditor()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        stage.inEditor<QPlainTextEdit>(u"Command"_s)->setPlainText(u"delete from cache"_s);
        for (auto *button : stage.editor()->findChildren<QPushButton *>()) {
            if (button->text() == u"Dry run…"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        auto *dialog = stage.panel->findChild<DryRunDialog *>();
        QVERIFY(dialog);
        QVERIFY(stage.samples.jobs.tried.isEmpty());
        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == "Dry run"_L1)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.jobs.tried.size(), 1);
        QCOMPARE(stage.samples.jobs.tried.first().command, u"delete from cache"_s);
        QCOMPARE(stage.samples.jobs.tried.first().username, u"postgres"_s);
        const QString outcome = stage.named<PlainLabel>(u"Outcome of the dry run"_s)->plainText();
        QVERIFY2(outcome.startsWith("It would succeed in 34 ms: DELETE 12"_L1), qPrintable(outcome));
    }

    void whatCannotBeTriedSaysSo()
    {
        CronStage stage;
        for (CronJob &job : stage.samples.cron.jobs)
            job.command = u"vacuum"_s;
        QVERIFY(stage.openCron());
        QVERIFY(stage.click(u"Dry run…"_s));
        auto *dialog = stage.panel->findChild<DryRunDialog *>();
        QVERIFY(dialog);
        for (auto *button : dialog->findChildren<QPushButton *>())
            QVERIFY(button->text() != "Dry run"_L1 || !button->isEnabled());
        QVERIFY(!stage.named<PlainLabel>(u"Outcome of the dry run"_s)->plainText().isEmpty());
    }
};

QTEST_MAIN(JobEditorTest)
#include "tst_jobeditor.moc"
