#pragma once

#include "domain/testbench/benchsend.h"
#include "panels/panelcontext.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QPushButton;
class QToolButton;

namespace signalbox {

class BenchJournal;
class InlineQuestion;
class PlainLabel;
class SequenceRunner;
class SequenceStepModel;
class TableView;

/// Named lists of sends that can be run again, with the result of each step.
class SequenceView : public QWidget
{
    Q_OBJECT

public:
    /// `current` is the send that stands in the form, `secret` what it would be signed with.
    SequenceView(const PanelContext &context, std::shared_ptr<BenchJournal> journal,
        std::function<SequenceStep()> current, std::function<QString()> secret, QWidget *parent = nullptr);

signals:
    void stepChosen(const signalbox::SequenceStep &step); // to be looked at and changed in the form
    void deliveryRequested(qint64 deliveryId);

private:
    QWidget *makeTop();
    QWidget *makeBottom();
    QToolButton *smallButton(const QString &text, const QString &name);
    SendSequence *chosen();
    void offerNames();
    void showChosen();
    void addStep();
    void removeStep();
    void moveStep(int by);
    void removeSequence();
    void changed();
    void askRun();
    void run();
    void showRun(int made, int good);
    void updateButtons();

    PanelContext m_context;
    std::shared_ptr<BenchJournal> m_journal;
    std::function<SequenceStep()> m_current;
    std::function<QString()> m_secret;
    SequenceRunner *m_runner;
    SequenceStepModel *m_steps;
    QList<SendSequence> m_sequences;
    QComboBox *m_names;
    QPushButton *m_add = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QToolButton *m_delete = nullptr;
    QCheckBox *m_stop = nullptr;
    QPushButton *m_run = nullptr;
    PlainLabel *m_outcome = nullptr;
    InlineQuestion *m_question;
    bool m_askingAddress = false;
    TableView *m_table;
};

} // namespace signalbox
