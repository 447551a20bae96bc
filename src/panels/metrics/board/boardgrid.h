#pragma once

#include "panels/metrics/board/chartcard.h"

#include <QScrollArea>

namespace signalbox {

/// The cards of a board in columns, as many as there is room for; scrolls down. Their plots begin and end one below the other.
class BoardGrid final : public QScrollArea
{
    Q_OBJECT

public:
    explicit BoardGrid(QWidget *parent = nullptr);

    /// In the order of the board. They are the grid's from then on, but for those that are taken out again.
    void setCards(const QList<ChartCard *> &cards);
    const QList<ChartCard *> &cards() const { return m_cards; }
    int columns() const;
    QList<ChartCard *> visibleCards() const;
    /// Aligns the plots of each column by the widest labels in it.
    void alignPlots();

    /// Shows where a card that is held there would go, and which place that is.
    qsizetype markPlace(const ChartCard &card, const QPoint &globalPosition);
    /// Shows how large a card would be, and how many columns and rows that are.
    QSize markSize(const ChartCard &card, const QSize &wanted);
    void clearMark();

signals:
    void placed(); // other cards may be seen, or other widths

protected:
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    int rowHeight() const;
    QRect placeOf(const QRect &cells) const; // in pixels of the content
    void place();

    QWidget *m_content;
    QWidget *m_mark;
    QList<ChartCard *> m_cards;
    QList<QRect> m_cells;
};

} // namespace signalbox
