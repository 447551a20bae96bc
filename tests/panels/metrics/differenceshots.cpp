#include "panels/metrics/differencestage.h"
#include "panels/shots.h"

using namespace signalbox;
using namespace signalbox::test;

/// Draws what differs, and that nothing does.
int main(int argc, char **argv)
{
    return shootInBothThemes(argc, argv, [](const QString &folder, bool dark) {
        const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const bool isPlanted : {true, false}) {
            DifferenceStage stage;
            if (isPlanted)
                stage.plant();
            if (!stage.compare())
                return false;
            const QString name = isPlanted ? QStringLiteral("differences") : QStringLiteral("nothing");
            stage.view->grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name, theme));
        }
        return true;
    });
}
