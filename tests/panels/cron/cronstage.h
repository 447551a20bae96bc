#pragma once

#include "models/cron/cronjobmodel.h"
#include "panels/acts/reviewdialog.h"
#include "panels/cron/jobeditor.h"
#include "panels/panelstage.h"
#include "widgets/state/noticestrip.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace signalbox::test {

/// The cron panel with hands.
struct CronStage : Stage {
    bool openCron() { return open(u"cron"_s); }
    TableView *jobs() const { return named<TableView>(u"Jobs"_s); }
    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < jobs()->model()->rowCount(); ++row)
            names.append(jobs()->model()->index(row, CronJobModel::Name).data().toString());
        return names;
    }
    bool clickJob(const QString &name, Qt::KeyboardModifiers modifiers = {}) const
    {
        const int row = int(names().indexOf(name));
        if (row < 0)
            return false;
        jobs()->scrollTo(jobs()->model()->index(row, CronJobModel::Name));
        const QRect cell = jobs()->visualRect(jobs()->model()->index(row, CronJobModel::Name));
        QTest::mouseClick(jobs()->viewport(), Qt::LeftButton, modifiers, cell.center());
        return settle();
    }
    QString selected() const { return named<PlainLabel>(u"Selected job"_s)->plainText(); }
    ReviewDialog *review() const { return panel->findChild<ReviewDialog *>(); }
    QString reviewed() const
    {
        return review() ? review()->findChild<PlainLabel *>(u"what"_s)->plainText() : QString();
    }
    bool agree() const
    {
        if (!review())
            return false;
        QTest::mouseClick(review()->findChild<QPushButton *>(u"go"_s), Qt::LeftButton);
        return QTest::qWaitFor([this] { return !review(); }) && settle();
    }
    /// What a strip over the pages says.
    QString strip(const QString &about) const
    {
        auto *words = named<PlainLabel>(about);
        return words && words->isVisible() ? words->plainText() : QString();
    }
    JobEditor *editor() const { return panel->findChild<JobEditor *>(); }
    template <typename W>
    W *inEditor(const QString &accessibleName) const
    {
        for (W *widget : editor()->findChildren<W *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    void type(const QString &field, const QString &text) const
    {
        auto *line = inEditor<QLineEdit>(field);
        line->selectAll();
        QTest::keyClicks(line, text);
    }
};

} // namespace signalbox::test
