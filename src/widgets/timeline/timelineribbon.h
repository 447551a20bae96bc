#pragma once

#include <QPixmap>

#include <functional>

class QPainter;

namespace signalbox {

/// The picture of one lane, kept while the view moves along: column n of the device's pixels is kept at n modulo the width,
/// so that nothing has to be moved and only what came into view is painted.
class TimelineRibbon
{
public:
    /// Paints the pixels [first, last) of the lane; the painter's x is 0 at `first`.
    using Paint = std::function<void(QPainter &painter, qint64 first, qint64 last)>;

    /// Makes the pixels from `first` on present, as many as `size` is wide.
    void bring(qint64 first, const QSize &size, const Paint &paint);
    void forget() { m_last = m_first; } // what was painted; its room is used again
    /// At the painter's place, with `ratio` pixels of the device to one of the painter.
    void draw(QPainter &painter, const QPointF &topLeft, double ratio) const;

private:
    void paintInto(qint64 first, qint64 last, const Paint &paint);

    QPixmap m_ring;
    qint64 m_first = 0; // present: [first, last)
    qint64 m_last = 0;
};

} // namespace signalbox
