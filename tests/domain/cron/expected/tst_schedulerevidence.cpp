#include "domain/cron/expected/schedulerevidence.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SchedulerEvidenceTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &utc)
    {
        return Instant::fromDateTime(QDateTime::fromString(u"2026-11-29T%1:00Z"_s.arg(utc), Qt::ISODate));
    }
    static TimeSpan span(const QString &from, const QString &until) { return {at(from), at(until)}; }
    static SchedulerLook alive(const QString &when, const QString &server, const QString &scheduler)
    {
        return {at(when), at(server), at(scheduler), Liveness::Alive};
    }
    static SchedulerLook dead(const QString &when, const QString &server)
    {
        return {at(when), at(server), {}, Liveness::Dead};
    }

private slots:
    void oneProcessWasAliveSinceItsStart()
    {
        const auto evidence
            = evidenceFrom({alive(u"12:00"_s, u"08:00"_s, u"08:01"_s), alive(u"10:00"_s, u"08:00"_s, u"08:01"_s)});
        QCOMPARE(evidence.alive, QList<TimeSpan>({span(u"08:01"_s, u"12:00"_s)}));
        QCOMPARE(evidence.schedulerStarts, QList<Instant>({at(u"08:01"_s)}));
        QVERIFY(evidence.schedulerDown.isEmpty() && evidence.serverDown.isEmpty());
    }

    void aRestartOfTheServerLiesBetweenTwoLooks()
    {
        const auto evidence
            = evidenceFrom({alive(u"10:00"_s, u"08:00"_s, u"08:01"_s), alive(u"10:20"_s, u"10:15"_s, u"10:16"_s)});
        QCOMPARE(evidence.serverDown, QList<TimeSpan>({span(u"10:00"_s, u"10:15"_s)}));
        QCOMPARE(evidence.schedulerDown, QList<TimeSpan>({span(u"10:15"_s, u"10:16"_s)}));
        QCOMPARE(evidence.alive, QList<TimeSpan>({span(u"08:01"_s, u"10:00"_s), span(u"10:16"_s, u"10:20"_s)}));
    }

    void whenItFellIsNotKnownAfterALongTime()
    {
        const QList<SchedulerLook> looks{
            alive(u"10:00"_s, u"08:00"_s, u"08:01"_s), alive(u"10:20"_s, u"10:16"_s, u"10:17"_s)};
        QVERIFY(evidenceFrom(looks).serverDown.isEmpty());
        // Runs that began later, and looks that were not answered, narrow it.
        QCOMPARE(evidenceFrom(looks, {at(u"10:09"_s), at(u"10:05"_s), at(u"10:18"_s)}).serverDown,
            QList<TimeSpan>({span(u"10:09"_s, u"10:16"_s)}));
        QCOMPARE(evidenceFrom(looks + QList<SchedulerLook>{{.at = at(u"10:04"_s)}}).serverDown,
            QList<TimeSpan>({span(u"10:00"_s, u"10:16"_s)}));
    }

    void theSchedulerAloneMayRestart()
    {
        const auto evidence
            = evidenceFrom({alive(u"10:00"_s, u"08:00"_s, u"08:01"_s), alive(u"10:05"_s, u"08:00"_s, u"10:03"_s)});
        QCOMPARE(evidence.schedulerDown, QList<TimeSpan>({span(u"10:00"_s, u"10:03"_s)}));
        QVERIFY(evidence.serverDown.isEmpty());
    }

    void deadTwiceWasDeadBetween()
    {
        QCOMPARE(evidenceFrom({dead(u"10:00"_s, u"08:00"_s), dead(u"11:00"_s, u"08:00"_s)}).schedulerDown,
            QList<TimeSpan>({span(u"10:00"_s, u"11:00"_s)}));
        QVERIFY(evidenceFrom({alive(u"10:00"_s, u"08:00"_s, u"08:01"_s), dead(u"11:00"_s, u"08:00"_s)})
                    .schedulerDown.isEmpty());
        SchedulerLook unanswered{.at = at(u"10:30"_s)};
        QVERIFY(evidenceFrom({dead(u"10:00"_s, u"08:00"_s), unanswered, dead(u"11:00"_s, u"08:00"_s)})
                    .schedulerDown.isEmpty());
    }

    void slotsAreTakenByAsManyAsThereAre()
    {
        const QList<TimeSpan> runs{
            span(u"10:00"_s, u"10:10"_s), span(u"10:05"_s, u"10:20"_s), span(u"10:15"_s, u"10:30"_s)};
        QCOMPARE(slotsTakenBy(runs, 2), QList<TimeSpan>({span(u"10:05"_s, u"10:10"_s), span(u"10:15"_s, u"10:20"_s)}));
        QVERIFY(slotsTakenBy(runs, 3).isEmpty());
        QCOMPARE(slotsTakenBy({span(u"10:00"_s, u"10:10"_s), span(u"10:10"_s, u"10:20"_s)}, 1),
            QList<TimeSpan>({span(u"10:00"_s, u"10:20"_s)}));
    }

    void spansJoinAndLeaveGaps()
    {
        const QList<TimeSpan> joined = unionOf({span(u"10:20"_s, u"10:30"_s), span(u"10:00"_s, u"10:10"_s),
            span(u"10:10"_s, u"10:12"_s), span(u"10:05"_s, u"10:05"_s)});
        QCOMPARE(joined, QList<TimeSpan>({span(u"10:00"_s, u"10:12"_s), span(u"10:20"_s, u"10:30"_s)}));
        QCOMPARE(totalLength(joined), 22min);
        QCOMPARE(gapsIn(span(u"10:05"_s, u"10:40"_s), joined),
            QList<TimeSpan>({span(u"10:12"_s, u"10:20"_s), span(u"10:30"_s, u"10:40"_s)}));
        QVERIFY(touch(joined, at(u"10:12"_s), at(u"10:20"_s)));
        QVERIFY(!touch(joined, at(u"10:12"_s), at(u"10:19"_s)));
        QVERIFY(touch(joined, at(u"10:11"_s), at(u"10:11"_s)));
    }
};

QTEST_APPLESS_MAIN(SchedulerEvidenceTest)
#include "tst_schedulerevidence.moc"
