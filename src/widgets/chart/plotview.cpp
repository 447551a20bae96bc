#include "widgets/chart/plotview.h"

#include "core/humantext.h"
#include "widgets/chart/plotscene.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QEvent>
#include <QFontInfo>
#include <QPaintEngine>
#include <QPainter>

namespace signalbox {

namespace {

constexpr QSize usualSize(500, 160);
constexpr QSize smallestSize(160, 80);

} // namespace

PlotView::PlotView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    layOut();
}

void PlotView::setPlot(const Plot &plot)
{
    if (plot == m_plot)
        return;
    m_plot = plot;
    m_readers.clear();
    for (const PlotLine &line : std::as_const(m_plot.lines))
        m_readers.append(PlotReader(line));
    m_hovered.reset();
    layOut();
}

PlotFace PlotView::face() const
{
    return {palette(), smallFont(font())};
}

void PlotView::layOut()
{
    const PlotGutters before = m_layout.needed;
    m_layout = layOutPlot(m_plot, size(), m_gutters, smallFont(font()));
    renew();
    if (m_layout.needed != before)
        emit labelWidthChanged();
}

void PlotView::renew()
{
    m_picture = {};
    m_markers.clear();
    readAgain();
    update();
}

int PlotView::labelWidth(Side side) const
{
    return side == Side::Left ? m_layout.needed.left : m_layout.needed.right;
}

void PlotView::setGutters(int left, int right)
{
    if (m_gutters == PlotGutters{left, right})
        return;
    m_gutters = {left, right};
    layOut();
}

bool PlotView::reads() const
{
    return underMouse() || (hasFocus() && !m_isLed);
}

QRegion PlotView::overlayRegion() const
{
    return m_crosshair ? m_crosshair->region(m_layout.rect) : QRegion();
}

void PlotView::readAgain()
{
    const QRegion before = overlayRegion();
    m_crosshair = plotCrosshair(m_plot, m_layout, face(), m_readers, size(), m_pointedAt, reads());
    update(before + overlayRegion());
    if (reads())
        setAccessibleDescription(reading());
}

void PlotView::pointAt(std::optional<Instant> at)
{
    if (at == m_pointedAt)
        return;
    m_isLed = true;
    m_pointedAt = at;
    readAgain();
}

void PlotView::setPinned(bool pinned)
{
    if (pinned == m_isPinned)
        return;
    m_isPinned = pinned;
    update(overlayRegion());
}

void PlotView::setBrush(std::optional<TimeSpan> brush)
{
    if (brush == m_brush)
        return;
    m_brush = brush;
    update();
}

QString PlotView::reading() const
{
    if (!m_pointedAt)
        return {};
    QStringList lines{exactInstant(*m_pointedAt, m_plot.zone)};
    for (qsizetype i = 0; i < m_plot.lines.size(); ++i) {
        const PlotLine &line = m_plot.lines.at(i);
        if (const auto index = m_readers.at(i).indexAt(line, *m_pointedAt))
            lines.append(plotReadingText(line, line.points.at(*index)));
    }
    return lines.join(u'\n');
}

void PlotView::paintPlot(QPainter &painter, const QRectF &rect) const
{
    PlotFace look{Theme::palette(false), smallFont(font())};
    look.font.setPixelSize(QFontInfo(look.font).pixelSize()); // as large as on the screen, whatever is painted on
    paintPlotScene(painter, rect, m_plot, layOutPlot(m_plot, rect.size(), m_gutters, look.font), look);
}

void PlotView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // Not the widget's own ratio: it may be drawn into an image.
    const double ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    const PlotFace look = face();
    if (m_picture.isNull() || m_picture.devicePixelRatio() != ratio) {
        m_markers.clear();
        m_picture = QPixmap(size() * ratio);
        m_picture.setDevicePixelRatio(ratio);
        m_picture.fill(tokens(palette()).surface);
        QPainter onPicture(&m_picture);
        paintPlotScene(onPicture, rect(), m_plot, m_layout, look);
    }
    if (m_markers.isEmpty())
        m_markers = plotMarkers(m_plot, palette(), ratio);
    painter.drawPixmap(QPointF(0, 0), m_picture);
    if (m_brush)
        paintPlotBrush(painter, m_layout, *m_brush, palette());
    if (m_hovered)
        stylepaint::box(painter, plotClusterRect(m_layout.rect, *m_hovered).adjusted(-2, -2, 2, 2),
            {.edge = tokens(palette()).link, .radius = radius::mark});
    if (m_crosshair)
        paintPlotCrosshair(painter, *m_crosshair, m_layout.rect, look, m_markers, m_isPinned);
}

void PlotView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void PlotView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::EnabledChange:
        renew();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LocaleChange:
    case QEvent::LanguageChange:
        layOut();
        break;
    default:
        break;
    }
}

QSize PlotView::sizeHint() const
{
    return usualSize;
}

QSize PlotView::minimumSizeHint() const
{
    return smallestSize;
}

} // namespace signalbox
