#pragma once

#include "domain/functions/functionenvironmentsource.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QDialog>

class QPushButton;

namespace signalbox {

class EnvironmentRow;
class StateNotice;

/// What this profile's functions are served with: written to the keychain, and to nowhere else.
class EnvironmentDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    EnvironmentDialog(const PanelContext &context, PendingAnswers &pending, QWidget *parent);

    void reject() override;

private:
    QWidget *makeRows(bool isAllOptional);
    QWidget *makeButtons();
    void read();
    void take(const FunctionEnvironment &kept);
    void save();
    void write(const FunctionEnvironment &kept);
    void showWritten(const Result<void> &written, const FunctionEnvironment &environment);
    void copyLine();
    QStringList namesWithValue() const;
    bool isChanged() const;
    void showButtons();

    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QList<EnvironmentRow *> m_rows;
    StateNotice *m_outcome;
    QPushButton *m_copy;
    QPushButton *m_close;
    QPushButton *m_save;
    bool m_isBusy = false;
    bool m_isWarned = false; // of what closing would lose
};

} // namespace signalbox
