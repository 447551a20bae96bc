#pragma once

namespace signalbox {

struct Declared {
    int value = 0;
};

} // namespace signalbox
