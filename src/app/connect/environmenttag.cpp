#include "app/connect/environmenttag.h"

#include "app/shell/environmentband.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int tagSide = 8;

} // namespace

EnvironmentTag::EnvironmentTag(Environment environment, QWidget *parent) : QWidget(parent), m_environment(environment)
{
    setFont(smallFont(font()));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(environmentWord(environment));
}

QSize EnvironmentTag::sizeHint() const
{
    return {
        fontMetrics().horizontalAdvance(environmentWord(m_environment)) + 2 * tagSide + 2, fontMetrics().height() + 2};
}

void EnvironmentTag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = m_environment == Environment::Production;
    painter.setPen(filled ? QPen(Qt::NoPen) : QPen(quietText(palette()), 1));
    painter.setBrush(filled ? QBrush(tokens(palette()).production) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), height() / 2.0, height() / 2.0);
    painter.setPen(filled ? tokens(palette()).onProduction : quietText(palette()));
    painter.drawText(rect(), Qt::AlignCenter, environmentWord(m_environment));
}

} // namespace signalbox
