#pragma once

#include <QString>

#include <functional>

namespace signalbox {

/// What the button under a placeholder's words does; without a text there is none.
struct PlaceholderAction {
    QString text; // a verb and what it is done to
    std::function<void()> act;
};

} // namespace signalbox
