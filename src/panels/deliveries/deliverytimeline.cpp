#include "panels/deliveries/deliverytimeline.h"

#include "core/humantext.h"
#include "domain/deliveries/deliveryhistogramsource.h"
#include "panels/pendinganswers.h"
#include "widgets/chart/histogramstrip.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::microseconds leastPause = 5s;
constexpr std::chrono::microseconds mostPause = 5min;
constexpr int readingsOfARange = 17'280; // a day's counts are read every five seconds, a month's every two minutes

QString momentText(const QDateTime &local)
{
    return local.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString rangeText(Instant from, Instant to, const QTimeZone &zone)
{
    const QDateTime first = from.toDateTime().toTimeZone(zone);
    const QDateTime last = to.toDateTime().toTimeZone(zone);
    const QString end = first.date() == last.date() ? last.toString(u"HH:mm"_s) : momentText(last);
    return u"%1 – %2 %3"_s.arg(momentText(first), end, last.timeZoneAbbreviation());
}

} // namespace

DeliveryTimeline::DeliveryTimeline(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_pending(pending), m_strip(new HistogramStrip(this)),
      m_title(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_counts(new QWidget(this)),
      m_failed(new PlainLabel(PlainLabel::Fit::ElideEnd, m_counts)),
      m_delivered(new PlainLabel(PlainLabel::Fit::ElideEnd, m_counts)),
      m_open(new PlainLabel(PlainLabel::Fit::ElideEnd, m_counts)),
      m_remark(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_wholeRange(new QToolButton(this)),
      m_standingChoice(new SegmentBar(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeCaption();
    layout->addWidget(m_strip);
    m_strip->setAccessibleName(tr("Deliveries over time"));
    m_strip->setSeries({HealthState::Failing, HealthState::Healthy});
    m_strip->setTimeZone(m_context.timeZone);
    connectParts();
    showBars();
}

void DeliveryTimeline::makeCaption()
{
    auto *counts = new QHBoxLayout(m_counts);
    counts->setContentsMargins(0, 0, 0, 0);
    counts->setSpacing(space::small);
    m_failedIcon = addCount(*counts, m_failed);
    addCount(*counts, m_delivered)->setState(HealthState::Healthy);
    m_openIcon = addCount(*counts, m_open);

    m_wholeRange->setText(tr("Whole range"));
    m_wholeRange->setAutoRaise(true);
    m_wholeRange->setToolTip(tr("Back to the range before it was narrowed; a double click on the bars does the same"));
    for (const auto &[hours, text, name] :
        {std::tuple{1, tr("1 h"), tr("The last hour")}, {24, tr("24 h"), tr("The last 24 hours")},
            {168, tr("7 d"), tr("The last 7 days")}, {720, tr("30 d"), tr("The last 30 days")}})
        m_standingChoice->addSegment(hours, text, name);
    m_standingChoice->setChosen(int(m_standing.count()));
    m_remark->setQuiet();
    m_title->setQuiet(false);
    m_remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *caption = new QWidget(this);
    auto *row = new QHBoxLayout(caption);
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::medium);
    row->addWidget(m_counts);
    row->addWidget(m_title, 3);
    row->addWidget(m_remark, 2);
    row->addWidget(m_wholeRange);
    row->addWidget(m_standingChoice);
    layout()->addWidget(caption);
}

StateIcon *DeliveryTimeline::addCount(QHBoxLayout &row, PlainLabel *label)
{
    auto *icon = new StateIcon(m_counts);
    label->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    row.addWidget(icon);
    row.addWidget(label);
    row.addSpacing(space::small);
    return icon;
}

void DeliveryTimeline::connectParts()
{
    connect(m_strip, &HistogramStrip::currentBarChanged, this, &DeliveryTimeline::showWords);
    connect(m_strip, &HistogramStrip::rangeChosen, this, &DeliveryTimeline::chooseRange);
    connect(m_strip, &HistogramStrip::rangeCleared, this, &DeliveryTimeline::clearRange);
    connect(m_wholeRange, &QToolButton::clicked, this, &DeliveryTimeline::clearRange);
    connect(m_standingChoice, &SegmentBar::chosenByUser, this,
        [this](int hours) { setStanding(std::chrono::hours(hours)); });
}

void DeliveryTimeline::setFilter(const DeliveryFilter &filter)
{
    if (filter == m_filter)
        return;
    const bool sameRange = filter.since == m_filter.since && filter.until == m_filter.until;
    if (!sameRange && !filter.since && !filter.until)
        m_before.reset();
    m_filter = filter;
    ask();
}

void DeliveryTimeline::setStanding(std::chrono::hours standing)
{
    m_standingChoice->setChosen(int(standing.count()));
    if (standing == m_standing)
        return;
    m_standing = standing;
    ask();
}

void DeliveryTimeline::refresh()
{
    const Instant now = m_context.clock->now();
    if (m_askedAt && !m_asking) {
        const HistogramRange range = histogramRange(m_filter, now, m_context.timeZone, m_standing);
        if (now - *m_askedAt < std::clamp((range.to - range.from) / readingsOfARange, leastPause, mostPause))
            return;
    }
    if (!m_asking)
        ask();
}

void DeliveryTimeline::ask()
{
    if (m_asking) {
        m_again = true;
        return;
    }
    const Instant now = m_context.clock->now();
    m_askedAt = now;
    m_asking = true;
    const HistogramRange range = histogramRange(m_filter, now, m_context.timeZone, m_standing);
    m_pending.await(m_context.sources.get<DeliveryHistogramSource>().histogram(m_filter, range), this,
        [this](const Result<DeliveryHistogram> &answer) {
            m_asking = false;
            if (m_again) {
                m_again = false;
                return ask();
            }
            take(answer);
        });
}

void DeliveryTimeline::take(const Result<DeliveryHistogram> &answer)
{
    if (!answer)
        return showFailure(answer.error());
    m_histogram = *answer;
    showBars();
}

void DeliveryTimeline::showBars()
{
    QList<HistogramBar> bars;
    if (m_histogram) {
        for (const DeliveryBucket &bucket : std::as_const(m_histogram->buckets))
            bars.append({bucket.from, bucket.to, {bucket.failed, bucket.delivered}});
    }
    const bool narrowed = m_filter.since || m_filter.until;
    m_strip->setVisible(true);
    m_strip->setNarrowed(narrowed);
    m_strip->setBars(bars);
    if (m_histogram) { // what the mouse points at is less: nothing moves under it
        m_failed->setMinimumWidth(
            fontMetrics().horizontalAdvance(failedText(m_histogram->failed(), m_histogram->recovered)) + 2);
        m_delivered->setMinimumWidth(fontMetrics().horizontalAdvance(deliveredText(m_histogram->delivered())) + 2);
    }
    m_wholeRange->setVisible(narrowed);
    m_standingChoice->setVisible(!narrowed);
    const QString gaps = gapWords();
    m_remark->setPlainText(gaps);
    m_remark->setVisible(!gaps.isEmpty());
    showWords();
}

void DeliveryTimeline::showWords()
{
    m_counts->setVisible(m_histogram.has_value());
    if (!m_histogram)
        return m_title->setPlainText(title(nullptr));
    const auto at = m_strip->currentBar();
    const DeliveryBucket *current = at && *at < m_histogram->buckets.size() ? &m_histogram->buckets.at(*at) : nullptr;
    const qint64 failed = current ? current->failed : m_histogram->failed();
    const qint64 delivered = current ? current->delivered : m_histogram->delivered();
    m_title->setPlainText(current ? title(current) : joinedTitle());
    const bool allRecovered = !current && m_histogram->recovered == failed;
    m_failedIcon->setState(allRecovered ? HealthState::Healthy : HealthState::Failing);
    m_failedIcon->setVisible(failed > 0); // a zero is calm
    m_openIcon->setState(HealthState::Running);
    m_openIcon->setVisible(m_histogram->open > 0);
    m_failed->setPlainText(failedText(failed, current ? std::nullopt : m_histogram->recovered));
    m_delivered->setPlainText(deliveredText(delivered));
    const QString open = countText(m_histogram->open);
    m_open->setPlainText(m_histogram->openIsMore ? tr("over %1 open").arg(open) : tr("%1 open").arg(open));
    m_strip->setAccessibleDescription(
        current ? u"%1: %2, %3"_s.arg(title(current), failedText(failed, {}), deliveredText(delivered)) : text());
}

void DeliveryTimeline::showFailure(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled)
        return;
    const QString why = error.serverWords.isEmpty() ? error.hint : error.serverWords;
    m_remark->setVisible(true);
    m_remark->setPlainText(tr("No counts over time: %1. %2").arg(error.what, why));
    if (m_histogram)
        return;
    m_strip->setVisible(false);
    m_counts->setVisible(false);
    m_wholeRange->setVisible(false);
    m_standingChoice->setVisible(false);
    m_title->setPlainText({});
}

QString DeliveryTimeline::title(const DeliveryBucket *current) const
{
    if (current)
        return rangeText(current->from, current->to, m_context.timeZone);
    if (m_histogram && (m_filter.since || m_filter.until))
        return rangeText(m_histogram->range.from, m_histogram->range.to, m_context.timeZone);
    if (m_standing == 1h)
        return tr("Made in the last hour");
    return m_standing < 48h ? tr("Made in the last %1 hours").arg(m_standing.count())
                            : tr("Made in the last %1 days").arg(m_standing / 24h);
}

QString DeliveryTimeline::gapWords() const
{
    QStringList parts;
    for (const HistogramGap gap : histogramGaps(m_filter)) {
        switch (gap) {
        case HistogramGap::Status:
            parts.append(tr("status"));
            break;
        case HistogramGap::Words:
            parts.append(tr("words"));
            break;
        case HistogramGap::Payload:
            parts.append(tr("payload"));
            break;
        case HistogramGap::Attempts:
            parts.append(tr("attempts"));
            break;
        case HistogramGap::SettleTime:
            parts.append(tr("time to settle"));
            break;
        case HistogramGap::Ids:
            parts.append(tr("ids"));
            break;
        case HistogramGap::Runs:
            parts.append(tr("cron runs"));
            break;
        case HistogramGap::Replayed:
            parts.append(tr("replays"));
            break;
        }
    }
    QStringList remarks;
    if (!parts.isEmpty())
        remarks.append(tr("Not narrowed by %1").arg(joinedList(parts)));
    if (m_histogram && m_histogram->samples)
        remarks.append(tr("with sample history"));
    if (m_histogram && m_histogram->unknown > 0)
        remarks.append(tr("%1 without a recorded outcome").arg(countText(m_histogram->unknown)));
    if (m_histogram && m_histogram->partial)
        remarks.append(tr("older ones are not counted yet"));
    return remarks.join(u"; "_s);
}

QString DeliveryTimeline::joinedTitle() const
{
    qint64 most = 0;
    for (const HistogramBar &bar : m_strip->bars())
        most = qMax(most, bar.total());
    if (most == 0)
        return title(nullptr);
    return tr("%1, up to %2 in %3").arg(title(nullptr), countText(most), widthText(m_histogram->range.width));
}

QString DeliveryTimeline::failedText(qint64 count, std::optional<qint64> recovered)
{
    if (recovered.value_or(0) == 0)
        return tr("%1 failed").arg(countText(count));
    return *recovered == count ? tr("%1 failed, all recovered").arg(countText(count))
                               : tr("%1 failed, %2 of them recovered").arg(countText(count), countText(*recovered));
}

QString DeliveryTimeline::deliveredText(qint64 count)
{
    return tr("%1 delivered").arg(countText(count));
}

QString DeliveryTimeline::widthText(std::chrono::seconds width)
{
    if (width < 1h)
        return tr("%1 min").arg(width / 1min);
    return width < 24h ? tr("%1 h").arg(width / 1h) : tr("%1 d").arg(width / 24h);
}

void DeliveryTimeline::chooseRange(Instant from, Instant to)
{
    if (!m_before)
        m_before = {m_filter.since, m_filter.until};
    const bool upToNow = to >= m_context.clock->now();
    emit rangeChosen(TimeBound{from, {}}, upToNow ? std::nullopt : std::optional(TimeBound{to, {}}));
}

void DeliveryTimeline::clearRange()
{
    // Whoever goes back twice, or never narrowed it here, wants no limit.
    const auto before = std::exchange(m_before, std::nullopt);
    if (before && *before != std::pair(m_filter.since, m_filter.until))
        emit rangeChosen(before->first, before->second);
    else
        emit rangeChosen(std::nullopt, std::nullopt);
}

QString DeliveryTimeline::text() const
{
    QStringList parts;
    if (m_histogram)
        parts = {m_title->plainText(), m_failed->plainText(), m_delivered->plainText(), m_open->plainText()};
    if (!m_remark->plainText().isEmpty())
        parts.append(m_remark->plainText());
    return parts.join(u", "_s);
}

} // namespace signalbox
