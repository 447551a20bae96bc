#include "core/linediff.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

QStringList side(const QList<DiffLine> &lines, DiffLine::Kind without)
{
    QStringList result;
    for (const DiffLine &line : lines) {
        if (line.kind != without)
            result.append(line.text);
    }
    return result;
}

int changes(const QList<DiffLine> &lines)
{
    return int(std::count_if(
        lines.begin(), lines.end(), [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; }));
}

/// The fewest changes there can be, by the plain table of longest common subsequences.
int fewestChanges(const QStringList &before, const QStringList &after)
{
    QList<QList<int>> common(before.size() + 1, QList<int>(after.size() + 1, 0));
    for (int i = 1; i <= before.size(); ++i) {
        for (int j = 1; j <= after.size(); ++j) {
            common[i][j] = before[i - 1] == after[j - 1] ? common[i - 1][j - 1] + 1
                                                         : std::max(common[i - 1][j], common[i][j - 1]);
        }
    }
    return int(before.size() + after.size()) - 2 * common.last().last();
}

} // namespace

class LineDiffTest : public QObject
{
    Q_OBJECT

private slots:
    void oneChangedLine()
    {
        using Kind = DiffLine::Kind;
        QCOMPARE(lineDiff({u"{"_s, u"a"_s, u"}"_s}, {u"{"_s, u"b"_s, u"}"_s}),
            (QList<DiffLine>{
                {Kind::Same, u"{"_s}, {Kind::Removed, u"a"_s}, {Kind::Added, u"b"_s}, {Kind::Same, u"}"_s}}));
    }

    void anyTwoTexts()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 2000; ++round) {
            const auto text = [&random] {
                QStringList lines;
                for (int i = random.bounded(12); i > 0; --i)
                    lines.append(QString(QChar(u'a' + random.bounded(4))));
                return lines;
            };
            const QStringList before = text();
            const QStringList after = text();
            const QList<DiffLine> lines = lineDiff(before, after);
            QCOMPARE(side(lines, DiffLine::Kind::Added), before);
            QCOMPARE(side(lines, DiffLine::Kind::Removed), after);
            QCOMPARE(changes(lines), fewestChanges(before, after));
        }
    }

    void aLargeRewriteIsBounded()
    {
        QStringList before;
        QStringList after;
        for (int i = 0; i < 50'000; ++i) {
            before.append(u"before %1"_s.arg(i));
            after.append(u"after %1"_s.arg(i));
        }
        QElapsedTimer timer;
        timer.start();
        const QList<DiffLine> lines = lineDiff(before, after);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(side(lines, DiffLine::Kind::Added), before);
        QCOMPARE(side(lines, DiffLine::Kind::Removed), after);
    }
};

QTEST_GUILESS_MAIN(LineDiffTest)
#include "tst_linediff.moc"
