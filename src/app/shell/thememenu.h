#pragma once

#include "widgets/look/theme.h"

#include <QMenu>

#include <memory>

class QActionGroup;
class QSettings;

namespace signalbox {

/// System, light or dark; the choice is remembered and applied at once.
class ThemeMenu : public QMenu
{
    Q_OBJECT

public:
    ThemeMenu(Theme &theme, std::shared_ptr<QSettings> settings, QWidget *parent = nullptr);

    static Theme::Mode remembered(const QSettings &settings);

private:
    void addMode(Theme::Mode mode, const QString &text);
    void choose(Theme::Mode mode);

    Theme &m_theme;
    std::shared_ptr<QSettings> m_settings;
    QActionGroup *m_group;
};

} // namespace signalbox
