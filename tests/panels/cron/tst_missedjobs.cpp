#include "panels/cron/cronstage.h"

#include <QSpinBox>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What the panel says of runs that did not begin, and how late one may be.
class MissedJobsTest : public QObject
{
    Q_OBJECT

private:
    static CronJob job(qint64 id, const QString &name)
    {
        CronJob job{.jobId = id,
            .name = name,
            .schedule = u"*/30 * * * *"_s,
            .command = u"select 1"_s,
            .database = u"postgres"_s,
            .username = u"tester"_s,
            .active = true};
        job.lastRun = JobRun{.runId = id, .jobId = id, .status = RunStatus::Succeeded, .startedAt = sampleNow - 2h};
        return job;
    }
    static JobPunctuality missedTwo()
    {
        JobPunctuality punctuality{.missed = 2, .knownPercent = 96, .owed = OwedRuns{sampleNow - 66min, 2, false}};
        punctuality.unserved = {{sampleNow - 66min, sampleNow - 36min, 2, RunVerdict::Missed, std::nullopt},
            {sampleNow - 7h, sampleNow - 6h, 3, RunVerdict::Unknown, UnknownReason::NoEvidence}};
        return punctuality;
    }
    static QString shown(const CronStage &stage, const QString &label)
    {
        const auto *words = stage.named<PlainLabel>(label);
        return words && words->isVisible() ? words->plainText() : QString();
    }
    static bool isWritable(CronStage &stage)
    {
        stage.context.capabilities = [] {
            Capabilities all;
            all.user = u"tester"_s;
            all.relations = all.updatable = {u"signalbox.job_grace"_s};
            return all;
        };
        return stage.openCron() && stage.clickJob(u"vacuum-tables"_s) && stage.click(u"Edit…"_s);
    }

private slots:
    void whatWasMissedIsListed()
    {
        CronStage stage;
        CronJob missed = job(2, u"digest"_s);
        missed.punctuality = missedTwo();
        CronJob well = job(1, u"a"_s);
        well.punctuality = JobPunctuality{.knownPercent = 100};
        stage.samples.cron.jobs = {well, missed};
        QVERIFY(stage.openCron());
        QCOMPARE(stage.selected(), u"digest"_s); // what needs somebody
        QVERIFY2(stage.header()->sentence().startsWith("1 job(s) missed runs since "_L1),
            qPrintable(stage.header()->sentence()));
        QVERIFY(shown(stage, u"Missed or late"_s).startsWith("It was due 2 time(s), the first 1 h ago"_L1));
        const QStringList lines = shown(stage, u"Runs of the last day that did not begin"_s).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0), u"2 run(s) of the last 24 h was/were missed, as far as is known: 96 % of that time."_s);
        QVERIFY2(lines.at(1).contains(" (2 run(s)): Missed. "_L1), qPrintable(lines.at(1)));
        QVERIFY2(
            lines.at(2).endsWith(": Unknown. "_L1 + reasonText(UnknownReason::NoEvidence)), qPrintable(lines.at(2)));
        QVERIFY(stage.clickJob(u"a"_s));
        QCOMPARE(shown(stage, u"Missed or late"_s), QString());
        QCOMPARE(shown(stage, u"Runs of the last day that did not begin"_s), QString());
    }

    void aLongListIsCut()
    {
        CronStage stage;
        CronJob missed = job(2, u"digest"_s);
        missed.punctuality = missedTwo();
        for (int i = 0; i < 6; ++i)
            missed.punctuality->unserved.append(missed.punctuality->unserved.at(i % 2));
        stage.samples.cron.jobs = {missed};
        QVERIFY(stage.openCron());
        const auto lines = [&stage] { return shown(stage, u"Runs of the last day that did not begin"_s).split(u'\n'); };
        QCOMPARE(lines().size(), 9);
        QVERIFY(lines().last().contains("(3 run(s))"_L1));
        stage.samples.cron.jobs.first().punctuality->unserved.append(missed.punctuality->unserved.first());
        QVERIFY(stage.refresh());
        QCOMPARE(lines().size(), 10);
        QCOMPARE(lines().last(), u"Older ones are not listed here."_s);
    }

    void theGraceIsSetInTheEditor()
    {
        CronStage stage;
        QVERIFY(isWritable(stage));
        auto *grace = stage.inEditor<QSpinBox>(u"Grace"_s);
        QVERIFY(grace->isEnabled());
        QCOMPARE(grace->value(), 30);
        QCOMPARE(grace->minimum(), 1);
        QCOMPARE(grace->maximum(), 24 * 60 * 60);
        QVERIFY(!stage.button(u"Save…"_s)->isEnabled());
        grace->selectAll();
        QTest::keyClicks(grace, u"120"_s);
        QVERIFY(stage.click(u"Save…"_s));
        QVERIFY(
            stage.review()->findChild<QPlainTextEdit *>()->toPlainText().contains("grace: from 30 s to 2 min 00 s"_L1));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.changed.size(), 1);
        QCOMPARE(stage.samples.jobs.changed.first().second.mine.grace, 120s);
        QCOMPARE(stage.samples.jobs.changed.first().second.base.grace, std::nullopt);
        QTRY_VERIFY(!stage.editor());
    }

    /// What is usual is written only over something else.
    void theUsualGraceIsNoChange()
    {
        CronStage stage;
        QVERIFY(isWritable(stage));
        auto *grace = stage.inEditor<QSpinBox>(u"Grace"_s);
        grace->setValue(31);
        QCOMPARE(stage.editor()->edit().mine.grace, 31s);
        grace->setValue(30);
        QCOMPARE(stage.editor()->edit().mine.grace, std::nullopt);
        QVERIFY(!stage.button(u"Save…"_s)->isEnabled());
        JobEdit patient = stage.editor()->edit();
        patient.base.grace = patient.mine.grace = 5min;
        stage.editor()->setEdit(patient);
        QCOMPARE(grace->value(), 300);
        grace->setValue(30);
        QCOMPARE(stage.editor()->edit().mine.grace, 30s);
    }

    void whereItCannotBeSetTheFieldSaysWhy()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        QVERIFY(!stage.inEditor<QSpinBox>(u"Grace"_s)->isEnabled());
        const auto words = [&stage] { return stage.inEditor<PlainLabel>(u"What the grace means"_s)->plainText(); };
        QVERIFY2(words().contains("signalbox migrate"_L1), qPrintable(words()));
        stage.context.capabilities = [] {
            Capabilities readable;
            readable.user = u"tester"_s;
            readable.relations = {u"signalbox.job_grace"_s};
            return readable;
        };
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.click(u"Edit…"_s));
        QVERIFY2(words().contains("update on signalbox.job_grace to tester"_L1), qPrintable(words()));
    }
};

QTEST_MAIN(MissedJobsTest)
#include "tst_missedjobs.moc"
