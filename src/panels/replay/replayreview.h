#pragma once

#include "domain/replay/replay.h"
#include "panels/acts/keyedwrite.h"

#include <QDialog>

#include <memory>

namespace signalbox {

class ProductionConfirm;

namespace Ui {
class ReplayReview;
}

/// Shows what a bulk replay would do before anything is sent: how many, where to, what changed there since, what stays
/// behind; how carefully is chosen there. Exactly what was shown is started. Shown with open(); no button is the default.
class ReplayReview : public QDialog
{
    Q_OBJECT

public:
    ReplayReview(ReplaySelection selection, const PanelContext &context, PendingAnswers &pending, QWidget *parent);
    ~ReplayReview() override;

    void reject() override; // not while the start is under way: its outcome would be lost

signals:
    void started(qint64 jobId);

private:
    void connectParts();
    void load();
    void showAnswer(const Result<ReplayPreview> &answer);
    void showEndpoints();
    void showChoice();
    void start();
    void finish(const WriteOutcome<qint64> &outcome);
    void showProgress();
    ReplayOptions options() const;
    bool mayStart() const;

    std::unique_ptr<Ui::ReplayReview> m_ui;
    ReplaySelection m_selection;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    ProductionConfirm *m_confirm;
    ReplayPreview m_preview;
    ReplayOrder m_previewOrder = ReplayOrder::OldestFirst;
    KeyedWrite<qint64> m_write;
    bool m_loaded = false;
};

} // namespace signalbox
