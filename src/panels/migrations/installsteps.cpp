#include "panels/migrations/installsteps.h"

#include "core/visibletext.h"
#include "domain/migrations/migrationwords.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/textpane.h"

#include <QStandardItemModel>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int outcomeRole = Qt::UserRole + 1;
enum InstallColumn { OutcomeColumn, StepColumn };

} // namespace

InstallSteps::InstallSteps(QWidget *parent)
    : QSplitter(Qt::Vertical, parent), m_table(new TableView(this)), m_detail(new TextPane(this)),
      m_model(new QStandardItemModel(0, 2, this))
{
    m_model->setHorizontalHeaderLabels({tr("Outcome"), tr("Step")});
    m_table->setAccessibleName(tr("Steps of the installation"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegateForColumn(OutcomeColumn, new StateDelegate(outcomeRole, this));
    m_table->setColumnRules(
        {{.column = OutcomeColumn}, {.column = StepColumn, .width = ColumnRule::Width::Rest}}, u"installColumns"_s);
    m_detail->setAccessibleName(tr("What the server said"));
    m_detail->setPlaceholder(tr("Nothing was said about this step."));
    addWidget(m_table);
    addWidget(m_detail);
    setChildrenCollapsible(false);
    setStretchFactor(0, 1);
    setSizes({300, 110});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) { showDetail(now.row()); });
    connect(m_detail, &TextPane::widthChanged, this, [this] {
        if (!m_detail->text().text.isEmpty())
            m_detail->setText(m_detail->text().wrapped(m_detail->wrapColumns()));
    });
}

void InstallSteps::setReport(const MigrationReport &report, bool rehearsed)
{
    m_steps = report.steps;
    m_model->setRowCount(0);
    for (const StepResult &result : report.steps) {
        const bool wouldBe = rehearsed && result.outcome == StepOutcome::Done;
        auto *outcome = new QStandardItem(wouldBe ? tr("to do") : outcomeWord(result.outcome));
        outcome->setData(QVariant::fromValue(wouldBe ? HealthState::Running : stateOf(result.outcome)), outcomeRole);
        m_model->appendRow({outcome, new QStandardItem(visibleText(result.step.title))});
    }
    m_detail->setText({});
    // What needs looking at is looked at first.
    const auto worst = std::ranges::max_element(std::as_const(m_steps), {}, &StepResult::outcome);
    if (worst != m_steps.cend())
        m_table->selectRow(int(worst - m_steps.cbegin()));
}

void InstallSteps::showDetail(int row)
{
    if (row < 0 || row >= m_steps.size())
        return m_detail->setText({});
    m_detail->setText(DisplayText::of(
        m_steps.at(row).messages.join(u'\n'), DisplayText::Layout::AsItIs, true, m_detail->wrapColumns()));
}

} // namespace signalbox
