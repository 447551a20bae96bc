#include "models/cron/cronjobmodel.h"

#include "models/sources.h"
#include "support/manualclock.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What the linter finds by what was looked up in the database: asked once, and again when a command changes.
class CommandFindingsTest : public QObject
{
    Q_OBJECT

private:
    struct Fixture {
        ManualClock clock{Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC))};
        ManualCron cron;
        CronJobModel model{cron, clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        QSignalSpy found{&model, &CronJobModel::findingsChanged};

        void load(const QList<CronJob> &jobs)
        {
            model.refresh();
            cron.overviews.answerLast(CronOverview{.jobs = jobs, .scheduler = Liveness::Alive});
            QVERIFY(waitFor([&] { return model.rows() == jobs; }));
        }
        void answer(const QList<CommandSurroundings> &around)
        {
            const qsizetype before = found.size();
            cron.around.answerLast(around);
            QVERIFY(waitFor([&] { return found.size() > before; }));
        }
        QString findings(int row) const { return model.index(row, CronJobModel::Findings).data().toString(); }
    };

    static CronJob job(qint64 id, const QString &command)
    {
        return {.jobId = id,
            .name = QString::number(id),
            .schedule = u"0 2 * * *"_s,
            .command = command,
            .username = u"worker"_s,
            .active = true};
    }
    static CommandSurroundings without(const QString &function)
    {
        return {{}, {{CommandName::Kind::Function, {}, function}}};
    }

private slots:
    void nothingIsLookedUpByARefresh()
    {
        Fixture f;
        f.load({job(1, u"select tidy()"_s)});
        f.load({job(1, u"select tidied()"_s)});
        QCOMPARE(f.cron.around.callCount(), 0);
        QVERIFY(!f.model.looksAround());
    }

    void whatIsMissingShowsAtItsJob()
    {
        Fixture f;
        f.load({job(1, u"select tidy()"_s), job(2, u"select tidy()"_s)});
        QCOMPARE(f.findings(0), QString());
        f.model.lookAround();
        QCOMPARE(f.cron.around.callCount(), 1);
        QCOMPARE(std::get<0>(f.cron.around.call(0)).size(), 2);
        f.answer({{}, without(u"tidy"_s)});
        QCOMPARE(f.findings(0), QString());
        QCOMPARE(f.findings(1), u"1"_s);
        QCOMPARE(f.model.findings(1).first().kind, JobFinding::Kind::NameUnknown);
    }

    void itIsAskedAgainOnlyWhenACommandChanged()
    {
        Fixture f;
        f.load({job(1, u"select tidy()"_s)});
        f.model.lookAround();
        f.answer({without(u"tidy"_s)});
        CronJob renamed = job(1, u"select tidy()"_s);
        renamed.name = u"another"_s;
        f.load({renamed});
        QCOMPARE(f.cron.around.callCount(), 1);
        QCOMPARE(f.findings(0), u"1"_s);
        f.load({job(1, u"select tidy(1)"_s)});
        QCOMPARE(f.cron.around.callCount(), 2);
        QCOMPARE(f.findings(0), QString()); // not judged by what was asked before
        f.answer({without(u"tidy"_s)});
        QCOMPARE(f.findings(0), u"1"_s);
        CronJob others = job(1, u"select tidy(1)"_s);
        others.username = u"other"_s;
        f.load({others});
        QCOMPARE(f.cron.around.callCount(), 3);
        QCOMPARE(f.findings(0), QString());
    }

    void aChangeWhileItIsAskedIsAskedAfterwards()
    {
        Fixture f;
        f.load({job(1, u"select tidy()"_s)});
        f.model.lookAround();
        f.load({job(1, u"select tidied()"_s)});
        QCOMPARE(f.cron.around.callCount(), 1);
        f.answer({without(u"tidy"_s)});
        QCOMPARE(f.cron.around.callCount(), 2);
        QCOMPARE(std::get<0>(f.cron.around.call(1)).first().command, u"select tidied()"_s);
    }

    void aFailureIsNotRepeatedWithEachRefresh()
    {
        Fixture f;
        f.load({job(1, u"select tidy()"_s)});
        f.model.lookAround();
        f.cron.around.answerLast(tl::unexpected(Error{.kind = ErrorKind::Lost}));
        f.load({job(1, u"select tidy()"_s), job(2, u"select 1"_s)});
        QTRY_COMPARE(f.cron.around.callCount(), 2); // for the new one
        f.answer({{}, {}});
        f.load({job(1, u"select tidy()"_s)});
        QCOMPARE(f.cron.around.callCount(), 2);
    }
};

QTEST_GUILESS_MAIN(CommandFindingsTest)
#include "tst_commandfindings.moc"
