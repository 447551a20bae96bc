// Breaks the floors on purpose: see ../../../CMakeLists.txt.
#include "app/window.h"
