#pragma once

#include <QString>

namespace signalbox {

/// One header of an HTTP request or answer, as text.
struct HeaderField {
    QString name;
    QString value;

    bool operator==(const HeaderField &) const = default;
};

} // namespace signalbox
