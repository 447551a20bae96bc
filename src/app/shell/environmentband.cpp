#include "app/shell/environmentband.h"

#include "widgets/look/theme.h"

#include <QPainter>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int bandHeight = 4;

QColor environmentColour(Environment environment, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (environment) {
    case Environment::Production:
        return u"#b33000"_s;
    case Environment::Staging:
        return dark ? u"#c98a1b"_s : u"#e0a030"_s;
    case Environment::Local:
        break;
    }
    return dark ? u"#00795a"_s : u"#00734f"_s;
}

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
