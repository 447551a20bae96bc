#include "bench/benchcalls.h"

#include "bench/benchreport.h"

#include <QProcess>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int psqlPatience = 120000; // ms

/// The median over the rounds of what `time` captures, summed up over the statements, each of which is told `parts` times.
Result<double> medianOfRounds(
    const QString &uri, const QByteArray &script, const QRegularExpression &time, qsizetype parts)
{
    QProcess psql;
    psql.start(u"psql"_s, {uri, u"-XAtq"_s});
    psql.write(script);
    psql.closeWriteChannel();
    if (!psql.waitForFinished(psqlPatience) || psql.exitCode() != 0)
        return tl::unexpected(benchFailure(u"psql did not run"_s, QString::fromUtf8(psql.readAllStandardError())));
    QList<double> rounds;
    double sum = 0;
    qsizetype count = 0;
    const QString output = QString::fromUtf8(psql.readAllStandardOutput());
    for (auto match = time.globalMatch(output); match.hasNext();) {
        sum += match.next().captured(1).toDouble();
        if (++count % parts == 0)
            rounds.append(std::exchange(sum, 0));
    }
    if (rounds.isEmpty())
        return tl::unexpected(benchFailure(u"psql told no time"_s, QString::fromUtf8(psql.readAllStandardError())));
    return percentile(rounds, 0.5);
}

QByteArray repeated(const QStringList &statements, const QByteArray &before, int repeats)
{
    QByteArray script;
    for (int i = 0; i < repeats; ++i) {
        for (const QString &statement : statements)
            script += before + statement.toUtf8() + ";\n";
    }
    return script;
}

} // namespace

Error benchFailure(const QString &what, const QString &words)
{
    return {ErrorKind::Local, what, words, {}, {}, {}};
}

Result<double> psqlMs(const QString &uri, const QStringList &statements, int repeats)
{
    static const QRegularExpression timing(u"^Time: ([0-9.]+) ms"_s, QRegularExpression::MultilineOption);
    return medianOfRounds(uri, "\\timing on\n" + repeated(statements, {}, repeats), timing, statements.size());
}

Result<double> serverMs(const QString &uri, const QStringList &statements, int repeats)
{
    static const QRegularExpression timing(
        u"^(?:Planning|Execution) Time: ([0-9.]+) ms"_s, QRegularExpression::MultilineOption);
    const QByteArray script
        = "set jit = off;\n" + repeated(statements, "explain (analyze, timing off, summary)\n", repeats);
    return medianOfRounds(uri, script, timing, 2 * statements.size());
}

} // namespace signalbox
