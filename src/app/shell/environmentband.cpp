#include "app/shell/environmentband.h"

#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

namespace {

constexpr int bandHeight = 4;

} // namespace

EnvironmentBand::EnvironmentBand(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(bandHeight);
    setEnvironment(std::nullopt);
}

void EnvironmentBand::setEnvironment(std::optional<Environment> environment)
{
    m_environment = environment;
    setAccessibleName(environment ? tr("Environment: %1").arg(environmentWord(*environment)) : tr("Not connected"));
    setToolTip(accessibleName());
    update();
}

void EnvironmentBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_environment ? environmentColour(*m_environment, palette()) : hairline(palette()));
}

QString environmentWord(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return EnvironmentBand::tr("production");
    case Environment::Staging:
        return EnvironmentBand::tr("staging");
    case Environment::Local:
        return EnvironmentBand::tr("local");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
