#pragma once

namespace signalbox {

/// Overwrites the password of an address among the program's arguments, in place, so that no list of processes shows it
/// from here on. To be called once the arguments were read.
void hideCredentials(int argc, char **argv);

} // namespace signalbox
