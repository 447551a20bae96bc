#include "panels/metrics/picker/seriespicker.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/metrics/metricpickmodel.h"
#include "panels/metrics/picker/checkdelegate.h"
#include "panels/metrics/picker/dayreader.h"
#include "panels/metrics/picker/sparklinedelegate.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/query/chiprow.h"
#include "widgets/state/statenotice.h"
#include "widgets/state/tableface.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pickerSize(960, 640);
constexpr qsizetype longestChip = 60;

QString quantityName(const Quantity &quantity)
{
    switch (quantity.kind) {
    case Quantity::Kind::Ratio:
        return SeriesPicker::tr("percent");
    case Quantity::Kind::Bytes:
        return quantity.isRate ? SeriesPicker::tr("bytes by the second") : SeriesPicker::tr("bytes");
    case Quantity::Kind::Seconds:
        return SeriesPicker::tr("seconds");
    case Quantity::Kind::Milliseconds:
        return SeriesPicker::tr("milliseconds");
    case Quantity::Kind::Number:
    case Quantity::Kind::Count:
        break;
    }
    const QString noun = quantity.noun.isEmpty() ? SeriesPicker::tr("plain numbers") : visibleText(quantity.noun, 40);
    return quantity.isRate ? SeriesPicker::tr("%1 by the second").arg(noun) : noun;
}

} // namespace

SeriesPicker::SeriesPicker(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_context(context), m_model(new MetricPickModel(*context.clock, this)),
      m_days(new DayReader(context, pending, this)), m_search(new QLineEdit(this)), m_count(new PlainLabel(this)),
      m_noneChosen(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_chips(new ChipRow(this)),
      m_table(new TableView(this)), m_notice(new StateNotice(this)), m_cancel(new QPushButton(tr("Cancel"), this)),
      m_show(new QPushButton(this))
{
    setWindowTitle(tr("Choose the lines of the chart"));
    m_notice->setAbout(tr("Note"));
    m_model->setTimeZone(context.timeZone);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::large, 0, space::large);
    layout->setSpacing(space::medium);
    layout->addWidget(makeHead());
    layout->addWidget(makeTable(), 1);
    layout->addWidget(makeButtons());
    resize(pickerSize);
    followParts();
    showChosen();
    showCount();
}

QWidget *SeriesPicker::makeHead()
{
    m_search->setPlaceholderText(tr("Search by words: type, name, what it measures"));
    m_search->setAccessibleName(tr("Search series"));
    m_search->setClearButtonEnabled(true);
    m_count->setQuiet();
    m_count->setAccessibleName(tr("How many there are"));
    m_noneChosen->setQuiet();
    m_noneChosen->setPlainText(tr("Nothing is chosen yet. A chart shows lines of at most two quantities."));
    m_noneChosen->setFixedHeight(m_chips->sizeHint().height());
    m_chips->setAccessibleName(tr("Chosen lines"));
    auto *head = new QWidget(this);
    auto *searching = new QHBoxLayout;
    searching->setSpacing(space::medium);
    searching->addWidget(m_search, 1);
    searching->addWidget(m_count);
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(space::large, 0, space::large, 0);
    layout->setSpacing(space::small);
    layout->addLayout(searching);
    layout->addWidget(m_noneChosen);
    layout->addWidget(m_chips);
    return head;
}

QWidget *SeriesPicker::makeTable()
{
    m_table->setAccessibleName(tr("Series"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(MetricPickModel::Chosen, new CheckDelegate(m_table));
    m_table->setItemDelegateForColumn(
        MetricPickModel::Day, new SparklineDelegate(MetricPickModel::SparkRole, DayReader::stretches, m_table));
    m_table->setItemDelegateForColumn(MetricPickModel::State, new StateDelegate(MetricPickModel::StateRole, m_table));
    m_table->setColumnRules(
        {{.column = MetricPickModel::Chosen}, {.column = MetricPickModel::Line, .most = 44, .address = true},
            {.column = MetricPickModel::Day}, {.column = MetricPickModel::Newest},
            {.column = MetricPickModel::Measured, .rank = 2}, {.column = MetricPickModel::State, .rank = 1},
            {.column = MetricPickModel::Words, .width = ColumnRule::Width::Rest, .rank = 3}},
        u"picker"_s);
    m_table->rememberColumns(m_context.settings, u"panel/metrics/picker/columns"_s);
    m_face = new TableFace(m_table, u"metrics"_s, this);
    return m_face;
}

QWidget *SeriesPicker::makeButtons()
{
    setRole(*m_show, ButtonRole::Primary);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(space::large, 0, space::large, 0);
    row->setSpacing(space::small);
    row->addWidget(m_notice, 1);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_show);
    m_show->setToolTip(tr("Ctrl+Return"));
    for (QPushButton *button : {m_cancel, m_show})
        button->setAutoDefault(false);
    return buttons;
}

void SeriesPicker::followParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &SeriesPicker::search);
    connect(m_search, &QLineEdit::returnPressed, this, &SeriesPicker::intoTable);
    connect(m_chips, &ChipRow::removeRequested, this, &SeriesPicker::giveUp);
    connect(m_chips, &ChipRow::chosen, this, &SeriesPicker::goTo);
    connect(m_chips, &ChipRow::emptied, m_search, qOverload<>(&QLineEdit::setFocus));
    connect(m_table, &TableView::opened, this, &SeriesPicker::toggle);
    connect(m_table, &TableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MetricPickModel::Chosen)
            toggle(index);
    });
    m_search->installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &SeriesPicker::lookAtRows);
    connect(m_model, &MetricPickModel::rowsInserted, this, &SeriesPicker::lookAtRows, Qt::QueuedConnection);
    connect(m_days, &DayReader::read, m_model, &MetricPickModel::setDay);
    connect(m_days, &DayReader::failed, this, [this](const Error &error) {
        m_notice->tell(HealthState::Attention, tr("The last 24 hours could not be read: %1").arg(sentences(error)));
    });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, &SeriesPicker::finish);
}

void SeriesPicker::setSeries(const QList<MetricSeries> &series, Instant now)
{
    m_model->setSeries(series, now);
    showChosen();
    showCount();
}

void SeriesPicker::setChosen(const QList<MetricKey> &lines)
{
    m_model->setChosen(lines);
    showChosen();
    showCount();
}

void SeriesPicker::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    m_notice->clear();
    m_search->setFocus();
    m_search->selectAll();
    m_days->begin(m_context.clock->now());
    lookAtRows();
}

void SeriesPicker::search()
{
    m_model->search(m_search->text());
    m_table->scrollToTop();
    showCount();
}

void SeriesPicker::toggle(const QModelIndex &index)
{
    if (index.isValid())
        choose(m_model->row(index.row()).key, !m_model->row(index.row()).isChosen);
}

void SeriesPicker::choose(const MetricKey &line, bool isChosen)
{
    m_notice->clear();
    if (!m_model->choose(line, isChosen)) {
        QStringList names;
        for (const Quantity &quantity : m_model->chosenQuantities())
            names.append(quantityName(quantity));
        m_notice->tell(HealthState::Attention,
            tr("A chart has two scales, and these are taken: %1. Give one of them up before you add %2.")
                .arg(joinedList(names), lineText(line)));
    }
    showChosen();
}

void SeriesPicker::giveUp(int chip)
{
    choose(m_model->chosen().at(chip), false);
}

void SeriesPicker::goTo(int chip)
{
    const int row = m_model->rowOf(m_model->chosen().at(chip));
    if (row < 0)
        return;
    m_table->setCurrentIndex(m_model->index(row, MetricPickModel::Line));
    m_table->setFocus();
}

void SeriesPicker::intoTable()
{
    if (m_model->rowCount() == 0)
        return;
    if (!m_table->currentIndex().isValid())
        m_table->setCurrentIndex(m_model->index(0, MetricPickModel::Line));
    m_table->setFocus();
}

void SeriesPicker::showChosen()
{
    const QList<MetricKey> chosen = m_model->chosen();
    QList<Chip::Content> chips;
    for (const MetricKey &line : chosen) {
        const QString name = line.member.isEmpty() ? line.name : line.name + u" · "_s + line.member;
        chips.append({visibleText(line.type, longestChip), visibleText(name, longestChip)});
    }
    m_chips->setChips(chips);
    m_chips->setVisible(!chosen.isEmpty());
    m_noneChosen->setVisible(chosen.isEmpty());
    m_show->setText(chosen.isEmpty() ? tr("Show lines") : tr("Show %n line(s)", nullptr, int(chosen.size())));
    m_show->setEnabled(!chosen.isEmpty());
}

void SeriesPicker::showCount()
{
    const int all = m_model->lineCount();
    const int found = m_model->rowCount();
    m_count->setPlainText(
        found == all ? tr("%Ln line(s)", nullptr, all) : tr("%1 of %Ln line(s)", nullptr, all).arg(countText(found)));
    if (all == 0)
        m_face->setEmpty(
            tr("No series yet"), tr("The automation's job monitor-database-health writes them every five minutes."));
    else
        m_face->setEmpty(tr("No line has all of these words"), tr("Fewer words find more."), {tr("Show all"), [this] {
                                                                                                  m_search->clear();
                                                                                                  m_search->setFocus();
                                                                                              }});
}

void SeriesPicker::lookAtRows()
{
    const int first = m_table->rowAt(0);
    if (!isVisible() || first < 0)
        return;
    const int bottom = m_table->rowAt(m_table->viewport()->height() - 1);
    const int last = bottom < 0 ? m_model->rowCount() - 1 : bottom;
    QList<MetricKey> seen;
    for (int row = first; row <= last; ++row) {
        if (m_model->row(row).isKnown)
            seen.append(m_model->row(row).key);
    }
    m_days->look(seen);
}

void SeriesPicker::finish()
{
    if (m_model->chosen().isEmpty())
        return;
    emit linesChosen(m_model->chosen());
    accept();
}

void SeriesPicker::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers().testFlag(Qt::ControlModifier))
        return finish();
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        return m_search->selectAll();
    }
    QDialog::keyPressEvent(event);
}

/// Down leads from the search into the list, Space chooses there, and a taller list shows more.
bool SeriesPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        lookAtRows();
    if (event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isReturn && key->modifiers().testFlag(Qt::ControlModifier)) {
        finish();
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down) {
        intoTable();
        return true;
    }
    if (watched == m_table && key->key() == Qt::Key_Space) {
        toggle(m_table->currentIndex());
        return true;
    }
    if (watched == m_table && key->key() == Qt::Key_Up && m_table->currentIndex().row() == 0) {
        m_search->setFocus();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace signalbox
