#pragma once

namespace signalbox {

double residentMegabytes(); // of this process, now

} // namespace signalbox
