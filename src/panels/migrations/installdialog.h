#pragma once

#include "domain/migrations/installationsource.h"
#include "panels/panelcontext.h"

#include <QDialog>

#include <atomic>

class QProgressBar;
class QPushButton;

namespace signalbox {

class InstallSteps;
class PlainLabel;
class ProductionConfirm;
class StateNotice;

/// Installs the automation: looks first and lists what each step would do, asks, carries it out with its progress, and says
/// what became of each step. Shown with open().
class InstallDialog : public QDialog
{
    Q_OBJECT

public:
    InstallDialog(std::shared_ptr<InstallationSource> source, const PanelContext &context, QWidget *parent);
    ~InstallDialog() override;

    void reject() override; // while it runs: stops after the step that is under way

signals:
    void installed(); // the database is another one than before

private:
    enum class Stage { Looking, Preview, Running, Done, Failed };

    void makeLayout();
    void look();
    void install();
    void run(const MigrationOptions &options, const std::function<void(const Result<MigrationReport> &)> &then);
    void showProgress(int done, int of, const QString &next);
    void showPreview(const MigrationReport &report);
    void showResult(const MigrationReport &report);
    void showFailure(const Error &error);
    void setStage(Stage stage);
    void updateButtons();

    std::shared_ptr<InstallationSource> m_source;
    PanelContext m_context;
    std::shared_ptr<std::atomic_bool> m_wanted = std::make_shared<std::atomic_bool>(true); // false: no further step
    Stage m_stage = Stage::Looking;
    int m_steps = 0; // to be carried out
    StateNotice *m_sentence;
    PlainLabel *m_doing;
    QProgressBar *m_progress;
    InstallSteps *m_list;
    ProductionConfirm *m_confirm;
    QPushButton *m_close;
    QPushButton *m_go;
};

} // namespace signalbox
