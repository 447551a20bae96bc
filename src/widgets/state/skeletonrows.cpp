#include "widgets/state/skeletonrows.h"

#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int skeletonBarHeight = 10;

} // namespace

SkeletonRows::SkeletonRows(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(motion::patience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_drawn = true;
        update();
    });
}

void SkeletonRows::showEvent(QShowEvent *event)
{
    m_drawn = false;
    m_patience.start();
    QWidget::showEvent(event);
}

void SkeletonRows::paintEvent(QPaintEvent *)
{
    if (!m_drawn)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(hairline(palette()));
    const int unit = (width() - 2 * space::large) / 24;
    static constexpr int columns[][2] = {{0, 3}, {4, 6}, {11, 5}, {17, 3}, {21, 3}}; // start and width in units
    for (int row = 0; row * extent::row < height() - extent::row; ++row) {
        for (int column = 0; column < 5; ++column) {
            const int shorter = (row * 7 + column * 3) % 4 * unit / 4; // ragged, as words are
            painter.drawRoundedRect(space::large + columns[column][0] * unit,
                row * extent::row + (extent::row - skeletonBarHeight) / 2, columns[column][1] * unit - shorter,
                skeletonBarHeight, radius::mark, radius::mark);
        }
    }
}

} // namespace signalbox
