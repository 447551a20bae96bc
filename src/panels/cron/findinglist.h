#pragma once

#include "domain/cron/lint/joblint.h"

#include <QWidget>

class QVBoxLayout;

namespace signalbox {

class StateNotice;

/// What the linter finds of a job: each with what happens and what to write instead, the gravest first.
class FindingList final : public QWidget
{
    Q_OBJECT

public:
    explicit FindingList(QWidget *parent = nullptr);

    void setFindings(const QList<JobFinding> &findings);

private:
    QVBoxLayout *m_layout;
    QList<StateNotice *> m_lines; // as many as were ever needed
};

} // namespace signalbox
