#pragma once

#include "models/cron/cronjobmodel.h"
#include "panels/acts/reviewdialog.h"
#include "panels/cron/jobacts.h"
#include "panels/cron/planner/plannerpage.h"
#include "panels/samplesources.h"
#include "support/manualclock.h"
#include "widgets/text/plainlabel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

namespace signalbox::test {

using namespace Qt::StringLiterals;

/// The planner's page, with hands.
struct PlannerStage {
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(sampleNow);
    SampleSources samples{*clock};
    PanelContext context;
    PendingAnswers pending;
    QWidget window;
    std::unique_ptr<CronJobModel> jobs;
    JobActs *acts = nullptr;
    PlannerPage *page = nullptr;
    QStringList told;

    /// On canned jobs, none at first; or on what a real server has.
    explicit PlannerStage(const std::optional<Sources> &live = {})
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        context.sources = live ? *live : samples.sources();
        context.capabilities = [] {
            Capabilities all;
            all.user = u"tester"_s;
            return all;
        };
        context.clock = clock;
        context.timeZone = QTimeZone::utc();
        context.profile = {.name = u"sandbox"_s, .environment = Environment::Local};
        samples.cron.jobs.clear();
        jobs = std::make_unique<CronJobModel>(context.sources.get<CronSource>(), *clock);
        acts = new JobActs(context, pending, &window);
        page = new PlannerPage(*jobs, *acts, context, pending, &window);
        auto *layout = new QVBoxLayout(&window);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(page);
        QObject::connect(
            acts, &JobActs::told, &window, [this](HealthState, const QString &words) { told.append(words); });
        QObject::connect(acts, &JobActs::rescheduled, &window, [this] { jobs->refresh(); });
        QObject::connect(jobs.get(), &TableModel::loadStateChanged, page, [this] { page->showJobs(); });
        window.resize(844, 900);
    }

    CronJob &add(const QString &name, const QString &schedule, std::chrono::microseconds took)
    {
        CronJob job;
        job.jobId = samples.cron.jobs.size() + 1;
        job.name = name;
        job.schedule = schedule;
        job.command = u"select 1"_s;
        job.database = u"postgres"_s;
        job.username = u"tester"_s;
        job.active = true;
        if (took > std::chrono::microseconds(0)) {
            for (int i = 0; i < 5; ++i)
                job.recent.append({.runId = job.jobId * 100 - i,
                    .status = RunStatus::Succeeded,
                    .startedAt = clock->now() - std::chrono::hours(24 * (i + 1)),
                    .duration = took});
        }
        samples.cron.jobs.append(job);
        return samples.cron.jobs.last();
    }
    void setSlots(int slotCount) { samples.jobs.rights.slotCount = slotCount; }

    bool settle() const
    {
        return QTest::qWaitFor(
            [this] { return pending.isEmpty() && jobs->loadState() != TableModel::LoadState::Loading; }, 30'000);
    }
    bool open()
    {
        page->setRights(samples.jobs.rights, u"tester"_s);
        window.show();
        return read();
    }
    bool read() const
    {
        jobs->refresh();
        return settle();
    }

    template <typename W>
    W *named(const QString &accessibleName) const
    {
        for (W *widget : window.findChildren<W *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    /// Empty where it is not shown.
    QString words(const QString &accessibleName) const
    {
        const auto *label = named<PlainLabel>(accessibleName);
        return label && label->isVisible() ? label->plainText() : QString();
    }
    QString verdict() const { return words(u"The next seven days"_s); }
    QPushButton *button(const QString &text) const
    {
        for (auto *candidate : window.findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    bool click(QAbstractButton *button) const
    {
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        QTest::mouseClick(button, Qt::LeftButton);
        return settle();
    }
    /// The jobs that are proposed to move, and whether each is ticked.
    QList<QCheckBox *> proposed() const
    {
        QList<QCheckBox *> ticks = window.findChildren<QCheckBox *>();
        ticks.removeIf([](const QCheckBox *tick) { return !tick->isVisible(); });
        return ticks;
    }
    QStringList proposedNames() const
    {
        QStringList names;
        for (const QCheckBox *tick : proposed())
            names.append(tick->text());
        return names;
    }
    ReviewDialog *review() const { return window.findChild<ReviewDialog *>(); }
    QString reviewedLines() const { return review()->findChild<QPlainTextEdit *>()->toPlainText(); }
    bool agree() const
    {
        if (!review())
            return false;
        QTest::mouseClick(review()->findChild<QPushButton *>(u"go"_s), Qt::LeftButton);
        return QTest::qWaitFor([this] { return !review(); }) && settle();
    }
};

} // namespace signalbox::test
