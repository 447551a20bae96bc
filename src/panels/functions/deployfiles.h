#pragma once

#include "local/functions/functionfolder.h"
#include "panels/functions/deploystep.h"
#include "panels/pendinganswers.h"

namespace signalbox {

/// The step that saves the functions into a project's folder: says what is there, and replaces nothing unasked.
class DeployFiles final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    DeployFiles(DeployStep &step, PendingAnswers &pending, QObject *parent = nullptr);

    QString folder() const { return m_folder; }
    void setFolder(const QString &folder);

signals:
    void folderChanged(const QString &folder);

private:
    void choose();
    void look();
    void show(const Result<FunctionFolder::Comparison> &found);
    void write(const QStringList &paths);
    void addToConfig(const QString &sections);
    void follow(const Async<void> &writing);
    void offer(const QList<DeployStep::Action> &further);
    QList<DeployStep::Action> writes(const FunctionFolder::Comparison &found);

    DeployStep &m_step;
    PendingAnswers &m_pending;
    QString m_folder;
};

} // namespace signalbox
