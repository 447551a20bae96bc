#pragma once

namespace signalbox {

/// A crash must not leave the memory on disk, which holds passwords and signing secrets; nor may another program of the same
/// user look into it. For builds that users run: who develops wants both.
void forbidCoreDumps();

} // namespace signalbox
