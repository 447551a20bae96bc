#include "sandbox/functionfiles.h"

#include "local/functions/functionfolder.h"

namespace signalbox {

using namespace Qt::StringLiterals;

Result<void> FunctionFiles::write(const QString &folder)
{
    for (const QString &source : {u":/supabase"_s, u":/sandbox"_s}) {
        const FunctionFolder files(folder, source);
        const auto there = files.compare();
        if (!there)
            return tl::unexpected(there.error());
        if (const auto written = files.write(there->missing + there->different); !written)
            return written;
    }
    return {};
}

} // namespace signalbox
