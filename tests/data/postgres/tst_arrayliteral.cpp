#include "data/postgres/arrayliteral.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ArrayLiteralTest : public QObject
{
    Q_OBJECT

private slots:
    void textsAreQuoted()
    {
        QCOMPARE(arrayLiteral(QStringList()), u"{}"_s);
        QCOMPARE(arrayLiteral(QStringList{QString(), u"NULL"_s, u"a,b"_s}), u"{\"\",\"NULL\",\"a,b\"}"_s);
        QCOMPARE(arrayLiteral(QStringList{u"\"\\"_s}), u"{\"\\\"\\\\\"}"_s);
    }

    void numbersAreNot()
    {
        QCOMPARE(arrayLiteral(QList<qint64>()), u"{}"_s);
        QCOMPARE(arrayLiteral(QList<qint64>{1, -9223372036854775807}), u"{1,-9223372036854775807}"_s);
    }
};

QTEST_APPLESS_MAIN(ArrayLiteralTest)
#include "tst_arrayliteral.moc"
