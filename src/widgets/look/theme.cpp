#include "widgets/look/theme.h"

#include <QApplication>
#include <QEvent>
#include <QStyleFactory>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QPalette makePalette(const QColor &window, const QColor &base, const QColor &alternate, const QColor &button,
    const QColor &text, const QColor &quiet, const QColor &disabled, const QColor &highlight,
    const QColor &highlightedText, const QColor &link)
{
    QPalette palette(button, window);
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Button, button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, text);
        palette.setColor(QPalette::Disabled, role, disabled);
    }
    palette.setColor(QPalette::BrightText, highlightedText);
    palette.setColor(QPalette::PlaceholderText, quiet);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, highlightedText);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, disabled);
    palette.setColor(QPalette::Link, link);
    palette.setColor(QPalette::LinkVisited, link);
    palette.setColor(QPalette::ToolTipBase, text);
    palette.setColor(QPalette::ToolTipText, window);
    return palette;
}

QColor blend(const QColor &over, const QColor &under, double share)
{
    const auto mix = [share](double a, double b) { return a * share + b * (1 - share); };
    return QColor::fromRgbF(float(mix(over.redF(), under.redF())), float(mix(over.greenF(), under.greenF())),
        float(mix(over.blueF(), under.blueF())));
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    qApp->installEventFilter(this);
}

void Theme::apply(Mode mode)
{
    m_mode = mode;
    switch (mode) {
    case Mode::Light:
        applyPalette(false);
        return;
    case Mode::Dark:
        applyPalette(true);
        return;
    case Mode::System: {
        m_applying = true;
        QApplication::setPalette(QPalette()); // the platform's own again, to look at its lightness
        m_applying = false;
        applyPalette(signalbox::isDark(QApplication::palette()));
        return;
    }
    }
}

void Theme::applyPalette(bool dark)
{
    m_applying = true;
    m_dark = dark;
    QApplication::setPalette(palette(dark));
    m_applying = false;
    emit changed();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The platform changed its colours; one event a window, so only the first has an effect.
    if (event->type() == QEvent::ThemeChange && m_mode == Mode::System && !m_applying)
        QMetaObject::invokeMethod(
            this, [this] { apply(Mode::System); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

QPalette Theme::palette(bool dark)
{
    if (dark)
        return makePalette(u"#1f2226"_s, u"#181a1d"_s, u"#1d2024"_s, u"#30353b"_s, u"#e6e8ea"_s, u"#a4abb3"_s,
            u"#6d747c"_s, u"#2f6fa8"_s, u"#ffffff"_s, u"#7cc0f2"_s);
    return makePalette(u"#f3f4f6"_s, u"#ffffff"_s, u"#f8f9fa"_s, u"#eceef1"_s, u"#1c2024"_s, u"#59616a"_s, u"#9aa1a9"_s,
        u"#0b62a4"_s, u"#ffffff"_s, u"#0b62a4"_s);
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

QColor stateColour(HealthState state, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (state) {
    case HealthState::Healthy:
        return dark ? u"#33c79b"_s : u"#006b4e"_s;
    case HealthState::Attention:
        return dark ? u"#f0b444"_s : u"#835400"_s;
    case HealthState::Failing:
        return dark ? u"#ff8a5c"_s : u"#b33000"_s;
    case HealthState::Running:
        return dark ? u"#74c0f2"_s : u"#005f9e"_s;
    case HealthState::Paused:
        return dark ? u"#e2a0c6"_s : u"#8a3f70"_s;
    case HealthState::Unknown:
        break;
    }
    return quietText(palette);
}

QColor stateTint(HealthState state, const QPalette &palette)
{
    const double share = isDark(palette) ? 0.14 : 0.08;
    return blend(stateColour(state, palette), palette.color(QPalette::Base), share);
}

QColor selectionTint(const QPalette &palette)
{
    return isDark(palette) ? QColor(u"#263645"_s) : QColor(u"#dfebf6"_s);
}

QColor quietText(const QPalette &palette)
{
    return isDark(palette) ? QColor(u"#a4abb3"_s) : QColor(u"#565e67"_s);
}

QColor hairline(const QPalette &palette)
{
    return isDark(palette) ? QColor(u"#2e3338"_s) : QColor(u"#e2e5e9"_s);
}

QColor seriesColour(int index, const QPalette &palette)
{
    static const QList<QColor> light{
        u"#0072b2"_s, u"#c04a00"_s, u"#007a5a"_s, u"#a8588a"_s, u"#9a6a00"_s, u"#3a7fa8"_s};
    static const QList<QColor> dark{u"#56b4e9"_s, u"#ff8a5c"_s, u"#2fc79a"_s, u"#dd94bd"_s, u"#f0b444"_s, u"#9ad0f5"_s};
    const QList<QColor> &colours = isDark(palette) ? dark : light;
    return colours.at(index % colours.size());
}

} // namespace signalbox
