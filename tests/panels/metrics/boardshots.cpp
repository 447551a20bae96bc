// Draws the board of the metrics panel to PNG files, to be looked at.
//   boardshots FOLDER

#include "panels/metrics/boardstage.h"
#include "widgets/look/theme.h"

#include <QApplication>
#include <QDir>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void shootBoard(QWidget &panel, const QString &file, double scale)
{
    QImage image(panel.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(panel.palette().color(QPalette::Window));
    panel.render(&image);
    image.save(file);
}

void shootViews(const QString &folder, const QString &look, QSize size)
{
    test::BoardStage stage;
    stage.openBoard(size);
    const auto shoot = [&](const QString &name) {
        stage.settle();
        QTest::qWait(50);
        const QString file = u"%1/board-%2-%3-%4"_s.arg(folder, name).arg(size.width()).arg(look);
        shootBoard(*stage.panel, file + u".png"_s, 1);
        shootBoard(*stage.panel, file + u"-2x.png"_s, 2);
    };
    shoot(u"6h"_s);
    emit stage.view(u"Queue"_s).pointed(stage.clock->now() - 90min);
    shoot(u"pointed"_s);
    emit stage.view(u"Queue"_s).brushed({stage.clock->now() - 150min, stage.clock->now() - 80min});
    shoot(u"marked"_s);
    stage.panel->leave();
    stage.panel->openLink(u"view/day"_s);
    stage.page().ranges().setAgo(24h);
    shoot(u"day"_s);
    stage.page().ranges().setAgo(0s);
    stage.panel->openLink(u"view/year"_s);
    stage.settle();
    shoot(u"year"_s);
    stage.panel->openLink(u"view/day"_s);
    emit stage.card(u"Queue"_s)->asked(ChartCard::Act::Enlarge);
    shoot(u"large"_s);
    stage.panel->leave();
    emit stage.card(u"Connections"_s)->asked(ChartCard::Act::Wider);
    emit stage.card(u"Cache hits"_s)->asked(ChartCard::Act::Taller);
    emit stage.card(u"Size"_s)->asked(ChartCard::Act::Remove);
    shoot(u"arranged"_s);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const QSize size : {QSize(1100, 720), QSize(844, 620)})
            shootViews(folder, dark ? u"dark"_s : u"light"_s, size);
    }
    return 0;
}
