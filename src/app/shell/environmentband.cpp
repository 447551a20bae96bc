#include "app/shell/environmentband.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QLocale>
#include <QPainter>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int bandHeight = 22;
constexpr int lineHeight = 4;

} // namespace

EnvironmentBand::EnvironmentBand(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"environmentBand"_s);
    setFont(strongFont(smallFont(font())));
    setProfile(std::nullopt);
}

void EnvironmentBand::setProfile(const std::optional<ConnectionProfile> &profile)
{
    m_profile = profile;
    const QString name = profile ? visibleText(profile->name, 200) : QString();
    setAccessibleName(
        profile ? tr("Environment: %1, %2").arg(environmentWord(profile->environment), name) : tr("Not connected"));
    setToolTip(plainToolTip(accessibleName()));
    const bool speaks = profile && profile->environment != Environment::Local;
    setFixedHeight(speaks ? std::max(bandHeight, fontMetrics().height() + 4) : lineHeight);
    update();
}

bool EnvironmentBand::isProduction() const
{
    return m_profile && m_profile->environment == Environment::Production;
}

QString EnvironmentBand::words() const
{
    const QString word = environmentWord(m_profile->environment);
    return (isProduction() ? locale().toUpper(word) : word) + u"  \u00b7  "_s + visibleText(m_profile->name, 200);
}

void EnvironmentBand::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), isProduction() ? tokens(palette()).production : hairline(palette()));
    if (!m_profile || m_profile->environment == Environment::Local)
        return;
    painter.setPen(isProduction() ? tokens(palette()).onProduction : palette().color(QPalette::WindowText));
    const QRect room = rect().adjusted(space::large, 0, -space::large, 0);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft, fontMetrics().elidedText(words(), Qt::ElideRight, room.width()));
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
