// Draws every panel to PNG files, to be looked at: with canned answers, or with a sandbox that is made in a folder.
//   panelshots FOLDER [SANDBOX-FOLDER]

#include "app/features.h"
#include "data/cron/punctualityreader.h"
#include "data/postgres/sqlcatalogue.h"
#include "data/project/projectconnection.h"
#include "panels/cron/cronpanel.h"
#include "panels/deliveries/deliverydetailview.h"
#include "panels/deliveries/detailsection.h"
#include "panels/deliveries/payloadindexnotice.h"
#include "panels/deliveries/sampledetail.h"
#include "panels/deliveries/webhookspanel.h"
#include "panels/panel.h"
#include "panels/samplesources.h"
#include "sandbox/sandbox.h"
#include "support/manualclock.h"
#include "support/waiting.h"
#include "widgets/look/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize panelSize(844, 660); // 1024x700 without navigation, band and status bar

const Error refused{ErrorKind::Permission, u"The jobs of pg_cron may not be read."_s, u"cron.job"_s,
    u"ERROR:  permission denied for schema cron"_s,
    u"Ask the database's owner for: grant usage on schema cron to app_reader;"_s, u"42501"_s};

const Clock &clockOfSamples()
{
    static const ManualClock clock(test::sampleNow);
    return clock;
}

void shoot(QWidget &panel, const QString &file, double scale)
{
    QImage image(panel.size() * scale, QImage::Format_RGB32);
    image.setDevicePixelRatio(scale);
    image.fill(panel.palette().color(QPalette::Window));
    panel.render(&image);
    image.save(file);
}

/// What is behind the panel's own segments and tabs.
bool shootPages(Panel &panel, const QString &name)
{
    const QList<QAbstractButton *> buttons = panel.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        for (const auto &[text, page] :
            {std::pair(u"Issues"_s, u"issues"_s), {u"History"_s, u"history"_s}, {u"Running now"_s, u"running"_s}}) {
            if (!button->text().startsWith(text) || !button->isVisible())
                continue;
            button->click();
            if (!waitFor([&] { return panel.isSettled(); }))
                return false;
            for (auto *table : panel.findChildren<QTableView *>()) {
                if (table->isVisible() && !table->currentIndex().isValid())
                    table->selectRow(1);
            }
            if (!waitFor([&] { return panel.isSettled(); }))
                return false;
            QTest::qWait(50);
            shoot(panel, u"%1-%2.png"_s.arg(name, page), 1);
            shoot(panel, u"%1-%2-2x.png"_s.arg(name, page), 2);
        }
    }
    return true;
}

/// The cron panel in groups, after jobs were unscheduled, and where not all may be seen.
bool shootJobs(const QString &folder, const PanelContext &context, test::SampleSources &samples, const QString &look)
{
    const CronOverview all = samples.cron;
    const auto unschedule = [](CronPanel &panel) {
        for (auto *action : panel.findChildren<QAction *>()) {
            if (action->text() == "Unschedule"_L1)
                action->trigger();
        }
        panel.findChild<QDialog *>()->findChild<QAbstractButton *>(u"go"_s)->click();
        return waitFor([&] { return !panel.findChild<QDialog *>() && panel.isSettled(); });
    };
    const auto shootPanel = [&](const QString &name, const QString &press) {
        CronPanel panel(context);
        panel.resize(1100, 820); // a window of 1280 without its navigation
        panel.show();
        if (!waitFor([&] { return panel.state() != Panel::State::Loading && panel.isSettled(); }))
            return false;
        for (auto *button : panel.findChildren<QAbstractButton *>()) {
            if (button->text() == press && button->isVisible())
                button->click();
        }
        if (press == "Unschedule"_L1 && !(unschedule(panel) && unschedule(panel)))
            return false;
        QTest::qWait(50);
        shoot(panel, u"%1/cron-%2-%3.png"_s.arg(folder, name, look), 1);
        shoot(panel, u"%1/cron-%2-%3-2x.png"_s.arg(folder, name, look), 2);
        return true;
    };
    for (qsizetype i = 0; i < samples.cron.jobs.size(); i += 3)
        samples.cron.jobs[i].command = u"copy trips to stdout"_s;
    samples.cron.jobs[4].username = u"billing"_s;
    bool done = shootPanel(u"byState"_s, u"State"_s) && shootPanel(u"byRole"_s, u"Role"_s);
    done = done && shootPanel(u"undo"_s, u"Unschedule"_s);
    samples.cron.othersHidden = true;
    done = done && shootPanel(u"hidden"_s, {});
    samples.cron = all;
    return done;
}

/// The dialogs of the cron panel, wide and narrow.
bool shootCron(const QString &folder, const PanelContext &context, test::SampleSources &samples)
{
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QString look = dark ? u"dark"_s : u"light"_s;
        CronPanel panel(context);
        panel.resize(1416, 820);
        panel.show();
        if (!waitFor([&] { return panel.state() == Panel::State::Data && panel.isSettled(); }))
            return false;
        QTest::qWait(50);
        shoot(panel, u"%1/cron-wide-%2.png"_s.arg(folder, look), 1);
        if (!shootJobs(folder, context, samples, look))
            return false;
        for (const auto &[text, name] :
            {std::pair(u"Edit…"_s, u"edit"_s), {u"Dry run…"_s, u"dryrun"_s}, {u"Pause"_s, u"pause"_s}}) {
            for (auto *button : panel.findChildren<QAbstractButton *>()) {
                if (button->text() == text && button->isVisible())
                    button->click();
            }
            auto *dialog = panel.findChild<QDialog *>();
            if (!dialog)
                return false;
            QTest::qWait(50);
            shoot(*dialog, u"%1/cron-%2-%3.png"_s.arg(folder, name, look), 1);
            delete dialog;
        }
    }
    return true;
}

bool shootAll(const QString &folder, const PanelContext &context, const QString &suffix)
{
    Theme theme;
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const PanelEntry &entry : allPanels()) {
            const std::unique_ptr<Panel> panel(entry.create(context, nullptr));
            panel->resize(panelSize);
            panel->show();
            if (!waitFor([&] { return panel->state() != Panel::State::Loading && panel->isSettled(); }))
                return false;
            QTest::qWait(50);
            const QString name = u"%1/%2-%3-%4"_s.arg(folder, entry.id, suffix, dark ? u"dark"_s : u"light"_s);
            shoot(*panel, name + u".png"_s, 1);
            shoot(*panel, name + u"-2x.png"_s, 2);
            if (!shootPages(*panel, name))
                return false;
        }
    }
    return true;
}

/// The page of a delivery that failed, whole, as wide as below the list and as narrow as beside it.
void shootDelivery(const QString &folder)
{
    Theme theme;
    test::SampleSources samples(clockOfSamples());
    const auto failed = std::find_if(samples.deliveries.cbegin(), samples.deliveries.cend(),
        [](const Delivery &delivery) { return delivery.state == DeliveryState::Failed; });
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const int width : {844, 560}) {
            DeliveryDetailView page(clockOfSamples(), QTimeZone("Europe/Berlin"));
            page.setSource(samples.sources().get<DeliveryDetailSource>());
            page.setDetail(test::sampleDetail(*failed, samples.deliveries, test::sampleNow));
            page.resize(width, width == 844 ? 1000 : 1300);
            page.show();
            for (auto *section : page.findChildren<DetailSection *>())
                section->setOpen(true);
            page.findChild<QToolButton *>(u"why"_s)->click();
            QTest::qWait(50);
            shoot(page, u"%1/delivery-%2-%3.png"_s.arg(folder).arg(width).arg(dark ? u"dark"_s : u"light"_s), 1);
        }
    }
}

/// The line above the deliveries while payloads are searched without an index: offered, refused, being made.
bool shootPayloadIndex(const QString &folder, const PanelContext &context, test::SampleSources &samples)
{
    Theme theme;
    const PayloadIndex offered = samples.payloadIndex;
    PayloadIndex refused = offered;
    refused.mayCreate = false;
    PayloadIndex building = offered;
    building.state = PayloadIndex::State::Building;
    building.phase = PayloadIndex::Phase::Building;
    building.done = 40;
    building.total = 100;
    for (const bool dark : {false, true}) {
        theme.apply(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        for (const auto &[name, index] :
            {std::pair(u"offered"_s, offered), {u"refused"_s, refused}, {u"building"_s, building}}) {
            samples.payloadIndex = index;
            WebhooksPanel panel(context);
            panel.resize(panelSize);
            panel.show();
            panel.openLink(u"filter/payload:trip_id=42"_s);
            const auto *notice = panel.findChild<PayloadIndexNotice *>();
            if (!waitFor([&] { return notice->isVisible() && panel.isSettled(); }))
                return false;
            QTest::qWait(50);
            shoot(panel, u"%1/payloadindex-%2-%3.png"_s.arg(folder, name, dark ? u"dark"_s : u"light"_s), 1);
        }
    }
    samples.payloadIndex = offered;
    return true;
}

bool shootSamples(const QString &folder)
{
    const auto clock = std::make_shared<ManualClock>(test::sampleNow);
    test::SampleSources samples(*clock);
    PanelContext context;
    context.sources = samples.sources();
    context.capabilities = [] {
        Capabilities all;
        all.user = u"tester"_s;
        all.functions = {u"public.replay_webhook"_s, u"public.start_webhook_replay"_s, u"public.test_webhook"_s,
            u"public.set_webhook_secret"_s};
        return all;
    };
    context.clock = clock;
    context.timeZone = QTimeZone("Europe/Berlin");
    context.profile = {.name = u"sandbox"_s, .environment = Environment::Local};
    context.install = [] {};
    if (!shootCron(folder, context, samples))
        return false;
    shootDelivery(folder);
    if (!shootPayloadIndex(folder, context, samples))
        return false;
    if (!shootAll(folder, context, u"data"_s))
        return false;
    QTemporaryDir settings;
    context.settings = std::make_shared<QSettings>(settings.filePath(u"s.ini"_s), QSettings::IniFormat);
    context.settings->setValue(u"panel/metrics/rangeSeconds"_s, 365 * 86'400);
    if (!shootAll(folder, context, u"long"_s))
        return false;
    samples.empty = true;
    if (!shootAll(folder, context, u"empty"_s))
        return false;
    samples.error = refused;
    return shootAll(folder, context, u"unavailable"_s);
}

bool shootSandbox(const QString &folder, const QString &sandboxFolder)
{
    Sandbox sandbox(sandboxFolder);
    const auto uri = await(sandbox.open(), std::chrono::minutes(3));
    const auto catalogue = SqlCatalogue::load();
    if (!uri || !catalogue)
        return false;
    ProjectConnection connection(*ConnectionSpec::fromUri(*uri), *catalogue);
    if (!await(connection.open()))
        return false;
    PanelContext context;
    context.sources = sourcesOf(connection, std::make_shared<PunctualityReader>(connection, u"cron"_s));
    context.capabilities = [&connection] { return connection.capabilities(); };
    context.clock = std::make_shared<SystemClock>();
    context.profile = {.name = u"sandbox"_s, .environment = Environment::Local};
    return shootAll(folder, context, u"sandbox"_s);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, u"."_s);
    QDir().mkpath(folder);
    const QString sandboxFolder = app.arguments().value(2);
    return (sandboxFolder.isEmpty() ? shootSamples(folder) : shootSandbox(folder, sandboxFolder)) ? 0 : 1;
}
