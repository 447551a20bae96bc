#include "stories/shownwords.h"

#include "core/visibletext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QStyledItemDelegate>
#include <QTextDocument>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 200;

struct Finder {
    QStringList findings;
    QString place;

    void find(const QString &what, const QString &text)
    {
        const QString finding = u"%1 %2: %3"_s.arg(place, what, visibleText(text, 120));
        if (!findings.contains(finding))
            findings.append(finding);
    }
    void plain(const QString &what, const QString &text)
    {
        if (visibleText(text, text.size(), true) != text)
            find(what, text);
    }
    void toolTip(const QString &text)
    {
        plain(u"tooltip"_s, text);
        QString left = text;
        for (const auto &own : {"<p>"_L1, "</p>"_L1, "<br>"_L1, "<br />"_L1})
            left.remove(own);
        if (Qt::mightBeRichText(text) && left.contains(u'<'))
            find(u"tooltip of HTML"_s, text);
    }
    void mnemonic(const QString &text)
    {
        plain(u"text"_s, text);
        if (text.contains("&File"_L1) && !text.contains("&&File"_L1))
            find(u"mnemonic"_s, text);
    }
    void label(const QLabel &label)
    {
        plain(u"text"_s, label.text());
        if (label.textFormat() != Qt::PlainText && !label.text().isEmpty())
            find(u"text format"_s, label.text());
    }
    void header(const QAbstractItemModel &model, Qt::Orientation orientation)
    {
        const int count = orientation == Qt::Horizontal ? model.columnCount() : std::min(model.rowCount(), mostRows);
        for (int section = 0; section < count; ++section) {
            plain(u"header"_s, model.headerData(section, orientation).toString());
            toolTip(model.headerData(section, orientation, Qt::ToolTipRole).toString());
        }
    }
    void cells(const QAbstractItemModel &model, const QStyledItemDelegate *delegate, const QModelIndex &parent = {})
    {
        for (int row = 0; row < std::min(model.rowCount(parent), mostRows); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                plain(u"cell"_s, delegate ? delegate->displayText(index.data(), {}) : index.data().toString());
                const QVariant spoken = index.data(Qt::AccessibleTextRole);
                plain(u"cell for a screen reader"_s, (spoken.isValid() ? spoken : index.data()).toString());
                toolTip(index.data(Qt::ToolTipRole).toString());
            }
            cells(model, delegate, model.index(row, 0, parent));
        }
    }
    void widget(const QWidget &widget)
    {
        const QMetaObject *type = widget.metaObject();
        place = u"%1 %2"_s.arg(QLatin1StringView(type->className()), widget.objectName());
        toolTip(widget.toolTip());
        plain(u"accessible name"_s, widget.accessibleName());
        plain(u"accessible description"_s, widget.accessibleDescription());
        plain(u"window title"_s, widget.windowTitle());
        if (const auto *shown = qobject_cast<const QLabel *>(&widget))
            label(*shown);
        if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            mnemonic(button->text());
        if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
            mnemonic(box->title());
        if (const auto *box = qobject_cast<const QComboBox *>(&widget))
            cells(*box->model(), nullptr);
        if (const auto *edit = qobject_cast<const QPlainTextEdit *>(&widget); edit && edit->isReadOnly())
            plain(u"read-only text"_s, edit->toPlainText());
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
            view && view->model() && !qobject_cast<const QHeaderView *>(&widget)) {
            cells(*view->model(), qobject_cast<const QStyledItemDelegate *>(view->itemDelegate()));
            header(*view->model(), Qt::Horizontal);
            header(*view->model(), Qt::Vertical);
        }
        for (const QAction *action : widget.actions()) {
            mnemonic(action->text());
            toolTip(action->toolTip());
        }
    }
};

bool hasCell(const QAbstractItemModel &model, const QString &words)
{
    for (int row = 0; row < std::min(model.rowCount(), mostRows); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            if (model.index(row, column).data().toString().contains(words))
                return true;
        }
    }
    return false;
}

} // namespace

QStringList interpretedWords(const QWidget &root)
{
    Finder finder;
    finder.widget(root);
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        if (widget->isVisible())
            finder.widget(*widget);
    }
    return finder.findings;
}

bool canBeRead(const QWidget &root, const QString &words)
{
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    for (const QAbstractItemView *view : root.findChildren<QAbstractItemView *>()) {
        if (view->isVisible() && view->model() && hasCell(*view->model(), words))
            return true;
    }
    return false;
}

} // namespace signalbox
