#pragma once

#include "panels/metrics/board/boardgrid.h"
#include "panels/metrics/board/boardpage.h"
#include "panels/metrics/board/boardtools.h"
#include "panels/metrics/metricspanel.h"
#include "panels/panelstage.h"
#include "widgets/chart/plotview.h"

#include <QAction>
#include <QTemporaryDir>

namespace signalbox::test {

/// The metrics panel on canned answers, as wide as in a window of 1280x800, with settings of its own.
struct BoardStage : Stage {
    QTemporaryDir folder;

    BoardStage() { context.settings = std::make_shared<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat); }

    bool openBoard(QSize size = {1100, 720})
    {
        panel = std::make_unique<MetricsPanel>(context);
        panel->resize(size);
        panel->show();
        return settle() && panel->state() == Panel::State::Data;
    }
    BoardPage &page() const { return static_cast<MetricsPanel *>(panel.get())->board(); }
    TimeNavigation &time() const { return page().time(); }
    BoardGrid &grid() const { return *panel->findChild<BoardGrid *>(); }
    QStringList titles() const
    {
        QStringList titles;
        for (const ChartCard *card : grid().cards())
            titles.append(card->title());
        return titles;
    }
    ChartCard *card(const QString &title) const { return grid().cards().value(titles().indexOf(title)); }
    PlotView &view(const QString &title) const { return card(title)->view(); }
    /// From the menu of a card or of the board.
    static bool choose(const QWidget &of, const QString &text)
    {
        for (QAction *action : of.actions()) {
            if (action->text() != text || !action->isEnabled())
                continue;
            action->trigger();
            return true;
        }
        return false;
    }
    QString noticed() const { return named<PlainLabel>(u"What became of the board"_s)->plainText(); }
    bool has(const QString &buttonText) const { return button(buttonText) != nullptr; }
};

} // namespace signalbox::test
