#include "panels/metrics/live/livestage.h"
#include "panels/shots.h"
#include "widgets/table/tableview.h"

#include <QPixmap>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

bool shootLive(const QString &folder, bool dark)
{
    LiveStage stage;
    stage.open({1100, 760});
    for (int i = 0; i < 100; ++i)
        stage.sampleAfter(1s);
    stage.sampleAfter(45s);
    for (int i = 0; i < 170; ++i)
        stage.sampleAfter(1s);
    stage.page->blocking().selectRow(1);
    const QString theme = dark ? QStringLiteral("dark") : QStringLiteral("light");
    const auto save = [&](const QString &name) {
        return stage.page->grab().save(folder + u'/' + QStringLiteral("live-%1-%2.png").arg(name, theme));
    };
    bool isDone = save(QStringLiteral("wide"));
    stage.page->resize(844, 560);
    stage.live->hidden = 12;
    stage.sampleAfter(1s);
    isDone = save(QStringLiteral("hidden")) && isDone;
    stage.live->hidden = 0;
    stage.live->isCalm = true;
    stage.sampleAfter(1s);
    isDone = save(QStringLiteral("calm")) && isDone;
    stage.live->error
        = Error{.kind = ErrorKind::Timeout, .what = QStringLiteral("The server did not answer within 5 s")};
    stage.sampleAfter(5s);
    return save(QStringLiteral("trouble")) && isDone;
}

} // namespace

int main(int argc, char **argv)
{
    return shootInBothThemes(argc, argv, shootLive);
}
