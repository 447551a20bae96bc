#pragma once

#include "support/manualclock.h"
#include "widgets/query/chiprow.h"
#include "widgets/query/filterrow.h"
#include "widgets/query/queryedit.h"
#include "widgets/query/suggestionlist.h"
#include "widgets/text/plainlabel.h"

#include <QApplication>
#include <QInputDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox::test {

/// A row to type filters in, in a window with something below it. In Berlin it is 03:10 on 2025-06-11.
template <typename Row>
struct FilterRowStage {
    ManualClock clock{*Instant::fromPostgres("2025-06-11 01:10:00+00")};
    QWidget window;
    Row *row = new Row(clock, QTimeZone("Europe/Berlin"), &window);
    QWidget *below = new QWidget(&window);
    QueryEdit *field = row->template findChild<QueryEdit *>();
    ChipRow *chips = row->template findChild<ChipRow *>();
    QList<SavedFilter> saved;
    QSignalSpy changes{row, &Row::filterChanged};

    FilterRowStage()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(row);
        layout->addWidget(below, 1);
        row->setViewStore({[this] { return saved; }, [this](const QList<SavedFilter> &views) { saved = views; }});
        window.resize(844, 400);
        window.show();
        QApplication::setActiveWindow(&window);
        row->focusText();
    }
    void type(const QString &text) { QTest::keyClicks(field, text); }
    void key(Qt::Key key) { QTest::keyClick(field, key); }
    SuggestionList &list() { return field->suggestionList(); }
    QString problem() const
    {
        for (PlainLabel *label : row->template findChildren<PlainLabel *>()) {
            if (label->accessibleName() == QLatin1String("Problem in the filter"))
                return label->isVisible() ? label->plainText() : QString();
        }
        return QStringLiteral("no such label");
    }
    QMenu *menu(const QString &button) const
    {
        for (auto *candidate : row->template findChildren<QToolButton *>()) {
            if (candidate->text() == button)
                return candidate->menu();
        }
        return nullptr;
    }
    static QAction *action(QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    /// Opens a menu and clicks an entry of it, or of a submenu.
    bool choose(const QString &button, const QString &text, const QString &within = {})
    {
        QMenu *top = menu(button);
        if (!top)
            return false;
        emit top->aboutToShow();
        QAction *found = action(top, text);
        if (found && !within.isEmpty())
            found = action(found->menu(), within);
        if (!found || !found->isEnabled())
            return false;
        found->trigger();
        return true;
    }
    bool answer(const QString &name)
    {
        auto *dialog = row->template findChild<QInputDialog *>();
        if (!dialog)
            return false;
        dialog->setTextValue(name);
        dialog->accept();
        return QTest::qWaitFor([&] { return !row->template findChild<QInputDialog *>(); });
    }
};

} // namespace signalbox::test
