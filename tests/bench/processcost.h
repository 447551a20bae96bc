#pragma once

namespace signalbox {

double residentMegabytes(); // of this process, now
double peakMegabytes(); // the most that it ever was
double threadMilliseconds(); // of the processor, taken by this thread so far
double processMilliseconds(); // and by all threads

} // namespace signalbox
