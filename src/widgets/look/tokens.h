#pragma once

#include <QColor>
#include <QFont>

#include <array>
#include <chrono>

class QPalette;

namespace signalbox {

/// What the program looks like, said once: the colours of one theme by what they are for. Two sets, and no other file
/// names a colour.
struct Tokens {
    QColor window; // frame, navigation, heads
    QColor surface; // tables, cards, menus, dialogs' bodies, buttons
    QColor alternate; // every second row
    QColor field; // line edits, editors, combos
    QColor edge; // cards, menus, splitters: decoration
    QColor edgeField; // fields, buttons, check boxes: 3:1 against what is around them
    QColor hairline; // between rows
    QColor link; // links, underline of the current tab
    QColor text;
    QColor textQuiet;
    QColor textDisabled;
    QColor accent; // the one primary button, what is switched on
    QColor onAccent;
    QColor accentSoft; // selection, the current segment
    QColor focus; // around whatever has the keyboard
    QColor thumb; // of scroll bars, at rest
    QColor thumbHover;
    QColor production; // band; no state has this hue
    QColor onProduction;
    QColor healthy;
    QColor attention;
    QColor failing;
    QColor onFailing;
    QColor running;
    QColor paused;
    QColor shade; // over a filled button that is touched, so that its words gain contrast
    double shadeHover;
    double shadePress;
    double hover; // share of the text's colour over what is below
    double press;
    double stateTint; // share of a state's colour behind its words
    /// Lines of a chart and parts of a bar. Found by search: each can be told from each, also with the three common
    /// deficiencies of colour vision; the smallest distance of two is as large as seven hues allow.
    std::array<QColor, 7> series;
};

/// The tokens of the light or dark theme that the palette belongs to.
const Tokens &tokens(const QPalette &palette);
const Tokens &tokens(bool dark);

/// `over` with this share, `under` with the rest.
QColor mixed(const QColor &over, const QColor &under, double share);

namespace space { // an 8-pixel grid with a half step
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16; // pages' margin, and the gutter between columns
inline constexpr int huge = 24;
inline constexpr int vast = 32;
} // namespace space

namespace radius {
inline constexpr int mark = 3; // check boxes, what is inside of a control
inline constexpr int control = 5;
inline constexpr int card = 8;
inline constexpr int chip = 10;
} // namespace radius

namespace extent {
inline constexpr int control = 28; // height of buttons, fields, combos
inline constexpr int controlSide = 12; // left and right of a button's text
inline constexpr int fieldSide = 8;
inline constexpr int row = 27;
inline constexpr int header = 26;
inline constexpr int icon = 16;
inline constexpr int iconGap = 6;
inline constexpr int indicator = 16; // check boxes and radio buttons
inline constexpr int chevron = 8; // of menu buttons, `space::small` behind the text
inline constexpr int focus = 2;
inline constexpr int underline = 2; // of the current tab
inline constexpr int scrollBar = 10;
inline constexpr int progress = 6;
inline constexpr int splitter = 8;
} // namespace extent

namespace motion { // nothing moves by itself; what waits, waits this long
inline constexpr std::chrono::milliseconds patience{300}; // before "loading" is worth showing
} // namespace motion

/// Secondary text, panels' titles; body is the system's font.
QFont smallFont(const QFont &body);
QFont titleFont(const QFont &body);
QFont strongFont(const QFont &body);

} // namespace signalbox
