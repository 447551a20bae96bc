#pragma once

#include "core/result.h"
#include "domain/cron/dryrun.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QDialog>

class QPushButton;
class QSpinBox;

namespace signalbox {

class PlainLabel;
class ProductionConfirm;
class StateNotice;
class WrappedPane;

/// Tries a command in a transaction that is rolled back: says first what of that is real all the same, then what the command
/// would have done.
class DryRunDialog final : public QDialog
{
    Q_OBJECT

public:
    DryRunDialog(const DryRunRequest &request, const PanelContext &context, PendingAnswers &pending, QWidget *parent);
    ~DryRunDialog() override;

private:
    QWidget *makeButtons();
    void start();
    void finish(const Result<DryRunReport> &answer);
    QString failureWords(const QString &took, const Error &failure) const;
    void showReport(const DryRunReport &report);
    void showButtons();

    DryRunRequest m_request;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    bool m_running = false;
    bool m_isPossible = true;
    QSpinBox *m_timeout;
    ProductionConfirm *m_confirm;
    StateNotice *m_outcome;
    WrappedPane *m_notices;
    QPushButton *m_go;
    QPushButton *m_close;
};

} // namespace signalbox
