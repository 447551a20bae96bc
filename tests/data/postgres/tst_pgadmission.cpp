#include "data/postgres/pgadmission.h"

#include <QTest>

#include <poll.h>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

PgAdmission::Visitor visitor()
{
    return std::make_shared<pg::WakeUp>();
}

bool wasWoken(const PgAdmission::Visitor &visitor)
{
    pollfd descriptor{visitor->descriptor(), POLLIN, 0};
    return ::poll(&descriptor, 1, 0) == 1;
}

} // namespace

class PgAdmissionTest : public QObject
{
    Q_OBJECT

private slots:
    void oneAfterTheOther()
    {
        PgAdmission admission;
        const auto first = visitor();
        const auto second = visitor();
        const auto third = visitor();
        QCOMPARE(*admission.enter(first), true);
        QCOMPARE(*admission.enter(second), false);
        QCOMPARE(*admission.enter(third), false);
        QCOMPARE(*admission.enter(first), true); // tries again
        QCOMPARE(*admission.enter(second), false);
        admission.leave(first);
        QVERIFY(wasWoken(second) && !wasWoken(third));
        QCOMPARE(*admission.enter(third), false);
        QCOMPARE(*admission.enter(second), true);
        admission.leave(third); // was closed while it waited
        admission.leave(second);
        QVERIFY(!wasWoken(third));
        QCOMPARE(*admission.enter(first), true);
    }

    void aRefusalIsForAll()
    {
        PgAdmission admission;
        const auto first = visitor();
        const auto second = visitor();
        const Error why{ErrorKind::Auth, u"no"_s, {}, {}, {}, {}};
        QCOMPARE(*admission.enter(first), true);
        QCOMPARE(*admission.enter(second), false);
        admission.refuse(first, why);
        QVERIFY(wasWoken(second));
        QCOMPARE(admission.enter(second).error(), why);
        QCOMPARE(admission.enter(visitor()).error(), why);
        admission.forgetRefusal();
        QCOMPARE(*admission.enter(second), true); // nobody stands in its way
    }
};

QTEST_APPLESS_MAIN(PgAdmissionTest)
#include "tst_pgadmission.moc"
