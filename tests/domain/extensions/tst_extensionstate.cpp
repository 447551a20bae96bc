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
};

QTEST_APPLESS_MAIN(ExtensionStateTest)
#include "tst_extensionstate.moc"
