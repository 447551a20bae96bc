#include "core/csvfield.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class CsvFieldTest : public QObject
{
    Q_OBJECT

private slots:
    void csvFieldsAreQuotedAndNoFormulas_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("plain") << "a b"_ba
                               << "a b"_ba;
        QTest::newRow("empty") << ""_ba
                               << ""_ba;
        QTest::newRow("comma") << "a,b"_ba
                               << "\"a,b\""_ba;
        QTest::newRow("quote") << "a\"b"_ba
                               << "\"a\"\"b\""_ba;
        QTest::newRow("quotes at the ends") << "\"\""_ba
                                            << "\"\"\"\"\"\""_ba;
        QTest::newRow("a sign further on") << " a=1"_ba
                                           << " a=1"_ba;
        QTest::newRow("line end") << "a\nb"_ba
                                  << "\"a\nb\""_ba;
        for (const char *start : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1+1", "\n=1", "\xc2\xa0 \n@x",
                 "\xef\xbc\x9d"
                 "1"})
            QTest::newRow(start) << QByteArray(start) << "\"'" + QByteArray(start) + "\"";
    }
    void csvFieldsAreQuotedAndNoFormulas()
    {
        QFETCH(QByteArray, value);
        QByteArray line;
        appendCsvField(line, value);
        QTEST(line, "field");
    }
};

QTEST_APPLESS_MAIN(CsvFieldTest)
#include "tst_csvfield.moc"
