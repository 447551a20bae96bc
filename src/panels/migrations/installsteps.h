#pragma once

#include "domain/migrations/migration.h"

#include <QSplitter>

class QStandardItemModel;

namespace signalbox {

class TableView;
class TextPane;

/// The steps of the installation with what becomes of each, and below them what the server said to the chosen one.
class InstallSteps : public QSplitter
{
    Q_OBJECT

public:
    explicit InstallSteps(QWidget *parent = nullptr);

    /// `rehearsed`: nothing was done, and what stands as done would be.
    void setReport(const MigrationReport &report, bool rehearsed);

private:
    void showDetail(int row);

    TableView *m_table;
    TextPane *m_detail;
    QStandardItemModel *m_model;
    QList<StepResult> m_steps;
};

} // namespace signalbox
