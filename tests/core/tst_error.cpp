#include "core/error.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ErrorTest : public QObject
{
    Q_OBJECT

private slots:
    void aDescriptionHasAllThatIsKnown()
    {
        QCOMPARE(describe({.what = u"No."_s}), u"No."_s);
        QCOMPARE(describe({ErrorKind::Server, u"It failed"_s, u"trips"_s, u"the words"_s, u"Do this"_s, u"42P01"_s}),
            u"It failed (trips): the words [42P01] - Do this"_s);
        QCOMPARE(describe({.what = u"It failed"_s, .hint = u"Do this"_s}), u"It failed - Do this"_s);
    }

    void sentencesEndOnce()
    {
        QCOMPARE(sentences({.what = u"It failed"_s, .serverWords = u"the words\n"_s, .hint = u"Do this."_s}),
            u"It failed. the words. Do this."_s);
        QCOMPARE(sentences({.what = u"It says: the words"_s, .serverWords = u"the words"_s}), u"It says: the words."_s);
        QCOMPARE(sentences({.what = u"Why?"_s, .hint = u"Look:"_s}), u"Why? Look:"_s);
        QCOMPARE(inSentences({}), QString());
    }
};

QTEST_APPLESS_MAIN(ErrorTest)
#include "tst_error.moc"
