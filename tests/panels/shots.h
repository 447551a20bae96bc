#pragma once

#include "widgets/look/theme.h"

#include <QApplication>
#include <QDir>

namespace signalbox::test {

/// The main() of a program that draws to the folder it is given: calls `shoot(folder, dark)` in either theme.
template <typename Shoot>
int shootInBothThemes(int argc, char **argv, const Shoot &shoot)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        if (!shoot(folder, dark))
            return 1;
    }
    return 0;
}

} // namespace signalbox::test
