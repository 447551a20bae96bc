// Draws the planner's page to PNG files, to be looked at: crowded, after a change, calm, and where nothing may be changed.
//   plannershots FOLDER

#include "panels/cron/plannerstage.h"
#include "panels/shots.h"
#include "widgets/chart/hourgrid.h"

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

void shootPlanner(const PlannerStage &stage, const QString &name, bool dark)
{
    QTest::qWait(50);
    for (const int scale : {1, 2}) {
        QImage image(stage.window.size() * scale, QImage::Format_RGB32);
        image.setDevicePixelRatio(scale);
        image.fill(stage.window.palette().color(QPalette::Window));
        const_cast<QWidget &>(stage.window).render(&image);
        image.save(u"%1-%2%3.png"_s.arg(name, dark ? u"dark"_s : u"light"_s, scale == 2 ? u"-2x"_s : QString()));
    }
}

/// What a project has that grew by copying: all at the full hour, and at two in the night.
void addJobs(PlannerStage &stage)
{
    stage.setSlots(10);
    for (const QString &name : {u"cleanup-expired-search-cache"_s, u"cleanup-old-session-memories"_s,
             u"archive-old-completed-trips"_s, u"retain-run-history"_s, u"retain-metrics"_s, u"vacuum-tables"_s,
             u"refresh-materialized-views"_s, u"update-table-statistics"_s, u"send-daily-digest"_s})
        stage.add(name, u"0 2 * * *"_s, 4min + 12s);
    for (const QString &name : {u"monitor-database-health"_s, u"generate-memory-embeddings"_s, u"notify-failures"_s,
             u"monitor-expiring-api-keys"_s, u"sync-search-index"_s})
        stage.add(name, u"0 * * * *"_s, 70s);
    stage.add(u"webhook-pump"_s, u"10 seconds"_s, 400ms);
    stage.add(u"tick"_s, u"* * * * *"_s, 2s);
    stage.add(u"long-report"_s, u"*/20 8-18 * * 1-5"_s, 23min);
    stage.add(u"brand-new"_s, u"30 4 * * *"_s, 0s);
    stage.add(u"on-start"_s, u"@reboot"_s, 0s);
    stage.add(u"typo"_s, u"every day"_s, 0s);
}

bool shootLook(const QString &folder, bool dark)
{
    const auto named = [&folder](const QString &name) { return u"%1/planner-%2"_s.arg(folder, name); };
    PlannerStage crowded;
    addJobs(crowded);
    crowded.window.resize(844, 1300);
    if (!crowded.open())
        return false;
    crowded.page->grid().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&crowded.page->grid(), Qt::Key_Down);
    shootPlanner(crowded, named(u"crowded"_s), dark);
    crowded.window.resize(1416, 820);
    shootPlanner(crowded, named(u"wide"_s), dark);
    crowded.window.resize(844, 560);
    if (!crowded.click(crowded.named<QPushButton>(u"Leave the schedule of tick"_s)))
        crowded.click(crowded.button(u"Leave it"_s));
    for (auto *button : crowded.window.findChildren<QPushButton *>()) {
        if (button->text().startsWith("Change "_L1) && crowded.click(button) && !crowded.agree())
            return false;
    }
    QTest::qWait(100);
    shootPlanner(crowded, named(u"changed"_s), dark);

    PlannerStage refused;
    addJobs(refused);
    refused.samples.jobs.rights.alter = false;
    refused.window.resize(844, 1300);
    if (!refused.open())
        return false;
    shootPlanner(refused, named(u"refused"_s), dark);

    PlannerStage calm;
    calm.setSlots(32);
    calm.add(u"alpha"_s, u"0 3 * * *"_s, 40s);
    calm.add(u"beta"_s, u"30 * * * *"_s, 40s);
    calm.window.resize(844, 660);
    if (!calm.open())
        return false;
    shootPlanner(calm, named(u"calm"_s), dark);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    return shootInBothThemes(argc, argv, shootLook);
}
