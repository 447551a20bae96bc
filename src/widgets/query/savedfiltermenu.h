#pragma once

#include "widgets/query/savedfilter.h"

#include <QMenu>

#include <optional>

namespace signalbox {

/// The views that somebody has saved: choose one, save the filter in force, rename, delete, and take a deletion back.
class SavedFilterMenu : public QMenu
{
    Q_OBJECT

public:
    /// `currentText` is asked for what Save saves.
    explicit SavedFilterMenu(std::function<QString()> currentText, QWidget *parent = nullptr);

    void setStore(const SavedFilterStore &store) { m_store = store; }

signals:
    void chosen(const QString &text);

private:
    void fill();
    void addViews(const QList<SavedFilter> &views);
    QMenu *addSubmenu(
        const QString &title, const QList<SavedFilter> &views, void (SavedFilterMenu::*act)(const QString &));
    void askName(const QString &title, const QString &verb, const QString &suggestion,
        std::function<void(const QString &)> then);
    void saveCurrent();
    void rename(const QString &name);
    void remove(const QString &name);
    void restore();
    QList<SavedFilter> load() const;
    void put(const SavedFilter &view, const QString &insteadOf);

    SavedFilterStore m_store;
    std::function<QString()> m_currentText;
    std::optional<SavedFilter> m_deleted; // the last one
};

} // namespace signalbox
