#include "panels/metrics/differences/differencerows.h"

#include "core/humantext.h"
#include "core/quantity.h"
#include "core/visibletext.h"
#include "domain/happeningwords.h"
#include "domain/metrics/boardwords.h"
#include "domain/metrics/linequantity.h"
#include "panels/happeninglink.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype longestJobName = 80;
constexpr auto shortlyBefore
    = 10min; // what was set otherwise that long before a span may explain it; of longer ones half of it

struct DifferenceText {
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

QString changeWord(Difference::Change change)
{
    switch (change) {
    case Difference::Change::Higher:
        return DifferenceText::tr("higher");
    case Difference::Change::Lower:
        return DifferenceText::tr("lower");
    case Difference::Change::Stopped:
        return DifferenceText::tr("stopped");
    case Difference::Change::Began:
        return DifferenceText::tr("began");
    case Difference::Change::FailsMore:
        return DifferenceText::tr("fails");
    }
    Q_UNREACHABLE();
}

/// More failures are bad whatever they mean; whether a higher value is bad only people know.
HealthState stateOfChange(const Difference &difference)
{
    return difference.change == Difference::Change::FailsMore ? HealthState::Failing : HealthState::Attention;
}

QString changedWord()
{
    return DifferenceText::tr("changed");
}

QString happenedWord()
{
    return DifferenceText::tr("happened");
}

QString surenessWord(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Certain:
        return DifferenceText::tr("certain");
    case Sureness::VeryLikely:
        return DifferenceText::tr("very likely");
    case Sureness::Likely:
        return DifferenceText::tr("likely");
    }
    Q_UNREACHABLE();
}

QString shareText(const Tally &tally)
{
    const double share = tally.count > 0 ? double(tally.failed) / double(tally.count) : 0;
    return quantityText(share, {.kind = Quantity::Kind::Ratio});
}

QString chanceText(double chance)
{
    if (chance < 1e-6)
        return DifferenceText::tr("less than one in a million");
    return DifferenceText::tr("about one in %1").arg(countText(qint64(1 / chance)));
}

QString valueSentence(const Difference &difference, const Quantity &quantity)
{
    switch (difference.change) {
    case Difference::Change::Higher:
    case Difference::Change::Lower: {
        const QString seen = quantityText(difference.seen.middle, quantity);
        const QString usual = quantityText(difference.usual.middle, quantity);
        if (seen != usual)
            return DifferenceText::tr("%1 where %2 was usual").arg(seen, usual);
        return DifferenceText::tr("%1 where %2 was usual")
            .arg(exactQuantityText(difference.seen.middle, quantity),
                exactQuantityText(difference.usual.middle, quantity));
    }
    case Difference::Change::Stopped:
        return DifferenceText::tr("no values where there were always some");
    case Difference::Change::Began:
        return DifferenceText::tr("values where there were none");
    case Difference::Change::FailsMore:
        return {};
    }
    Q_UNREACHABLE();
}

QString valueTip(const Difference &difference, const Quantity &quantity)
{
    const QString chance
        = DifferenceText::tr("The chance that nothing differs: %1.").arg(chanceText(difference.chance));
    if (difference.change == Difference::Change::Stopped || difference.change == Difference::Change::Began)
        return chance;
    const auto range = [&](const ValueSpread &values) {
        return DifferenceText::tr("%1 to %2")
            .arg(exactQuantityText(values.low, quantity), exactQuantityText(values.high, quantity));
    };
    return DifferenceText::tr("Eight of ten values: before %1, in the span %2.")
               .arg(range(difference.usual), range(difference.seen))
        + u'\n' + chance;
}

/// Makes rows of what the reader found.
class DifferenceRows
{
public:
    DifferenceRows(const DifferencesReader &reader, const QList<MetricSeries> &series, const QTimeZone &zone)
        : m_reader(reader), m_zone(zone)
    {
        for (const MetricSeries &one : series)
            m_quantities.insert({one.type, one.name, {}}, quantityOf(one, {}));
        for (const ComparedLine &line : reader.spans().runTimes())
            m_runTimes.insert(line.thing.jobId, line);
    }

    QList<DifferenceRow> all() const
    {
        QList<DifferenceRow> rows;
        for (const Difference &difference : m_reader.differences().found)
            rows.append(rowOf(difference));
        return rows + facts();
    }

private:
    QString jobName(qint64 jobId) const
    {
        for (const Happening &happening : m_reader.happenings()) {
            if (happening.id == jobId)
                return happening.what;
        }
        return QString::number(jobId);
    }

    DifferenceRow rowOf(const Difference &difference) const
    {
        DifferenceRow row{.state = stateOfChange(difference), .word = changeWord(difference.change)};
        row.sure = surenessWord(difference.sureness());
        const ComparedThing &thing = difference.thing;
        switch (thing.kind) {
        case ComparedThing::Kind::Series: {
            const Quantity quantity = m_quantities.value(thing.key);
            row.id = u"series/%1/%2"_s.arg(thing.key.type, thing.key.name);
            row.what = lineNameWithType(thing.key);
            row.sentence = valueSentence(difference, quantity);
            row.tip = valueTip(difference, quantity);
            row.series = thing.key;
            draw(row, m_reader.spans().line(thing.key));
            break;
        }
        case ComparedThing::Kind::RunTime: {
            const Quantity quantity{.kind = Quantity::Kind::Seconds};
            row.id = u"time/%1"_s.arg(thing.jobId);
            row.what = DifferenceText::tr("Run time of %1").arg(visibleText(jobName(thing.jobId), longestJobName));
            row.sentence = valueSentence(difference, quantity);
            row.tip = valueTip(difference, quantity);
            row.link = runsOfJobLink(jobName(thing.jobId), m_reader.span(), false);
            draw(row, m_runTimes.value(thing.jobId));
            break;
        }
        case ComparedThing::Kind::Runs:
            row.id = u"runs/%1"_s.arg(thing.jobId);
            row.what = DifferenceText::tr("Runs of %1").arg(visibleText(jobName(thing.jobId), longestJobName));
            row.link = runsOfJobLink(jobName(thing.jobId), m_reader.span(), true);
            tellFailures(row, difference);
            break;
        case ComparedThing::Kind::Deliveries:
            row.id = u"deliveries"_s;
            row.what = deliveriesName();
            row.link = failedDeliveriesLink(m_reader.span());
            tellFailures(row, difference);
            break;
        }
        return row;
    }

    static void draw(DifferenceRow &row, const ComparedLine &line)
    {
        row.before = line.before;
        row.inside = line.inside;
    }

    static void tellFailures(DifferenceRow &row, const Difference &difference)
    {
        const Tally &seen = difference.tallyInside;
        row.sentence = DifferenceText::tr("%1 of %2 failed (%3) where %4 was usual")
                           .arg(countText(seen.failed), countText(seen.count), shareText(seen),
                               shareText(difference.tallyBefore));
        row.tip = DifferenceText::tr("Before %1 of %2 failed.")
                      .arg(countText(difference.tallyBefore.failed), countText(difference.tallyBefore.count))
            + u'\n' + DifferenceText::tr("The chance that nothing differs: %1.").arg(chanceText(difference.chance));
    }

    /// With the endpoint that most of those that failed were for.
    QString deliveriesName() const
    {
        QMap<QString, qint64> failures;
        qint64 all = 0;
        for (const Happening &happening : m_reader.happenings()) {
            if (happening.kind != Happening::Kind::DeliveriesFailed || !m_reader.span().contains(happening.at))
                continue;
            failures[happening.what] += happening.count;
            all += happening.count;
        }
        for (auto endpoint = failures.cbegin(); endpoint != failures.cend(); ++endpoint) {
            if (*endpoint > all / 2 && !endpoint.key().isEmpty())
                return DifferenceText::tr("Deliveries, mostly to %1").arg(visibleText(endpoint.key(), longestJobName));
        }
        return DifferenceText::tr("Deliveries");
    }

    QList<DifferenceRow> facts() const
    {
        const TimeSpan &span = m_reader.span();
        const std::chrono::microseconds margin = std::max<std::chrono::microseconds>(shortlyBefore, span.length() / 2);
        QList<Happening> near;
        for (const Happening &happening : m_reader.happenings()) {
            const bool isFact = isChange(happening.kind) || happening.kind == Happening::Kind::RunsMissed;
            if (isFact && happening.at >= span.from - margin && happening.at < span.until)
                near.append(happening);
        }
        std::ranges::stable_sort(near, {}, [&span](const Happening &happening) {
            return happening.at < span.from ? span.from - happening.at : happening.at - span.from;
        });
        QList<DifferenceRow> rows;
        for (const Happening &happening : std::as_const(near))
            rows.append(factOf(happening));
        return rows;
    }

    DifferenceRow factOf(const Happening &happening) const
    {
        const TimeSpan &span = m_reader.span();
        DifferenceRow row{.state = stateOf(happening.kind)};
        row.id = u"fact/%1/%2/%3"_s.arg(int(happening.kind)).arg(happening.at.micros).arg(happening.what);
        row.word = row.state == HealthState::Failing ? happenedWord() : changedWord();
        row.what = happeningWords(happening);
        row.sentence = happening.at < span.from
            ? DifferenceText::tr("%1 before the span").arg(durationText(span.from - happening.at))
            : DifferenceText::tr("%1 into the span").arg(durationText(happening.at - span.from));
        row.tip = exactInstant(happening.at, m_zone);
        const QString link = happeningLink(happening);
        row.link = {link.section(u'/', 0, 0), link.section(u'/', 1)};
        return row;
    }

    const DifferencesReader &m_reader;
    QTimeZone m_zone;
    QHash<MetricKey, Quantity> m_quantities;
    QHash<qint64, ComparedLine> m_runTimes;
};

} // namespace

QList<DifferenceRow> differenceRows(
    const DifferencesReader &reader, const QList<MetricSeries> &series, const QTimeZone &zone)
{
    return DifferenceRows(reader, series, zone).all();
}

QStringList differenceStateWords()
{
    using enum Difference::Change;
    QStringList words{changedWord(), happenedWord()};
    for (const auto change : {Higher, Lower, Stopped, Began, FailsMore})
        words.append(changeWord(change));
    return words;
}

QStringList surenessWords()
{
    return {surenessWord(Sureness::Certain), surenessWord(Sureness::VeryLikely), surenessWord(Sureness::Likely)};
}

QString lookedAtWords(const DifferencesReader &reader)
{
    QString words = DifferenceText::tr("Looked at %1, %2 and %3.")
                        .arg(DifferenceText::tr("%n series", nullptr, int(reader.seriesAsked())),
                            DifferenceText::tr("%n delivery(ies)", nullptr, int(reader.deliveries())),
                            DifferenceText::tr("%n run(s)", nullptr, int(reader.runs())));
    if (const int few = reader.differences().tooFew; few > 0)
        words += u' ' + DifferenceText::tr("%n line(s) had too few values to tell.", "series and run times", few);
    if (!reader.gaps().isEmpty())
        words += u' ' + DifferenceText::tr("Not looked at: %1.").arg(reader.gaps().join(u"; "_s));
    return words;
}

} // namespace signalbox
