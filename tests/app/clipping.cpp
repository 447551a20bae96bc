#include "app/clipping.h"

#include "models/tablemodel.h"
#include "widgets/table/cellmargins.h"
#include "widgets/table/rowdelegate.h"
#include "widgets/text/plainlabel.h"

#include <QAbstractScrollArea>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int tolerance = 1; // of a pixel's fraction that was rounded
constexpr int iconGap = 4;

/// Walks the widgets below one, and notes what is cut.
class Finder
{
public:
    explicit Finder(QWidget &root) : m_root(root) { }

    QStringList find()
    {
        look(m_root);
        for (QWidget *widget : m_root.findChildren<QWidget *>()) {
            if (widget->isVisible() && widget->window() == m_root.window())
                look(*widget);
        }
        return m_found;
    }

private:
    void look(QWidget &widget)
    {
        if (const auto *label = qobject_cast<QLabel *>(&widget))
            lookAtLabel(*label);
        else if (const auto *box = qobject_cast<QComboBox *>(&widget))
            lookAtCombo(*box);
        else if (const auto *edit = qobject_cast<QLineEdit *>(&widget))
            lookAtEdit(*edit);
        else if (const auto *button = qobject_cast<QAbstractButton *>(&widget))
            lookAtButton(*button);
        else if (const auto *tabs = qobject_cast<QTabBar *>(&widget))
            lookAtTabs(*tabs);
        else if (const auto *group = qobject_cast<QGroupBox *>(&widget))
            needWidth(*group, group->title(), group->width() - 2 * iconGap);
        else if (const auto *table = qobject_cast<QTableView *>(&widget))
            lookAtTable(*table);
    }

    void lookAtLabel(const QLabel &label)
    {
        if (label.text().isEmpty())
            return;
        const auto *plain = qobject_cast<const PlainLabel *>(&label);
        needInside(label);
        if (label.wordWrap()) {
            for (const QString &word : label.text().split(QRegularExpression(u"\\s+"_s)))
                needWidth(label, word, label.contentsRect().width());
            need(label, label.text(), label.heightForWidth(label.width()), label.height(), "high");
        } else if (!plain) { // a plain label that does not wrap ends in dots, and tells the rest
            needWidth(label, label.text(), label.contentsRect().width());
        }
        needHeight(label, label.text());
    }

    void lookAtButton(const QAbstractButton &button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        const bool onlyIcon = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
        needInside(button);
        if (button.text().isEmpty() || onlyIcon)
            return;
        const bool isKnown = tool || qobject_cast<const QPushButton *>(&button)
            || qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button);
        if (!isKnown) // it draws itself, and knows what it needs
            return need(button, button.text(), button.sizeHint().width(), button.width(), "wide");
        needWidth(button, button.text(), roomIn(button));
        needHeight(button, button.text());
    }

    /// For the text of a button, beside its icon and what shows that it has a menu.
    static int roomIn(const QAbstractButton &button)
    {
        QStyleOptionButton option;
        option.initFrom(&button);
        int room = button.width();
        const QStyle *style = button.style();
        if (qobject_cast<const QCheckBox *>(&button))
            room = style->subElementRect(QStyle::SE_CheckBoxContents, &option, &button).width();
        else if (qobject_cast<const QRadioButton *>(&button))
            room = style->subElementRect(QStyle::SE_RadioButtonContents, &option, &button).width();
        const auto *push = qobject_cast<const QPushButton *>(&button);
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        if ((push && push->menu()) || (tool && tool->menu()))
            room -= style->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, &button) / 2;
        return button.icon().isNull() ? room : room - button.iconSize().width() - iconGap;
    }

    void lookAtCombo(const QComboBox &box)
    {
        needInside(box);
        if (box.isEditable()) // its line edit is looked at
            return;
        QStyleOptionComboBox option;
        option.initFrom(&box);
        const QRect field
            = box.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &box);
        needWidth(box, box.currentText(), field.width());
        needHeight(box, box.currentText());
    }

    void lookAtEdit(const QLineEdit &edit)
    {
        needInside(edit);
        if (!edit.text().isEmpty() || edit.placeholderText().isEmpty())
            return needHeight(edit, u"x"_s);
        QStyleOptionFrame option;
        option.initFrom(&edit);
        option.lineWidth = edit.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, &edit);
        int room = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit).width() - iconGap;
        for (const auto *icon : edit.findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly))
            room -= icon->isVisible() ? icon->width() : 0;
        needWidth(edit, edit.placeholderText(), room);
        needHeight(edit, edit.placeholderText());
    }

    void lookAtTabs(const QTabBar &tabs)
    {
        needInside(tabs);
        for (int tab = 0; tab < tabs.count(); ++tab)
            needWidth(tabs, tabs.tabText(tab), tabs.tabRect(tab).width());
    }

    void lookAtTable(const QTableView &table)
    {
        const QHeaderView &header = *table.horizontalHeader();
        if (!table.model() || header.isHidden())
            return;
        needInside(table);
        for (int column = 0; column < header.count(); ++column) {
            if (header.isSectionHidden(column))
                continue;
            const QMargins margins = cellMargins(header, column);
            const int room = header.sectionSize(column) - margins.left() - margins.right();
            const QString title = table.model()->headerData(column, Qt::Horizontal).toString();
            need(table, title, header.fontMetrics().horizontalAdvance(title), room, "wide as a title");
            if (!table.model()->headerData(column, Qt::Horizontal, TableModel::WordsRole).toStringList().isEmpty())
                lookAtStates(table, column, room);
        }
    }

    void lookAtStates(const QTableView &table, int column, int room)
    {
        for (int row = 0; row < std::min(100, table.model()->rowCount()); ++row) {
            const QModelIndex index = table.model()->index(row, column);
            const auto *delegate = qobject_cast<const RowDelegate *>(table.itemDelegateForIndex(index));
            const QString text = RowDelegate::cellText(index);
            if (delegate)
                need(table, text, delegate->textWidth(text, table.fontMetrics()), room, "wide as a state");
        }
    }

    /// Not beyond what its parent shows, but for what can be scrolled to.
    void needInside(const QWidget &widget)
    {
        const QWidget *child = &widget;
        for (const QWidget *parent = child->parentWidget(); child != &m_root && parent && !child->isWindow();
             child = parent, parent = parent->parentWidget()) {
            const auto *area = qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
            if (area && area->viewport() == parent)
                return;
            const QRect room = parent->rect().adjusted(-tolerance, -tolerance, tolerance, tolerance);
            if (!room.contains(child->geometry()) && !child->geometry().isEmpty())
                return note(widget, u"stands outside of %1"_s.arg(nameOf(*parent)));
        }
    }

    void needWidth(const QWidget &widget, const QString &text, int room)
    {
        int widest = 0;
        for (const QString &line : text.split(u'\n'))
            widest = std::max(widest, widget.fontMetrics().size(Qt::TextShowMnemonic, line).width());
        need(widget, text, widest, room, "wide");
    }

    void needHeight(const QWidget &widget, const QString &text)
    {
        const QFontMetrics metrics = widget.fontMetrics();
        need(widget, text, metrics.ascent() + metrics.descent(), widget.height(), "high");
    }

    void need(const QWidget &widget, const QString &text, int needed, int room, const char *how)
    {
        if (needed > room + tolerance && !widget.toolTip().contains(text.toHtmlEscaped()))
            note(widget,
                u"\"%1\" is %2 %3 and has %4"_s.arg(text.left(60)).arg(needed).arg(QString::fromLatin1(how)).arg(room));
    }

    void note(const QWidget &widget, const QString &what) { m_found.append(u"%1: %2"_s.arg(nameOf(widget), what)); }

    static QString nameOf(const QWidget &widget)
    {
        QStringList names;
        for (const QWidget *one = &widget; one && names.size() < 3; one = one->parentWidget()) {
            const QString own = one->objectName().isEmpty() ? one->accessibleName() : one->objectName();
            names.append(QString::fromLatin1(one->metaObject()->className()).section(u"::"_s, -1)
                + (own.isEmpty() ? QString() : u" '%1'"_s.arg(own.left(30))));
        }
        return names.join(u" in "_s);
    }

    QWidget &m_root;
    QStringList m_found;
};

} // namespace

QStringList clippedTexts(QWidget &root)
{
    return Finder(root).find();
}

} // namespace signalbox
