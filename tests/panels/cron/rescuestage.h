#pragma once

#include "panels/cron/rescue/rescuedialog.h"
#include "panels/cron/rescue/schedulerrescue.h"
#include "panels/panelstage.h"
#include "widgets/state/noticestrip.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox::test {

/// A window with nothing but the rescue's strip, and hands.
struct RescueStage : Stage {
    std::unique_ptr<QWidget> window;
    std::unique_ptr<PendingAnswers> pending;
    SchedulerRescue *rescue = nullptr;

    void show()
    {
        pending = std::make_unique<PendingAnswers>();
        window = std::make_unique<QWidget>();
        rescue = new SchedulerRescue(context, *pending, window.get());
        auto *layout = new QVBoxLayout(window.get());
        layout->addWidget(&rescue->strip());
        layout->addStretch(1);
        window->resize(844, 200);
        window->show();
    }
    ~RescueStage()
    {
        window.reset(); // before what it works with
    }
    bool settled() const
    {
        return QTest::qWaitFor([this] { return pending->isEmpty(); });
    }
    bool look(Liveness scheduler) const
    {
        rescue->lookUp(scheduler);
        return settled();
    }
    QString told() const { return rescue->strip().isVisible() ? rescue->strip().words() : QString(); }
    RescueDialog *dialog() const { return window->findChild<RescueDialog *>(); }
    QList<QPushButton *> buttons(const QString &text) const
    {
        QList<QPushButton *> found;
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                found.append(button);
        }
        return found;
    }
    bool press(const QString &text) const
    {
        const QList<QPushButton *> found = buttons(text);
        if (found.isEmpty() || !found.first()->isEnabled())
            return false;
        QTest::mouseClick(found.first(), Qt::LeftButton);
        return settled();
    }
    QString words() const
    {
        QStringList all;
        for (const PlainLabel *label : dialog()->findChildren<PlainLabel *>()) {
            if (label->isVisible())
                all.append(label->plainText());
        }
        return all.join(u'\n');
    }
    QString outcome() const
    {
        for (const PlainLabel *label : dialog()->findChildren<PlainLabel *>()) {
            if (label->accessibleName() == "Outcome of the rescue"_L1)
                return label->plainText();
        }
        return {};
    }
};

} // namespace signalbox::test
