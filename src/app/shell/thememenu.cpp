#include "app/shell/thememenu.h"

#include <QActionGroup>
#include <QMetaEnum>
#include <QSettings>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto modeKey = "window/theme"_L1;

} // namespace

ThemeMenu::ThemeMenu(Theme &theme, std::shared_ptr<QSettings> settings, QWidget *parent)
    : QMenu(tr("&Theme"), parent), m_theme(theme), m_settings(std::move(settings)), m_group(new QActionGroup(this))
{
    addMode(Theme::Mode::System, tr("Follow the &system"));
    addMode(Theme::Mode::Light, tr("&Light"));
    addMode(Theme::Mode::Dark, tr("&Dark"));
}

Theme::Mode ThemeMenu::remembered(const QSettings &settings)
{
    bool known = false;
    const QByteArray name = settings.value(modeKey).toString().toLatin1();
    const int mode = QMetaEnum::fromType<Theme::Mode>().keyToValue(name.constData(), &known);
    return known ? Theme::Mode(mode) : Theme::Mode::System;
}

void ThemeMenu::addMode(Theme::Mode mode, const QString &text)
{
    QAction *action = addAction(text, this, [this, mode] { choose(mode); });
    action->setCheckable(true);
    action->setChecked(m_theme.mode() == mode);
    m_group->addAction(action);
}

void ThemeMenu::choose(Theme::Mode mode)
{
    m_theme.apply(mode);
    const char *name = QMetaEnum::fromType<Theme::Mode>().valueToKey(int(mode));
    m_settings->setValue(modeKey, QLatin1StringView(name));
}

} // namespace signalbox
