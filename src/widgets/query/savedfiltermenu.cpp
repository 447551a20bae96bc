#include "widgets/query/savedfiltermenu.h"

#include "core/visibletext.h"
#include "models/plaintooltip.h"

#include <QInputDialog>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFilterName = 60;
constexpr qsizetype longestShownFilter = 60;

/// A menu takes & for an underlined letter.
QString menuText(const QString &text)
{
    return visibleText(text, longestShownFilter).replace(u'&', u"&&"_s);
}

auto named(const QString &name)
{
    return [name](const SavedFilter &view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; };
}

} // namespace

SavedFilterMenu::SavedFilterMenu(std::function<QString()> currentText, QWidget *parent)
    : QMenu(parent), m_currentText(std::move(currentText))
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &SavedFilterMenu::fill);
}

QList<SavedFilter> SavedFilterMenu::load() const
{
    return m_store.load ? m_store.load() : QList<SavedFilter>();
}

void SavedFilterMenu::fill()
{
    clear();
    const QList<SavedFilter> views = load();
    addViews(views);
    addSeparator();
    QAction *save = addAction(tr("Save this filter\u2026"), this, &SavedFilterMenu::saveCurrent);
    save->setEnabled(!m_currentText().trimmed().isEmpty());
    addSubmenu(tr("Rename"), views, &SavedFilterMenu::rename);
    addSubmenu(tr("Delete"), views, &SavedFilterMenu::remove);
    if (m_deleted)
        addAction(tr("Bring \"%1\" back").arg(menuText(m_deleted->name)), this, &SavedFilterMenu::restore);
}

void SavedFilterMenu::addViews(const QList<SavedFilter> &views)
{
    if (views.isEmpty())
        addAction(tr("No saved views yet"))->setEnabled(false);
    for (const SavedFilter &view : views) {
        QAction *action = addAction(menuText(view.name), this, [this, view] { emit chosen(view.text); });
        action->setToolTip(plainToolTip(visibleText(view.text, 400)));
        action->setCheckable(true);
        action->setChecked(view.text == m_currentText());
    }
}

QMenu *SavedFilterMenu::addSubmenu(
    const QString &title, const QList<SavedFilter> &views, void (SavedFilterMenu::*act)(const QString &))
{
    QMenu *submenu = addMenu(title);
    submenu->setEnabled(!views.isEmpty());
    for (const SavedFilter &view : views)
        submenu->addAction(menuText(view.name), this, [this, act, name = view.name] { (this->*act)(name); });
    return submenu;
}

void SavedFilterMenu::askName(
    const QString &title, const QString &verb, const QString &suggestion, std::function<void(const QString &)> then)
{
    auto *dialog = new QInputDialog(parentWidget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(tr("Name of the view. One that has this name already is replaced."));
    dialog->setTextValue(suggestion);
    dialog->setOkButtonText(verb);
    connect(dialog, &QInputDialog::textValueSelected, this, [then = std::move(then)](const QString &typed) {
        if (const QString name = typed.trimmed().left(longestFilterName); !name.isEmpty())
            then(name);
    });
    dialog->open();
}

void SavedFilterMenu::put(const SavedFilter &view, const QString &insteadOf)
{
    QList<SavedFilter> views = load();
    views.removeIf([&](const SavedFilter &other) { return named(view.name)(other) || named(insteadOf)(other); });
    views.append(view);
    std::sort(views.begin(), views.end(),
        [](const SavedFilter &a, const SavedFilter &b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_store.save(views);
}

void SavedFilterMenu::saveCurrent()
{
    askName(tr("Save this filter"), tr("Save"), {}, [this, text = m_currentText()](const QString &name) {
        put({name, text}, name);
    });
}

void SavedFilterMenu::rename(const QString &name)
{
    askName(tr("Rename a view"), tr("Rename"), name, [this, name](const QString &newName) {
        const QList<SavedFilter> views = load();
        const auto view = std::find_if(views.begin(), views.end(), named(name));
        if (view != views.end())
            put({newName, view->text}, name);
    });
}

void SavedFilterMenu::remove(const QString &name)
{
    QList<SavedFilter> views = load();
    const auto view = std::find_if(views.begin(), views.end(), named(name));
    if (view == views.end())
        return;
    m_deleted = *view;
    views.erase(view);
    m_store.save(views);
}

void SavedFilterMenu::restore()
{
    put(*m_deleted, m_deleted->name);
    m_deleted.reset();
}

} // namespace signalbox
