#include "panels/testbench/sequenceview.h"

#include "core/humantext.h"
#include "local/testbench/benchjournal.h"
#include "models/testbench/benchwords.h"
#include "models/testbench/sequencestepmodel.h"
#include "panels/testbench/inlinequestion.h"
#include "panels/testbench/sequencerunner.h"
#include "widgets/look/tokens.h"
#include "widgets/query/flowlayout.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"
#include "widgets/text/plainlabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

SequenceView::SequenceView(const PanelContext &context, std::shared_ptr<BenchJournal> journal,
    std::function<SequenceStep()> current, std::function<QString()> secret, QWidget *parent)
    : QWidget(parent), m_context(context), m_journal(std::move(journal)), m_current(std::move(current)),
      m_secret(std::move(secret)), m_runner(new SequenceRunner(context, this)),
      m_steps(new SequenceStepModel(*context.clock, this)), m_names(new QComboBox(this)),
      m_question(new InlineQuestion(this)), m_table(new TableView(this))
{
    m_table->setAccessibleName(tr("Steps of the sequence"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_steps);
    m_table->setItemDelegateForColumn(SequenceStepModel::Result, new StateDelegate(TableModel::StateRole, this));
    m_table->setColumnRules(
        {{.column = SequenceStepModel::Place}, {.column = SequenceStepModel::Result},
            {.column = SequenceStepModel::Event, .width = ColumnRule::Width::Rest},
            {.column = SequenceStepModel::To, .address = true}, {.column = SequenceStepModel::Way, .rank = 1},
            {.column = SequenceStepModel::Took, .rank = 2}},
        u"stepColumns"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(makeTop());
    layout->addWidget(m_question);
    layout->addWidget(m_table, 1);
    layout->addWidget(makeBottom());

    connect(m_names, &QComboBox::currentTextChanged, this, &SequenceView::showChosen);
    connect(m_table, &TableView::opened, this,
        [this](const QModelIndex &index) { emit stepChosen(m_steps->row(index.row()).step); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SequenceView::updateButtons);
    connect(m_runner, &SequenceRunner::stepProgressed, m_steps, &SequenceStepModel::setAnswer);
    connect(m_runner, &SequenceRunner::finished, this, &SequenceView::showRun);
    connect(m_runner, &SequenceRunner::addressAsked, this,
        [this](const CheckedTarget &target, const CheckedAddress &surprise) {
            m_askingAddress = true;
            m_question->ask(BenchWords::question(target, surprise), tr("Send it there"));
        });
    connect(m_question, &InlineQuestion::agreed, this, [this] {
        if (std::exchange(m_askingAddress, false))
            m_runner->allowAddress(true);
        else
            run();
    });
    connect(m_question, &InlineQuestion::declined, this, [this] {
        if (std::exchange(m_askingAddress, false))
            m_runner->allowAddress(false);
    });
    whenReady(m_journal->sequences(), this, [this](const QList<SendSequence> &sequences) {
        m_sequences += sequences;
        offerNames();
        if (m_names->currentText().isEmpty() && !m_sequences.isEmpty())
            m_names->setCurrentText(m_sequences.first().name);
        showChosen();
    });
    updateButtons();
}

QToolButton *SequenceView::smallButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    return button;
}

QWidget *SequenceView::makeTop()
{
    auto *top = new QWidget(this);
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->setAccessibleName(tr("Name of the sequence"));
    m_names->lineEdit()->setPlaceholderText(tr("Name of the sequence"));
    m_add = new QPushButton(tr("Add this send"), top);
    m_add->setAutoDefault(false);
    m_delete = smallButton(tr("Delete"), tr("Delete the sequence"));
    auto *acts = new QHBoxLayout;
    acts->setSpacing(space::small);
    acts->addWidget(m_add);
    acts->addStretch(1);
    acts->addWidget(m_delete);
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_names);
    layout->addLayout(acts);
    connect(m_add, &QPushButton::clicked, this, &SequenceView::addStep);
    connect(m_delete, &QToolButton::clicked, this, &SequenceView::removeSequence);
    return top;
}

QWidget *SequenceView::makeBottom()
{
    auto *bottom = new QWidget(this);
    m_run = new QPushButton(tr("Run"), bottom);
    m_run->setAutoDefault(false);
    m_stop = new QCheckBox(tr("Stop at the first failure"), bottom);
    m_outcome = new PlainLabel(bottom);
    m_outcome->setAccessibleName(tr("Outcome of the run"));
    m_up = smallButton(tr("Up"), tr("Move the step up"));
    m_down = smallButton(tr("Down"), tr("Move the step down"));
    m_remove = smallButton(tr("Remove"), tr("Remove the step"));
    auto *second = new QHBoxLayout;
    second->addWidget(m_run);
    second->addWidget(m_outcome, 1);
    auto *first = new FlowLayout;
    first->addWidget(m_stop);
    for (QToolButton *button : {m_up, m_down, m_remove})
        first->addWidget(button);
    auto *layout = new QVBoxLayout(bottom);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addLayout(first);
    layout->addLayout(second);
    connect(m_run, &QPushButton::clicked, this, &SequenceView::askRun);
    connect(m_remove, &QToolButton::clicked, this, &SequenceView::removeStep);
    connect(m_up, &QToolButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveStep(1); });
    connect(m_stop, &QCheckBox::clicked, this, [this](bool on) {
        if (SendSequence *sequence = chosen()) {
            sequence->stopAtFailure = on;
            m_journal->save(*sequence);
        }
    });
    return bottom;
}

SendSequence *SequenceView::chosen()
{
    const QString name = m_names->currentText().trimmed();
    const auto found = std::find_if(
        m_sequences.begin(), m_sequences.end(), [&name](const SendSequence &s) { return s.name == name; });
    return found == m_sequences.end() ? nullptr : &*found;
}

void SequenceView::offerNames()
{
    const QSignalBlocker quiet(m_names);
    const QString text = m_names->currentText();
    m_names->clear();
    for (const SendSequence &sequence : std::as_const(m_sequences))
        m_names->addItem(sequence.name);
    m_names->setCurrentText(text);
}

void SequenceView::showChosen()
{
    const SendSequence *sequence = chosen();
    m_steps->setSteps(sequence ? sequence->steps : QList<SequenceStep>());
    m_stop->setChecked(!sequence || sequence->stopAtFailure);
    m_outcome->setPlainText({});
    updateButtons();
}

void SequenceView::addStep()
{
    SendSequence *sequence = chosen();
    if (!sequence) {
        m_sequences.append({m_names->currentText().trimmed(), m_stop->isChecked(), {}});
        sequence = &m_sequences.last();
        offerNames();
    }
    sequence->steps.append(m_current());
    changed();
}

void SequenceView::removeStep()
{
    SendSequence *sequence = chosen();
    const int place = m_table->currentIndex().row();
    if (!sequence || place < 0)
        return;
    sequence->steps.removeAt(place);
    changed();
}

void SequenceView::moveStep(int by)
{
    SendSequence *sequence = chosen();
    const int place = m_table->currentIndex().row();
    if (!sequence || place < 0 || place + by < 0 || place + by >= sequence->steps.size())
        return;
    sequence->steps.move(place, place + by);
    changed();
    m_table->selectRow(place + by);
}

void SequenceView::removeSequence()
{
    const SendSequence *sequence = chosen();
    if (!sequence)
        return;
    const QString name = sequence->name;
    m_sequences.removeIf([&name](const SendSequence &s) { return s.name == name; });
    m_journal->removeSequence(name);
    offerNames();
    m_names->setCurrentText(m_sequences.isEmpty() ? QString() : m_sequences.first().name);
    showChosen();
}

void SequenceView::changed()
{
    if (const SendSequence *sequence = chosen())
        m_journal->save(*sequence);
    showChosen();
}

void SequenceView::askRun()
{
    if (m_runner->isRunning()) {
        m_question->decline();
        m_runner->cancel();
        return;
    }
    const SendSequence *sequence = chosen();
    const bool writes = sequence
        && std::any_of(sequence->steps.cbegin(), sequence->steps.cend(),
            [](const SequenceStep &step) { return step.way == SendWay::Database; });
    if (writes && m_context.profile.environment == Environment::Production) {
        m_question->ask(
            tr("%n step(s) of this sequence go through the production database, as real deliveries.", nullptr,
                int(std::count_if(sequence->steps.cbegin(), sequence->steps.cend(),
                    [](const SequenceStep &step) { return step.way == SendWay::Database; }))),
            tr("Run it"), m_context.profile.name);
        return;
    }
    run();
}

void SequenceView::run()
{
    const SendSequence *sequence = chosen();
    if (!sequence)
        return;
    m_steps->setSteps(sequence->steps);
    m_outcome->setPlainText(tr("Running"));
    m_runner->run(*sequence, m_secret());
    updateButtons();
}

void SequenceView::showRun(int made, int good)
{
    const int steps = m_steps->rowCount();
    QString text = tr("%1 of %n step(s) answered well", nullptr, steps).arg(good);
    if (made < steps)
        text += u". "_s + tr("Stopped: %n step(s) were not made", nullptr, steps - made);
    m_outcome->setPlainText(text);
    updateButtons();
}

void SequenceView::updateButtons()
{
    const SendSequence *sequence = chosen();
    const bool running = m_runner->isRunning();
    const bool hasStep = !running && m_table->selectionModel() && m_table->selectionModel()->hasSelection();
    m_names->setEnabled(!running);
    m_add->setEnabled(!running && !m_names->currentText().trimmed().isEmpty());
    m_delete->setEnabled(!running && sequence);
    for (QToolButton *button : {m_up, m_down, m_remove})
        button->setEnabled(hasStep);
    m_run->setText(running ? tr("Cancel the run") : tr("Run"));
    m_run->setEnabled(running || (sequence && !sequence->steps.isEmpty()));
}

} // namespace signalbox
