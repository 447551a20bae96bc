#include "panels/testbench/phasebar.h"

#include "core/humantext.h"
#include "models/testbench/benchwords.h"
#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int phaseBarHeight = 8;
constexpr int phaseGap = 8;
constexpr int mark = 8;
constexpr double partGap = 1; // so that one ends where the next begins also without colours

} // namespace

PhaseBar::PhaseBar(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSizePolicy(policy);
    setAccessibleName(tr("Where the time went"));
    hide();
}

void PhaseBar::setPhases(const QList<PhaseTime> &phases)
{
    m_phases = phases;
    QStringList texts;
    for (const PhaseTime &phase : phases)
        texts.append(label(phase));
    setAccessibleDescription(texts.join(u", "_s));
    setVisible(!phases.isEmpty());
    updateGeometry();
    update();
}

QString PhaseBar::label(const PhaseTime &phase) const
{
    return u"%1 %2"_s.arg(BenchWords::phase(phase.phase), durationText(phase.span));
}

QList<QRect> PhaseBar::labelPlaces(int width) const
{
    QList<QRect> places;
    int x = 0;
    int y = phaseBarHeight + 6;
    for (const PhaseTime &phase : m_phases) {
        const int needed = mark + 4 + fontMetrics().horizontalAdvance(label(phase));
        if (x > 0 && x + needed > width) {
            x = 0;
            y += fontMetrics().height() + 2;
        }
        places.append({x, y, needed, fontMetrics().height()});
        x += needed + 2 * phaseGap;
    }
    return places;
}

QSize PhaseBar::sizeHint() const
{
    const auto places = labelPlaces(std::max(width(), 200));
    return {200, (places.isEmpty() ? phaseBarHeight : places.last().bottom() + 1) + 2};
}

QSize PhaseBar::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    std::chrono::microseconds total{0};
    for (const PhaseTime &phase : m_phases)
        total += phase.span;
    painter.fillRect(0, 0, width(), phaseBarHeight, hairline(palette()));
    double x = 0;
    const auto places = labelPlaces(width());
    for (qsizetype i = 0; i < m_phases.size(); ++i) {
        const QColor colour = seriesColour(int(m_phases.at(i).phase), palette());
        const double share = total.count() > 0 ? double(m_phases.at(i).span.count()) / double(total.count()) : 0;
        painter.fillRect(QRectF(x, 0, std::max(partGap + 1.0, share * width()) - partGap, phaseBarHeight), colour);
        x += share * width();
        const QRect place = places.at(i);
        painter.fillRect(place.x(), place.y() + (place.height() - mark) / 2, mark, mark, colour);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place.adjusted(mark + 4, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, label(m_phases.at(i)));
    }
}

} // namespace signalbox
