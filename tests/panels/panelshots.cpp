// Draws every panel with canned data to PNG files, to be looked at: panelshots FOLDER

#include "panels/panel.h"
#include "panels/panelregistry.h"
#include "panels/samplesources.h"
#include "support/manualclock.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

void shoot(QWidget &panel, const QString &file, double scale)
{
    QImage image(panel.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(panel.palette().color(QPalette::Window));
    panel.render(&image);
    image.save(file);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    Theme theme;
    const auto clock = std::make_shared<ManualClock>(test::sampleNow);
    test::SampleSources samples(*clock);
    PanelContext context;
    context.sources = samples.sources();
    context.capabilities = [] {
        Capabilities all;
        all.functions = {u"public.replay_webhook"_s};
        return all;
    };
    context.clock = clock;
    context.timeZone = QTimeZone("Europe/Berlin");
    context.profile = {.name = u"sandbox"_s, .environment = Environment::Local};
    const Error refused{ErrorKind::Permission, u"The jobs of pg_cron may not be read."_s, u"cron.job"_s,
                        u"ERROR:  permission denied for schema cron"_s,
                        u"Ask the database's owner for: grant usage on schema cron to app_reader;"_s, u"42501"_s};
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const PanelEntry &entry : allPanels()) {
            for (const QString &state : {u"data"_s, u"empty"_s, u"unavailable"_s}) {
                samples.empty = state == u"empty"_s;
                samples.error = state == u"unavailable"_s ? std::optional(refused) : std::nullopt;
                const std::unique_ptr<Panel> panel(entry.create(context, nullptr));
                panel->resize(844, 660); // 1024x700 without navigation, band and status bar
                panel->show();
                if (!QTest::qWaitFor([&] { return panel->isSettled(); }))
                    return 1;
                QTest::qWait(50);
                const QString name = u"%1/%2-%3-%4"_s.arg(folder, entry.id, state, dark ? u"dark"_s : u"light"_s);
                shoot(*panel, name + u".png"_s, 1);
                if (state == u"data"_s)
                    shoot(*panel, name + u"-2x.png"_s, 2);
            }
        }
    }
    return 0;
}
