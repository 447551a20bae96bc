#include "domain/extensions/extensionstate.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ExtensionStateTest : public QObject
{
    Q_OBJECT

private slots:
    void extensions()
    {
        QCOMPARE(stateOf(ExtensionState::Healthy), HealthState::Healthy);
        QCOMPARE(stateOf(ExtensionState::StandIn), HealthState::Healthy);
        QCOMPARE(statusText(ExtensionState::StandIn), u"stand-in"_s);
        QCOMPARE(stateOf(ExtensionState::Outdated), HealthState::Attention);
        QCOMPARE(stateOf(ExtensionState::NotPreloaded), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::OtherDatabase), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::LaunchesNothing), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::EngineDenied), HealthState::Failing);
        QCOMPARE(stateOf(SettingState::SetByHost), HealthState::Paused);
        QCOMPARE(stateOf(SettingState::Different), HealthState::Attention);
        QCOMPARE(stateOf(ExtensionState::NotInstalled), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::NotAvailable), HealthState::Failing);
        QCOMPARE(stateOf(ExtensionState::Unknown), HealthState::Unknown);
    }

    void publicationMembers()
    {
        QCOMPARE(stateOf(PublicationMember{u"trips"_s, true, true}), HealthState::Healthy);
        QCOMPARE(stateOf(PublicationMember{u"trips"_s, true, false}), HealthState::Attention);
        QCOMPARE(stateOf(PublicationMember{u"trips"_s, false, false}), HealthState::Paused);
    }

    void openRelations()
    {
        OpenRelation relation{u"public.logs"_s, {u"anon"_s, u"authenticated"_s}, true, false, true, false, {}};
        QCOMPARE(stateOf(relation), HealthState::Failing);
        QCOMPARE(statusText(relation), u"is open to the API: anon and authenticated can read it"_s);
        QCOMPARE(closingStatement(relation), u"revoke all on public.logs from public, anon, authenticated;"_s);
        relation.writes = true;
        QVERIFY(statusText(relation).endsWith("can read and change it"_L1));
        relation.reads = false;
        QVERIFY(statusText(relation).endsWith("authenticated can change it"_L1));
        relation.certain = false;
        relation.policy = u"all\nof them"_s;
        QCOMPARE(stateOf(relation), HealthState::Attention);
        QVERIFY(statusText(relation).contains("by the policy all"_L1));
        QVERIFY(!statusText(relation).contains(u'\n'));
        relation.view = true;
        QVERIFY(statusText(relation).startsWith("is a view"_L1));
    }
};

QTEST_APPLESS_MAIN(ExtensionStateTest)
#include "tst_extensionstate.moc"
