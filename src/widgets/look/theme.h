#pragma once

#include "domain/healthstate.h"

#include <QObject>
#include <QPalette>

namespace signalbox {

/// Puts our style and the light or the dark palette on the application. There is no theme to ask for: widgets read
/// their own palette and the functions below, so a widget looks right under any palette.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    explicit Theme(QObject *parent = nullptr);

    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }
    /// System follows the lightness of the platform's own palette, also when that changes later.
    void apply(Mode mode);

    static QPalette palette(bool dark);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyPalette(bool dark);

    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_applying = false;
};

bool isDark(const QPalette &palette);
/// A state's colour, legible as text on the palette's window, base and alternate base (at least 4.5:1).
QColor stateColour(HealthState state, const QPalette &palette);
/// Behind a word in stateColour(): the same hue, barely there.
QColor stateTint(HealthState state, const QPalette &palette);
/// Behind a selected row; every state colour stays legible on it.
QColor selectionTint(const QPalette &palette);
/// Secondary text: quieter than the palette's text, and still 4.5:1.
QColor quietText(const QPalette &palette);
/// The hairline between rows and around areas.
QColor hairline(const QPalette &palette);
/// The n-th line of a chart; legible as a mark (3:1) on the palette's base.
QColor seriesColour(int index, const QPalette &palette);

} // namespace signalbox
