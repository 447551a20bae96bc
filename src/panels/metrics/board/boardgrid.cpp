#include "panels/metrics/board/boardgrid.h"

#include "panels/metrics/board/boardcells.h"
#include "widgets/chart/plotview.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QMap>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace signalbox {

namespace {

constexpr int mostColumns = 3;
constexpr int leastCardWidth = 250;
constexpr int leastRowHeight = 150;
constexpr int mostRowHeight = 300;
constexpr int rowsInSight = 3;
constexpr int cardGap = space::small;

/// Where something would come to be.
class PlaceMark final : public QWidget
{
public:
    explicit PlaceMark(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QColor fill = tokens(palette()).link;
        const QColor edge = fill;
        fill.setAlphaF(0.16F);
        stylepaint::box(painter, rect(), {.fill = fill, .edge = edge, .radius = radius::control, .edgeWidth = 2});
    }
};

} // namespace

BoardGrid::BoardGrid(QWidget *parent) : QScrollArea(parent), m_content(new QWidget), m_mark(new PlaceMark(m_content))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(m_content);
}

void BoardGrid::setCards(const QList<ChartCard *> &cards)
{
    m_cards = cards;
    for (ChartCard *card : cards) {
        if (card->parentWidget() != m_content)
            card->setParent(m_content);
        card->show();
    }
    m_mark->raise();
    place();
}

int BoardGrid::columns() const
{
    const int room = viewport()->width() - 2 * space::large + cardGap;
    return std::clamp(room / (leastCardWidth + cardGap), 1, mostColumns);
}

int BoardGrid::rowHeight() const
{
    const int room = viewport()->height() - space::small - (rowsInSight - 1) * cardGap;
    return std::clamp(room / rowsInSight, leastRowHeight, mostRowHeight);
}

QRect BoardGrid::placeOf(const QRect &cells) const
{
    const int room = viewport()->width() - 2 * space::large + cardGap;
    const auto left = [&](int column) { return space::large + room * column / columns(); };
    const auto top = [&](int row) { return row * (rowHeight() + cardGap); };
    return {QPoint(left(cells.left()), top(cells.top())),
        QPoint(left(cells.right() + 1) - cardGap - 1, top(cells.bottom() + 1) - cardGap - 1)};
}

void BoardGrid::place()
{
    QList<BoardChart> charts;
    for (const ChartCard *card : std::as_const(m_cards))
        charts.append(card->chart());
    m_cells = boardCells(charts, columns());
    int bottom = 0;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const QRect place = placeOf(m_cells.at(i));
        m_cards.at(i)->setGeometry(place);
        bottom = std::max(bottom, place.bottom() + 1);
    }
    m_content->resize(viewport()->width(), std::max(viewport()->height(), bottom + space::small));
    emit placed();
}

void BoardGrid::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    place();
}

void BoardGrid::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    emit placed();
}

QList<ChartCard *> BoardGrid::visibleCards() const
{
    const QRect seen = viewport()->rect().translated(0, verticalScrollBar()->value());
    QList<ChartCard *> visible = m_cards;
    visible.removeIf([&](const ChartCard *card) { return !card->geometry().intersects(seen); });
    return visible;
}

void BoardGrid::alignPlots()
{
    QMap<int, int> left; // by column
    QMap<int, int> right;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const PlotView &view = m_cards.at(i)->view();
        int &leftmost = left[m_cells.at(i).left()];
        int &rightmost = right[m_cells.at(i).right()];
        leftmost = std::max(leftmost, view.labelWidth(PlotView::Side::Left));
        rightmost = std::max(rightmost, view.labelWidth(PlotView::Side::Right));
    }
    for (qsizetype i = 0; i < m_cards.size(); ++i)
        m_cards.at(i)->view().setGutters(left[m_cells.at(i).left()], right[m_cells.at(i).right()]);
}

qsizetype BoardGrid::markPlace(const ChartCard &card, const QPoint &globalPosition)
{
    const QPoint at = m_content->mapFromGlobal(globalPosition);
    const qsizetype from = m_cards.indexOf(&card);
    qsizetype nearest = from;
    for (qsizetype i = 0; i < m_cards.size(); ++i) {
        const auto distance = [&](qsizetype index) {
            const QPoint apart = m_cards.at(index)->geometry().center() - at;
            return QPoint::dotProduct(apart, apart);
        };
        if (distance(i) < distance(nearest))
            nearest = i;
    }
    m_mark->setGeometry(m_cards.at(nearest)->geometry());
    m_mark->setVisible(nearest != from);
    ensureVisible(at.x(), at.y(), 0, space::vast);
    return nearest;
}

QSize BoardGrid::markSize(const ChartCard &card, const QSize &wanted)
{
    const QRect cells = m_cells.at(m_cards.indexOf(&card));
    const int columnWidth = placeOf({0, 0, 1, 1}).width() + cardGap;
    const QSize size(std::clamp(int(std::lround(double(wanted.width()) / columnWidth)), 1, columns()),
        std::clamp(int(std::lround(double(wanted.height()) / (rowHeight() + cardGap))), 1, mostColumns));
    m_mark->setGeometry(placeOf({cells.topLeft(), size}));
    m_mark->show();
    return size;
}

void BoardGrid::clearMark()
{
    m_mark->hide();
}

} // namespace signalbox
