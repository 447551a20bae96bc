#include "widgets/table/tablecolumns.h"

#include "models/tablemodel.h"
#include "widgets/table/cellmargins.h"
#include "widgets/table/elidedapart.h"
#include "widgets/table/rowdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSettings>
#include <QTableView>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRowsMeasured = 200;
constexpr qsizetype mostAddressesKept = 2000;
constexpr int mostRowsCompared = 60; // a screen of them

} // namespace

TableColumns::TableColumns(QTableView &table) : QObject(&table), m_table(table)
{
    QHeaderView *header = table.horizontalHeader();
    table.viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sectionResized, this, &TableColumns::takeResize);
    connect(header, &QHeaderView::sectionMoved, this, [this] {
        if (m_placing || m_rules.isEmpty())
            return;
        m_moved = true;
        place();
        save();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this] {
        if (!m_placing)
            save();
    });
}

void TableColumns::setRules(const QList<ColumnRule> &rules)
{
    m_rules.clear();
    m_order.clear();
    for (const ColumnRule &rule : rules) {
        m_rules.insert(rule.column, rule);
        m_order.append(rule.column);
    }
    if (!m_moved)
        order();
    measure();
    place();
}

void TableColumns::followModel()
{
    if (m_model)
        m_model->disconnect(this);
    m_model = m_table.model();
    m_hasContent = false;
    m_addresses.clear();
    const QAbstractItemModel *model = m_model;
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        m_addresses.clear();
        growFor(first, last, m_order);
    });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { m_addresses.clear(); });
    connect(model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &from, const QModelIndex &to) {
        QList<int> changed;
        for (int column = from.column(); column <= to.column(); ++column) {
            changed.append(column);
            if (isAddress(column))
                m_addresses.clear();
        }
        growFor(from.row(), to.row(), changed);
    });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_addresses.clear();
        growFor(0, m_table.model()->rowCount() - 1, m_order);
    });
    connect(model, &QAbstractItemModel::headerDataChanged, this, [this] {
        measure();
        place();
    });
}

void TableColumns::remember(std::shared_ptr<QSettings> settings, const QString &key)
{
    m_settings = std::move(settings);
    m_key = key;
    restore();
}

QList<ColumnRule> TableColumns::inOrder() const
{
    QList<ColumnRule> rules;
    for (const int column : m_order)
        rules.append(m_rules.value(column));
    return rules;
}

int TableColumns::titleWidth(int column) const
{
    const QHeaderView *header = m_table.horizontalHeader();
    return header->sectionSizeHint(column);
}

/// Of the widest text among these rows and, for a state, of its longest word.
int TableColumns::contentWidth(int column, int first, int last) const
{
    const QAbstractItemModel *model = m_table.model();
    const auto *delegate = qobject_cast<const RowDelegate *>(m_table.itemDelegateForIndex(model->index(0, column)));
    if (!delegate)
        return 0;
    const QFontMetrics metrics = m_table.fontMetrics();
    int widest = 0;
    for (const QString &word : model->headerData(column, Qt::Horizontal, TableModel::WordsRole).toStringList())
        widest = std::max(widest, delegate->textWidth(word, metrics));
    for (int row = first; row <= std::min(last, first + mostRowsMeasured); ++row)
        widest = std::max(widest, delegate->textWidth(RowDelegate::cellText(model->index(row, column)), metrics));
    return widest > 0 ? widest + mostCellMargins(*m_table.horizontalHeader(), column) : 0;
}

bool TableColumns::isNeverCut(int column) const
{
    const QHeaderView &header = *m_table.horizontalHeader();
    return isRightAligned(header, column)
        || !m_table.model()->headerData(column, Qt::Horizontal, TableModel::WordsRole).toStringList().isEmpty();
}

void TableColumns::measure()
{
    if (!m_table.model())
        return;
    const int rows = m_table.model()->rowCount();
    m_hasContent = rows > 0;
    const int character = m_table.fontMetrics().averageCharWidth();
    const QScopedValueRollback guard(m_placing, true);
    for (const ColumnRule &rule : std::as_const(m_rules)) {
        m_table.horizontalHeader()->showSection(rule.column); // a hidden title has no width; place() hides it again
        int content = contentWidth(rule.column, 0, rows - 1);
        if (isRightAligned(*m_table.horizontalHeader(), rule.column))
            content += content > 0 ? character : 0; // room for the next digit
        else if (!isNeverCut(rule.column))
            content = std::min(content, rule.most * character + columnGutter);
        m_measured.insert(rule.column, std::max(content, titleWidth(rule.column)));
    }
}

/// What arrives changes no width, unless the columns were empty before, or a state or a number would be cut.
void TableColumns::growFor(int first, int last, const QList<int> &columns)
{
    if (m_rules.isEmpty() || m_table.model()->rowCount() == 0)
        return;
    bool grew = !m_hasContent;
    if (!m_hasContent)
        measure();
    for (const int column : columns) {
        if (!m_rules.contains(column) || !isNeverCut(column))
            continue;
        const int content = contentWidth(column, first, last);
        if (content > m_measured.value(column)) {
            m_measured.insert(column, content);
            grew = true;
        }
    }
    if (grew)
        place();
}

QString TableColumns::shownAddress(const QModelIndex &index, int width) const
{
    const QString text = RowDelegate::cellText(index);
    if (m_addresses.size() > mostAddressesKept)
        m_addresses.clear();
    QString &shown = m_addresses[{text, (qint64(index.column()) << 32) + width}];
    if (!shown.isEmpty())
        return shown;
    const int first = std::max(0, index.row() - mostRowsCompared / 2);
    const int end = std::min(index.model()->rowCount(), first + mostRowsCompared);
    QStringList others;
    for (int row = first; row < end; ++row)
        others.append(RowDelegate::cellText(index.siblingAtRow(row)));
    shown = elidedApart(text, others, m_table.fontMetrics(), width);
    return shown;
}

int TableColumns::neededWidth(const ColumnRule &rule) const
{
    if (m_chosenWidths.contains(rule.column))
        return m_chosenWidths.value(rule.column);
    if (rule.width == ColumnRule::Width::Content)
        return m_measured.value(rule.column);
    const int least = rule.least * m_table.fontMetrics().averageCharWidth() + columnGutter;
    return std::max(least, titleWidth(rule.column));
}

bool TableColumns::isOffered(const ColumnRule &rule) const
{
    return m_chosenShown.value(rule.column, rule.rank != ColumnRule::onRequest);
}

/// The scroll bar's place is kept free, so that nothing moves when it comes.
int TableColumns::room() const
{
    const bool mayScroll = m_table.verticalScrollBarPolicy() == Qt::ScrollBarAsNeeded;
    const int bar = mayScroll ? m_table.verticalScrollBar()->sizeHint().width() : 0;
    return m_table.width() - 2 * m_table.frameWidth() - bar - columnGutter;
}

/// What the column takes besides because it is the first one on screen, or the last one.
int TableColumns::endsOf(int column) const
{
    const QHeaderView &header = *m_table.horizontalHeader();
    const int half = columnGutter / 2;
    return (columnBeside(header, column, -1) < 0 ? half : 0)
        + (columnBeside(header, column, 1) < 0 ? endMargin(header) - half : 0);
}

void TableColumns::place()
{
    if (m_rules.isEmpty() || !m_table.model())
        return;
    const QScopedValueRollback guard(m_placing, true);
    chooseShown(room());
    shareRest(room());
}

/// Before the window has its size there is room for everything.
void TableColumns::chooseShown(int room)
{
    QHeaderView *header = m_table.horizontalHeader();
    QList<ColumnRule> shown;
    int needed = 0;
    for (const ColumnRule &rule : inOrder()) {
        if (isOffered(rule)) {
            shown.append(rule);
            needed += neededWidth(rule);
        }
    }
    while (needed > room && m_table.isVisible()) {
        qsizetype leaves = -1;
        for (qsizetype i = 0; i < shown.size(); ++i) { // of the same rank the one further right
            const ColumnRule &rule = shown.at(i);
            if (rule.rank > 0 && !m_chosenShown.value(rule.column)
                && (leaves < 0 || rule.rank >= shown.at(leaves).rank))
                leaves = i;
        }
        if (leaves < 0)
            break;
        needed -= neededWidth(shown.takeAt(leaves));
    }
    for (const int column : std::as_const(m_order))
        header->setSectionHidden(
            column, std::ranges::none_of(shown, [column](const ColumnRule &rule) { return rule.column == column; }));
}

void TableColumns::shareRest(int room)
{
    QHeaderView *header = m_table.horizontalHeader();
    QList<ColumnRule> sharing;
    for (const ColumnRule &rule : inOrder()) {
        if (header->isSectionHidden(rule.column))
            continue;
        if (rule.width == ColumnRule::Width::Rest && !m_chosenWidths.contains(rule.column))
            sharing.append(rule);
        else
            header->resizeSection(rule.column, neededWidth(rule));
        room -= neededWidth(rule);
    }
    if (sharing
            .isEmpty()) // those that share have left: an empty strip at the end would look like a column without a name
        giveRest(room);
    for (qsizetype i = 0; i < sharing.size(); ++i) {
        const int part = std::max(0, room) / int(sharing.size() - i);
        header->resizeSection(sharing.at(i).column, neededWidth(sharing.at(i)) + part);
        room -= part;
    }
    for (const int column : std::as_const(m_order)) {
        if (const int ends = endsOf(column); ends > 0 && !header->isSectionHidden(column))
            header->resizeSection(column, header->sectionSize(column) + ends);
    }
}

/// To the last column of words.
void TableColumns::giveRest(int room)
{
    QHeaderView *header = m_table.horizontalHeader();
    for (int place = header->count() - 1; place >= 0 && room > 0; --place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column) || isNeverCut(column) || m_chosenWidths.contains(column)
            || !m_rules.contains(column))
            continue;
        header->resizeSection(column, header->sectionSize(column) + room);
        return;
    }
}

void TableColumns::order()
{
    const QScopedValueRollback guard(m_placing, true);
    QHeaderView *header = m_table.horizontalHeader();
    for (int place = 0; place < m_order.size(); ++place)
        header->moveSection(header->visualIndex(m_order.at(place)), place);
}

void TableColumns::setShown(int column, bool shown)
{
    m_chosenShown.insert(column, shown);
    place();
    save();
}

void TableColumns::takeResize(int column, int before, int now)
{
    if (m_placing || !m_rules.contains(column))
        return;
    if (before > 0 && now > 0)
        m_chosenWidths.insert(column, std::max(columnGutter, now - endsOf(column)));
    const QScopedValueRollback guard(m_placing, true);
    shareRest(room()); // nothing comes or goes under the mouse
    save();
}

bool TableColumns::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show)
        place();
    return QObject::eventFilter(watched, event);
}

void TableColumns::fillMenu(QMenu &menu)
{
    const QHeaderView *header = m_table.horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QAction *action = menu.addAction(m_table.model()->headerData(column, Qt::Horizontal).toString());
        const bool shown = !header->isSectionHidden(column);
        action->setCheckable(true);
        action->setChecked(shown);
        action->setEnabled(!shown || header->count() - header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) { setShown(column, on); });
    }
    menu.addSeparator();
    QAction *back = menu.addAction(tr("Reset the columns"), this, &TableColumns::reset);
    back->setEnabled(m_moved || !m_chosenWidths.isEmpty() || !m_chosenShown.isEmpty());
}

void TableColumns::reset()
{
    m_chosenWidths.clear();
    m_chosenShown.clear();
    m_moved = false;
    order();
    measure();
    place();
    save();
}

void TableColumns::save() const
{
    if (!m_settings)
        return;
    const QHeaderView *header = m_table.horizontalHeader();
    QJsonObject widths;
    for (auto width = m_chosenWidths.cbegin(); width != m_chosenWidths.cend(); ++width)
        widths.insert(QString::number(width.key()), width.value());
    QJsonObject shown;
    for (auto one = m_chosenShown.cbegin(); one != m_chosenShown.cend(); ++one)
        shown.insert(QString::number(one.key()), one.value());
    QJsonArray places;
    for (int visual = 0; m_moved && visual < header->count(); ++visual)
        places.append(header->logicalIndex(visual));
    QJsonObject all{{u"columns"_s, header->count()}, {u"widths"_s, widths}, {u"shown"_s, shown}, {u"order"_s, places}};
    if (m_table.isSortingEnabled())
        all.insert(u"sort"_s, QJsonArray{header->sortIndicatorSection(), int(header->sortIndicatorOrder())});
    m_settings->setValue(m_key, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

void TableColumns::restore()
{
    if (!m_settings)
        return;
    const QJsonObject all = QJsonDocument::fromJson(m_settings->value(m_key).toString().toUtf8()).object();
    QHeaderView *header = m_table.horizontalHeader();
    if (all.value(u"columns"_s).toInt() != header->count()) // of another version of the table, or of none
        return;
    const QJsonObject widths = all.value(u"widths"_s).toObject();
    for (auto width = widths.constBegin(); width != widths.constEnd(); ++width)
        m_chosenWidths.insert(width.key().toInt(), qBound(32, width.value().toInt(), 4000));
    const QJsonObject shown = all.value(u"shown"_s).toObject();
    for (auto one = shown.constBegin(); one != shown.constEnd(); ++one)
        m_chosenShown.insert(one.key().toInt(), one.value().toBool());
    const QJsonArray places = all.value(u"order"_s).toArray();
    const QJsonArray sort = all.value(u"sort"_s).toArray();
    const QScopedValueRollback guard(m_placing, true);
    m_moved = places.size() == header->count();
    for (int place = 0; m_moved && place < places.size(); ++place) {
        if (const int from = header->visualIndex(places.at(place).toInt()); from >= 0)
            header->moveSection(from, place);
    }
    if (sort.size() == 2 && m_table.isSortingEnabled() && sort.at(0).toInt() < header->count())
        m_table.sortByColumn(sort.at(0).toInt(), Qt::SortOrder(sort.at(1).toInt() == 1));
    m_placing = false;
    place();
}

} // namespace signalbox
