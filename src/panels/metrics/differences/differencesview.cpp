#include "panels/metrics/differences/differencesview.h"

#include "core/humantext.h"
#include "panels/metrics/differences/coursedelegate.h"
#include "panels/metrics/differences/differencemodel.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateplaceholder.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace signalbox {

using namespace Qt::StringLiterals;

DifferencesView::DifferencesView(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QWidget(parent), m_context(context), m_zone(context.timeZone),
      m_reader(new DifferencesReader(context, pending, this)), m_model(new DifferenceModel(*context.clock, this)),
      m_title(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_looked(new PlainLabel(this)),
      m_progress(new QProgressBar(this)), m_table(new TableView(this)), m_nothing(new StatePlaceholder(this)),
      m_reading(new QWidget(this)), m_stack(new QStackedWidget(this))
{
    makeTable();
    m_title->setFont(strongFont(font()));
    m_title->setAccessibleName(tr("What is compared"));
    m_looked->setQuiet();
    m_looked->setAccessibleName(tr("What was looked at"));
    m_progress->setAccessibleName(tr("How much has been read"));
    m_nothing->setIcon(u"metrics"_s);
    auto *reading = new QVBoxLayout(m_reading);
    reading->addStretch(1);
    reading->addWidget(m_progress);
    reading->addStretch(1);
    m_stack->addWidget(m_reading);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(m_table);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *looked = new QVBoxLayout;
    looked->setContentsMargins(space::large, 0, space::large, space::small);
    looked->addWidget(m_looked);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(makeHead());
    layout->addWidget(m_stack, 1);
    layout->addLayout(looked);
    connect(m_reader, &DifferencesReader::changed, this, &DifferencesView::showState);
}

QWidget *DifferencesView::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(space::large, space::small, space::large, 0);
    row->setSpacing(space::small);
    row->addWidget(m_title, 1);
    auto *close = new QPushButton(tr("Close"), this);
    setRole(*close, ButtonRole::Quiet);
    row->addWidget(close);
    connect(close, &QPushButton::clicked, this, &DifferencesView::close);
    return head;
}

void DifferencesView::makeTable()
{
    m_table->setAccessibleName(tr("What differs"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(DifferenceModel::State, new StateDelegate(DifferenceModel::StateRole, m_table));
    m_table->setItemDelegateForColumn(DifferenceModel::Course, new CourseDelegate(m_table));
    m_table->setColumnRules(
        {{.column = DifferenceModel::State}, {.column = DifferenceModel::What, .width = ColumnRule::Width::Rest},
            {.column = DifferenceModel::Sentence, .width = ColumnRule::Width::Rest, .least = 24},
            {.column = DifferenceModel::Sure}, {.column = DifferenceModel::Course, .rank = 1}},
        u"differences"_s);
    connect(m_table, &TableView::opened, this, [this](const QModelIndex &index) { open(index.row()); });
}

void DifferencesView::compare(const TimeSpan &span, const QList<MetricSeries> &series, const MetricReach &reach)
{
    m_series = series;
    m_reader->compare(span, series, reach);
}

void DifferencesView::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (!m_reader->span().isEmpty())
        showState();
}

void DifferencesView::showState()
{
    const TimeSpan &span = m_reader->span();
    m_title->setPlainText(tr("What differs from %1 on for %2, beside the %3 before")
                              .arg(exactInstant(span.from, m_zone), durationText(span.length()),
                                  durationText(m_reader->spans().before().length())));
    if (m_reader->isReading()) {
        m_progress->setRange(0, int(m_reader->seriesAsked()));
        m_progress->setValue(int(m_reader->seriesRead()));
        m_progress->setFormat(tr("%v of %m series read"));
        m_looked->setPlainText({});
        m_stack->setCurrentWidget(m_reading);
        return;
    }
    const bool hadFocus = m_stack->isAncestorOf(focusWidget());
    m_model->setTimeZone(m_zone);
    m_model->setRows(differenceRows(*m_reader, m_series, m_zone));
    const QString looked = lookedAtWords(*m_reader);
    const bool isAnything = m_model->rowCount() > 0;
    m_looked->setPlainText(isAnything ? looked : QString());
    if (!isAnything)
        m_nothing->showEmpty(tr("Nothing unusual here"), looked);
    m_stack->setCurrentWidget(isAnything ? static_cast<QWidget *>(m_table) : m_nothing);
    if (isAnything && !m_table->currentIndex().isValid())
        m_table->selectRow(0);
    if (isAnything && (hadFocus || hasFocus()))
        m_table->setFocus();
}

void DifferencesView::open(int row)
{
    const DifferenceRow &chosen = m_model->row(row);
    if (!chosen.series.type.isEmpty())
        emit seriesOpened(chosen.series);
    else if (!chosen.link.panelId.isEmpty())
        emit linkRequested(chosen.link.panelId, chosen.link.target);
}

void DifferencesView::close()
{
    m_reader->stop();
    emit closed();
}

void DifferencesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace signalbox
