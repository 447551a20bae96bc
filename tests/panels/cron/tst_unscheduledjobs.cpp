#include "panels/cron/unscheduledjobs.h"

#include "support/manualclock.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What was unscheduled is kept where it came from, for as long as it is promised, and no secret with it.
class UnscheduledJobsTest : public QObject
{
    Q_OBJECT

private:
    struct Computer {
        QTemporaryDir folder;
        ManualClock clock{Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC))};

        UnscheduledJobs open(const QString &profile = u"shop"_s, const QString &server = u"app@host:5432/shop"_s)
        {
            return {std::make_shared<QSettings>(file(), QSettings::IniFormat), profile, server, clock};
        }
        QString file() const { return folder.filePath(u"settings.ini"_s); }
        QStringList keys() const { return QSettings(file(), QSettings::IniFormat).allKeys(); }
    };

    static JobDraft named(const QString &name)
    {
        return {name, u"0 2 * * *"_s, u"delete from cache where a = 'ä'\n"_s, u"shop"_s, u"app"_s, false};
    }
    static JobDraft secret()
    {
        JobDraft draft = named(u"secret"_s);
        draft.command = u"select net.http_post(headers := '{\"Authorization\": \"Bearer sb_secret_%1\"}')"_s.arg(
            u"A1b2C3d4E5f6G7h8I9j0K1l2"_s);
        return draft;
    }
    static QStringList namesIn(const UnscheduledJobs &jobs)
    {
        QStringList names;
        for (const UnscheduledJob &job : jobs.jobs())
            names.append(job.definition.name);
        return names;
    }

private slots:
    void theNewestComesFirstAndOutlivesTheWindow()
    {
        Computer computer;
        {
            UnscheduledJobs jobs = computer.open();
            QVERIFY(jobs.jobs().isEmpty());
            jobs.put(named(u"first"_s));
            jobs.put(named(u"second"_s)); // at the same moment
            computer.clock.advance(1min);
            jobs.put(named(u"third"_s));
        }
        const UnscheduledJobs again = computer.open();
        QCOMPARE(namesIn(again), (QStringList{u"third"_s, u"second"_s, u"first"_s}));
        QCOMPARE(again.jobs().first().definition, named(u"third"_s));
        QCOMPARE(again.jobs().first().at, computer.clock.now());
    }

    void itIsOfferedOnlyWhereItCameFrom()
    {
        Computer computer;
        computer.open().put(named(u"mine"_s));
        QCOMPARE(namesIn(computer.open(u"shop"_s, u"app@other:5432/shop"_s)), QStringList());
        QCOMPARE(namesIn(computer.open(u"shop 2"_s)), QStringList());
        QCOMPARE(namesIn(computer.open()), QStringList{u"mine"_s});
    }

    void whatHoldsASecretStaysInMemory()
    {
        Computer computer;
        UnscheduledJobs jobs = computer.open();
        jobs.put(named(u"plain"_s));
        jobs.put(secret());
        QCOMPARE(namesIn(jobs), (QStringList{u"secret"_s, u"plain"_s}));
        QCOMPARE(namesIn(computer.open()), QStringList{u"plain"_s});
        jobs.remove(secret());
        QCOMPARE(namesIn(jobs), QStringList{u"plain"_s});
    }

    void onlyTheNewestAreKept()
    {
        Computer computer;
        UnscheduledJobs jobs = computer.open();
        jobs.put(secret());
        for (int i = 1; i < UnscheduledJobs::most; ++i)
            jobs.put(named(QString::number(i)));
        QCOMPARE(jobs.jobs().size(), UnscheduledJobs::most);
        QCOMPARE(namesIn(jobs).last(), u"secret"_s);
        jobs.put(named(u"20"_s));
        QCOMPARE(jobs.jobs().size(), UnscheduledJobs::most);
        QCOMPARE(namesIn(jobs).last(), u"1"_s);
        jobs.put(named(u"21"_s));
        QCOMPARE(namesIn(jobs).last(), u"2"_s);
        QCOMPARE(computer.keys().size(), UnscheduledJobs::most);
    }

    void afterAMonthItIsForgotten()
    {
        Computer computer;
        computer.open().put(named(u"old"_s));
        computer.clock.advance(UnscheduledJobs::longest);
        QCOMPARE(namesIn(computer.open()), QStringList{u"old"_s});
        UnscheduledJobs jobs = computer.open();
        computer.clock.advance(1us);
        QCOMPARE(namesIn(jobs), QStringList());
        QCOMPARE(computer.keys().size(), 1);
        computer.open(u"another"_s); // whichever profile is opened
        QCOMPARE(computer.keys(), QStringList());
    }

    void twoWindowsSeeWhatTheOtherDid()
    {
        Computer computer;
        UnscheduledJobs one = computer.open();
        UnscheduledJobs other = computer.open();
        one.put(named(u"a"_s));
        other.put(named(u"b"_s));
        QCOMPARE(namesIn(one), (QStringList{u"b"_s, u"a"_s}));
        other.remove(named(u"a"_s));
        QCOMPARE(namesIn(one), QStringList{u"b"_s});
        one.remove(named(u"a"_s)); // gone already
        QCOMPARE(namesIn(other), QStringList{u"b"_s});
    }

    void ofTwoThatAreTheSameOneStays()
    {
        Computer computer;
        UnscheduledJobs jobs = computer.open();
        jobs.put(named({}));
        computer.clock.advance(1h);
        jobs.put(named({}));
        jobs.remove(named({}));
        QCOMPARE(jobs.jobs().size(), 1);
        QCOMPARE(computer.clock.now() - jobs.jobs().first().at, std::chrono::microseconds(1h));
    }

    void whatCannotBeReadIsNoJob()
    {
        Computer computer;
        computer.open().put(named(u"a"_s));
        QSettings settings(computer.file(), QSettings::IniFormat);
        for (const QString &key : computer.keys())
            settings.setValue(key, QByteArray("nonsense"));
        settings.sync();
        QCOMPARE(namesIn(computer.open()), QStringList());
    }

    void withoutSettingsTheyLiveAsLongAsTheWindow()
    {
        Computer computer;
        UnscheduledJobs jobs({}, u"shop"_s, u"host"_s, computer.clock);
        jobs.put(named(u"a"_s));
        QCOMPARE(namesIn(jobs), QStringList{u"a"_s});
        jobs.remove(named(u"a"_s));
        QVERIFY(jobs.jobs().isEmpty());
    }
};

QTEST_GUILESS_MAIN(UnscheduledJobsTest)
#include "tst_unscheduledjobs.moc"
