#pragma once

#include "domain/functions/edgefunction.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QDialog>

class QVBoxLayout;

namespace signalbox {

class DeployFiles;
class DeployStep;
class FunctionCheck;

/// How the functions that came with the program get into a Supabase project: the exact commands, and which steps are seen to
/// be done.
class DeployDialog final : public QDialog
{
    Q_OBJECT

public:
    /// All must outlive it.
    DeployDialog(const PanelContext &context, PendingAnswers &pending, const FunctionCheck &check, QWidget *parent);

    void setOverview(const FunctionOverview &overview);
    QString folder() const;
    void setFolder(const QString &folder);

signals:
    void folderChanged(const QString &folder);
    void environmentRequested();
    void endpointRequested(const QString &name); // empty: none leads there yet
    void checkRequested(const QString &functionName, const signalbox::FunctionEndpoint &endpoint);

private:
    QWidget *makeSteps();
    DeployStep *addStep(const QString &title, const QString &words);
    void showCommands();
    void showWays();
    void showSecrets();
    void showChecks();

    const PanelContext &m_context;
    const FunctionCheck &m_check;
    QString m_ref; // of the project; empty: not known
    QList<EdgeFunction> m_functions; // ours
    QVBoxLayout *m_layout = nullptr;
    int m_count = 0;
    DeployStep *m_save = nullptr;
    DeployStep *m_link = nullptr;
    DeployStep *m_secrets = nullptr;
    DeployStep *m_deploy = nullptr;
    DeployStep *m_ways = nullptr;
    DeployStep *m_signed = nullptr;
    DeployStep *m_answers = nullptr;
    DeployFiles *m_files = nullptr;
};

} // namespace signalbox
