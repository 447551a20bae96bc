#include "domain/metrics/differencecorpus.h"

#include <QTest>

#include <cstdio>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;

namespace {

// The rules were tuned on other seeds.
constexpr quint64 incidentSeed = 20'261'129;
constexpr quint64 quietSeed = 20'261'130;
constexpr int spans = 200;

bool comesFirst(const PlantedSpan &span)
{
    const Differences found = differencesIn(span.lines, span.tallies);
    return !found.found.isEmpty() && found.found.first().thing == span.cause;
}

void tell(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
}

} // namespace

/// 200 incidents and 200 quiet spans: the cause is named first, and quiet is quiet.
class DifferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void theCauseComesFirst()
    {
        DifferenceCorpus corpus(incidentSeed);
        struct Size {
            double size;
            bool isFailures;
            int hits = 0;
            int counted = 0;
        };
        QList<Size> sizes{{6, false}, {9, false}, {14, false}, {20, false}, {25, true}, {50, true}};
        int hits = 0;
        for (int i = 0; i < spans; ++i) {
            Size &size = sizes[i % sizes.size()];
            const bool isHit
                = comesFirst(size.isFailures ? corpus.withFailures(size.size) : corpus.withShift(size.size));
            hits += isHit ? 1 : 0;
            size.hits += isHit ? 1 : 0;
            ++size.counted;
        }
        for (const Size &size : std::as_const(sizes))
            tell(u"%1 of %2 causes came first: %3 %4"_s.arg(size.hits)
                     .arg(size.counted)
                     .arg(size.size)
                     .arg(size.isFailures ? u"% failed"_s : u"times the usual spread"_s));
        for (const double small : {1.0, 2.0, 3.0, 4.0, 5.0}) { // for the reader: these are not among the 200
            int found = 0;
            for (int i = 0; i < 50; ++i)
                found += comesFirst(corpus.withShift(small)) ? 1 : 0;
            tell(u"%1 of 50 causes came first: %2 times the usual spread, not judged"_s.arg(found).arg(small));
        }
        tell(u"%1 of %2 causes came first"_s.arg(hits).arg(spans));
        QVERIFY2(hits >= spans * 95 / 100, qPrintable(QString::number(hits)));
    }

    void quietIsQuiet()
    {
        DifferenceCorpus corpus(quietSeed);
        int loud = 0;
        for (int i = 0; i < spans; ++i) {
            const PlantedSpan span = corpus.quiet();
            loud += differencesIn(span.lines, span.tallies).found.isEmpty() ? 0 : 1;
        }
        tell(u"%1 of %2 quiet spans named something"_s.arg(loud).arg(spans));
        QVERIFY2(loud <= spans * 5 / 100, qPrintable(QString::number(loud)));
    }
};

QTEST_APPLESS_MAIN(DifferencesTest)
#include "tst_differences.moc"
