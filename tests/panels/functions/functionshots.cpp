// Draws the functions' panel and its dialogs to PNG files, to be looked at.
//   functionshots FOLDER

#include "panels/functions/deploydialog.h"
#include "panels/panelstage.h"
#include "panels/shots.h"

using namespace signalbox;
using namespace signalbox::test;

namespace {

void shoot(QWidget &widget, const QString &file)
{
    QTest::qWait(50);
    for (const int scale : {1, 2}) {
        QImage image(widget.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(widget.palette().color(QPalette::Window));
        widget.render(&image);
        image.save(scale == 1 ? file + u".png"_s : file + u"-2x.png"_s);
    }
}

bool shootFunctions(const QString &folder, bool dark)
{
    const QString look = dark ? u"dark"_s : u"light"_s;
    Stage stage;
    stage.context.profile.host = u"db.abcdefghij0123456789.supabase.co"_s;
    if (!stage.open(u"functions"_s))
        return false;
    shoot(*stage.panel, u"%1/functions-844-%2"_s.arg(folder, look));
    stage.panel->openLink(u"view/invocation"_s);
    shoot(*stage.panel, u"%1/functions-844-detail-%2"_s.arg(folder, look));
    stage.panel->resize(1100, 760); // a window of 1280x800 without its navigation
    shoot(*stage.panel, u"%1/functions-1100-%2"_s.arg(folder, look));
    stage.samples.following = {{SendWay::Database, SendStage::Answered}};
    stage.samples.following.first().status = 200;
    stage.samples.following.first().body = u"{\"done\":true,\"needs\":[{\"name\":\"EMAIL_SERVICE_URL\",\"met\":false,"
                                           "\"optional\":true,\"words\":\"no mail is sent\"}]}"_s;
    stage.click(u"Check"_s);
    if (!QTest::qWaitFor([&] { return stage.button(u"Check"_s)->isEnabled(); }))
        return false;
    shoot(*stage.panel, u"%1/functions-checked-%2"_s.arg(folder, look));
    for (const auto &[text, name] : {std::pair(u"Environment..."_s, u"environment"_s), {u"Deploy..."_s, u"deploy"_s}}) {
        if (!stage.click(text) || !stage.dialog())
            return false;
        shoot(*stage.dialog(), u"%1/functions-%2-%3"_s.arg(folder, name, look));
        delete stage.dialog();
    }
    stage.samples.empty = true;
    stage.refresh();
    shoot(*stage.panel, u"%1/functions-empty-%2"_s.arg(folder, look));
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    return shootInBothThemes(argc, argv, shootFunctions);
}
