#pragma once

class QAbstractButton;

namespace signalbox {

/// What a button means on its page; the style gives each its look. Panels name roles, never colours or pixels.
enum class ButtonRole {
    Plain, // flat with an edge
    Primary, // the one action that a page is for, filled; at most one a page
    Danger, // takes something away: the failing colour's words and edge
    ConfirmedDanger, // the same behind its confirmation: filled
    Quiet, // no edge before it is hovered or has the focus
    Disclosure, // the title of what it opens and closes: in line with the text around, never a box
};

void setRole(QAbstractButton &button, ButtonRole role);
ButtonRole roleOf(const QAbstractButton &button); // Plain unless set

} // namespace signalbox
