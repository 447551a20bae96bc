#include "domain/healthstate.h"

#include <QSet>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class HealthStateTest : public QObject
{
    Q_OBJECT

private slots:
    void everyStateHasItsOwnWord()
    {
        QSet<QString> words;
        for (const HealthState state : {HealthState::Healthy, HealthState::Attention, HealthState::Failing,
                 HealthState::Running, HealthState::Paused, HealthState::Unknown}) {
            words.insert(stateWord(state));
        }
        QCOMPARE(words.size(), 6);
    }
};

QTEST_APPLESS_MAIN(HealthStateTest)
#include "tst_healthstate.moc"
