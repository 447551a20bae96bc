#include "widgets/look/theme.h"

#include "widgets/look/appstyle.h"
#include "widgets/look/tokens.h"

#include <QApplication>
#include <QEvent>
#include <QToolTip>

namespace signalbox {

namespace {

QPalette paletteOf(const Tokens &look)
{
    QPalette palette(look.surface, look.window);
    palette.setColor(QPalette::Window, look.window);
    palette.setColor(QPalette::Base, look.surface);
    palette.setColor(QPalette::AlternateBase, look.alternate);
    palette.setColor(QPalette::Button, look.surface);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(role, look.text);
        palette.setColor(QPalette::Disabled, role, look.textDisabled);
    }
    palette.setColor(QPalette::PlaceholderText, look.textQuiet);
    palette.setColor(QPalette::Disabled, QPalette::PlaceholderText, look.textDisabled);
    palette.setColor(QPalette::BrightText, look.onAccent);
    palette.setColor(QPalette::Highlight, look.accent);
    palette.setColor(QPalette::HighlightedText, look.onAccent);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, look.textDisabled);
    palette.setColor(QPalette::Link, look.link);
    palette.setColor(QPalette::LinkVisited, look.link);
    palette.setColor(QPalette::ToolTipBase, look.surface);
    palette.setColor(QPalette::ToolTipText, look.text);
    return palette;
}

/// The kinds of widgets that stand on another ground than the window.
void setGrounds(const Tokens &look)
{
    const QPalette palette = paletteOf(look);
    QPalette field = palette;
    field.setColor(QPalette::Base, look.field);
    field.setColor(QPalette::Disabled, QPalette::Base, look.window);
    for (const char *editor : {"QLineEdit", "QPlainTextEdit", "QTextEdit"})
        QApplication::setPalette(field, editor);
    QPalette view = palette; // what is selected has a soft ground, and the text's colour
    view.setColor(QPalette::Highlight, look.accentSoft);
    view.setColor(QPalette::HighlightedText, look.text);
    view.setColor(QPalette::Disabled, QPalette::HighlightedText, look.textDisabled);
    QApplication::setPalette(view, "QAbstractItemView");
    QPalette dialog = palette;
    dialog.setColor(QPalette::Window, look.surface);
    QApplication::setPalette(dialog, "QDialog");
    QPalette tip = palette;
    tip.setColor(QPalette::Window, look.surface);
    tip.setColor(QPalette::WindowText, look.text);
    QToolTip::setPalette(tip);
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    QApplication::setStyle(new AppStyle);
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
    setGrounds(tokens(dark));
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
    return paletteOf(tokens(dark));
}

bool isDark(const QPalette &palette)
{
    return &tokens(palette) == &tokens(true);
}

QColor stateColour(HealthState state, const QPalette &palette)
{
    const Tokens &look = tokens(palette);
    switch (state) {
    case HealthState::Healthy:
        return look.healthy;
    case HealthState::Attention:
        return look.attention;
    case HealthState::Failing:
        return look.failing;
    case HealthState::Running:
        return look.running;
    case HealthState::Paused:
        return look.paused;
    case HealthState::Unknown:
        break;
    }
    return look.textQuiet;
}

QColor stateTint(HealthState state, const QPalette &palette)
{
    const Tokens &look = tokens(palette);
    return mixed(stateColour(state, palette), look.surface, look.stateTint);
}

QColor selectionTint(const QPalette &palette)
{
    return tokens(palette).accentSoft;
}

QColor quietText(const QPalette &palette)
{
    return tokens(palette).textQuiet;
}

QColor hairline(const QPalette &palette)
{
    return tokens(palette).hairline;
}

QColor seriesColour(int index, const QPalette &palette)
{
    const auto &series = tokens(palette).series;
    return series[size_t(index) % series.size()];
}

} // namespace signalbox
