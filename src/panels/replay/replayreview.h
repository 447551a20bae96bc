#pragma once

#include "domain/replay/replay.h"
#include "panels/panelcontext.h"

#include <QDialog>

#include <memory>

namespace signalbox {

class PendingAnswers;
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
    void finish(const Result<qint64> &answer);
    void lookUp();
    void setBusy(bool busy);
    void setNotice(HealthState state, const QString &words);
    ReplayOptions options() const;
    bool mayStart() const;

    std::unique_ptr<Ui::ReplayReview> m_ui;
    ReplaySelection m_selection;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    ProductionConfirm *m_confirm;
    ReplayPreview m_preview;
    ReplayOrder m_previewOrder = ReplayOrder::OldestFirst;
    QUuid m_key; // of this review: starting it again with the same key starts nothing twice
    bool m_loaded = false;
    bool m_busy = false;
    bool m_unknown = false; // whether it was started
};

} // namespace signalbox
