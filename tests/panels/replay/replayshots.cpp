// Draws what belongs to bulk replays to PNG files, to be looked at: replayshots FOLDER

#include "panels/panelstage.h"
#include "panels/replay/replaydesk.h"
#include "panels/shots.h"

#include <QPlainTextEdit>

using namespace signalbox;
using namespace signalbox::test;

namespace {

void shoot(QWidget &widget, const QString &file)
{
    QTest::qWait(50);
    QImage image(widget.size(), QImage::Format_RGB32);
    image.fill(widget.palette().color(QPalette::Window));
    widget.render(&image);
    image.save(file);
}

bool shootAll(const QString &folder, const QString &suffix)
{
    Stage stage;
    stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
    if (!stage.open(u"webhooks"_s))
        return false;
    stage.panel->resize(1100, 720);
    shoot(*stage.panel, u"%1/strip-%2.png"_s.arg(folder, suffix));
    auto *desk = stage.panel->findChild<ReplayDesk *>();
    desk->review({.filter = {}, .words = u"state:failed since:4h"_s});
    if (!stage.settle())
        return false;
    shoot(*stage.dialog(), u"%1/review-%2.png"_s.arg(folder, suffix));
    QTest::keyClick(stage.dialog(), Qt::Key_Escape);
    if (!QTest::qWaitFor([&] { return !stage.dialog(); }))
        return false;
    desk->edit(4242);
    if (!stage.settle())
        return false;
    auto *edit = stage.dialog()->findChild<QPlainTextEdit *>();
    edit->setPlainText(edit->toPlainText().replace(u"booked"_s, u"changed"_s));
    QTest::qWait(300);
    shoot(*stage.dialog(), u"%1/resend-%2.png"_s.arg(folder, suffix));
    stage.dialog()->close();
    if (!stage.click(u"Replays"_s))
        return false;
    shoot(*stage.panel, u"%1/jobs-%2.png"_s.arg(folder, suffix));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    return shootInBothThemes(
        argc, argv, [](const QString &folder, bool dark) { return shootAll(folder, dark ? u"dark"_s : u"light"_s); });
}
