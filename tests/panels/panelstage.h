#pragma once

#include "app/features.h"
#include "panels/deliveries/webhookspanel.h"
#include "panels/panel.h"
#include "panels/samplesources.h"
#include "support/manualclock.h"
#include "widgets/look/livetimer.h"
#include "widgets/look/returnpresses.h"
#include "widgets/state/panelheader.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QAbstractButton>
#include <QDialog>
#include <QTest>

#include <algorithm>

namespace signalbox::test {

using namespace Qt::StringLiterals;

inline const Error refusedRead{ErrorKind::Permission, u"It may not be read."_s, u"cron.job"_s,
    u"ERROR:  permission denied for schema cron"_s, u"grant usage on schema cron"_s, u"42501"_s};

/// A clock, canned answers and one panel on them.
struct Stage {
    std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>(sampleNow);
    SampleSources samples{*clock};
    PanelContext context;
    std::unique_ptr<Panel> panel;
    ReturnPresses returns; // as in the window

    Stage()
    {
        qApp->installEventFilter(&returns);
        context.sources = samples.sources();
        context.capabilities = [] {
            Capabilities all;
            all.user = u"tester"_s;
            all.functions = {u"public.replay_webhook"_s, u"public.start_webhook_replay"_s, u"public.test_webhook"_s,
                u"public.set_webhook_secret"_s, u"public.skip_webhook"_s};
            all.columns = {u"public.webhook_configs.order_by"_s};
            return all;
        };
        context.clock = clock;
        context.timeZone = QTimeZone("Europe/Berlin");
        context.profile = {.name = u"sandbox"_s, .environment = Environment::Local};
        context.liveInterval = std::chrono::hours(1); // refreshed by the test alone
    }

    bool open(const QString &id)
    {
        for (const PanelEntry &entry : allPanels()) {
            if (entry.id == id)
                panel.reset(entry.create(context, nullptr));
        }
        panel->resize(844, 660);
        panel->show();
        return settle();
    }
    bool settle() const
    {
        return QTest::qWaitFor([this] { return panel->isSettled(); });
    }
    bool refresh() const
    {
        panel->refresh();
        return settle();
    }

    /// As time passes by itself: with the paces that the parts keep.
    bool tick() const
    {
        emit panel->findChild<LiveTimer *>()->tick();
        return settle();
    }

    /// One that can be seen, before one on a page behind.
    template <typename W>
    W *named(const QString &accessibleName) const
    {
        QList<W *> found = panel->findChildren<W *>();
        found.removeIf([&](const W *widget) { return widget->accessibleName() != accessibleName; });
        const auto seen = std::ranges::find_if(found, [](const W *widget) { return widget->isVisible(); });
        return seen != found.end() ? *seen : found.value(0);
    }
    QAbstractButton *button(const QString &text) const
    {
        for (auto *candidate : panel->findChildren<QAbstractButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    bool click(const QString &text) const
    {
        QAbstractButton *found = button(text);
        if (!found || !found->isEnabled())
            return false;
        QTest::mouseClick(found, Qt::LeftButton);
        return settle();
    }
    bool clickRow(TableView *table, int row, int column) const
    {
        const QRect cell = table->visualRect(table->model()->index(row, column));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
        return settle();
    }
    void addDelivery()
    {
        Delivery newest = samples.deliveries.first();
        ++newest.id;
        newest.createdAt = clock->now();
        samples.deliveries.prepend(newest);
    }
    PanelHeader *header() const { return panel->findChild<PanelHeader *>(); }
    QString placeholderText() const { return panel->findChild<StatePlaceholder *>()->text(); }
    TableView *deliveries() const { return named<TableView>(u"Deliveries"_s); }
    WebhooksPanel *webhooks() const { return qobject_cast<WebhooksPanel *>(panel.get()); }
    QString notice() const { return named<PlainLabel>(u"Outcome of the replay"_s)->plainText(); }
    QDialog *dialog() const { return panel->findChild<QDialog *>(); }
};

} // namespace signalbox::test
