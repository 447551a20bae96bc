#pragma once

#include "core/result.h"
#include "domain/deliveries/deliveryhistogram.h"
#include "panels/panelcontext.h"

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace signalbox {

class HistogramStrip;
class PendingAnswers;
class PlainLabel;
class SegmentBar;
class StateIcon;

/// How many deliveries were made over the filter's range and what became of them: the strip above the list. Says which
/// parts of the filter its counts do not know, and why there are none where a database has none.
class DeliveryTimeline final : public QWidget
{
    Q_OBJECT

public:
    DeliveryTimeline(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    void setFilter(const DeliveryFilter &filter);
    /// Reads it again when that is due: the longer the range, the more there is to count and the less it changes.
    void refresh();
    void makeDue() { m_askedAt.reset(); } // the next refresh() reads, however short ago the last one was

    /// What it shows when the filter names no time.
    std::chrono::hours standing() const { return m_standing; }
    void setStanding(std::chrono::hours standing);

    HistogramStrip &strip() { return *m_strip; }
    /// Everything that it says in words.
    QString text() const;

signals:
    /// The range that the list is to be narrowed to. No end: up to now, and what comes.
    void rangeChosen(
        const std::optional<signalbox::TimeBound> &since, const std::optional<signalbox::TimeBound> &until);

private:
    void makeCaption();
    StateIcon *addCount(QHBoxLayout &row, PlainLabel *label);
    void connectParts();
    void ask();
    void take(const Result<DeliveryHistogram> &answer);
    void showBars();
    void showWords();
    void showFailure(const Error &error);
    void chooseRange(Instant from, Instant to);
    void clearRange();

    QString title(const DeliveryBucket *current) const;
    QString gapWords() const; // what of the filter is not in the counts; empty: all is
    QString joinedTitle() const; // with the scale of the bars
    static QString failedText(qint64 count, std::optional<qint64> recovered);
    static QString deliveredText(qint64 count);
    static QString widthText(std::chrono::seconds width);

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    HistogramStrip *m_strip;
    PlainLabel *m_title;
    QWidget *m_counts;
    PlainLabel *m_failed;
    PlainLabel *m_delivered;
    PlainLabel *m_open;
    StateIcon *m_failedIcon = nullptr;
    StateIcon *m_openIcon = nullptr;
    PlainLabel *m_remark;
    QToolButton *m_wholeRange;
    SegmentBar *m_standingChoice;

    DeliveryFilter m_filter;
    std::chrono::hours m_standing{24};
    std::optional<DeliveryHistogram> m_histogram; // of m_filter
    std::optional<Instant> m_askedAt;
    bool m_asking = false;
    bool m_again = false; // another filter came while an answer was awaited
    std::optional<std::pair<std::optional<TimeBound>, std::optional<TimeBound>>> m_before; // the first choice
};

} // namespace signalbox
