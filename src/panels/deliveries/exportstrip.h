#pragma once

#include "core/result.h"
#include "domain/deliveries/deliveryexport.h"
#include "domain/deliveries/deliveryexportsource.h"
#include "domain/healthstate.h"

#include <QTimeZone>
#include <QWidget>

#include <functional>
#include <memory>

class QPushButton;
class QToolButton;

namespace signalbox {

class PlainLabel;
class StateBadge;

/// A line that tells how far an export is, with a button that stops it; hidden while there is nothing to tell. The button
/// that starts one has a place of its own. One export at a time.
class ExportStrip : public QWidget
{
    Q_OBJECT

public:
    /// `filter` says what to export when the user asks for it; exact times are shown in `zone`.
    ExportStrip(DeliveryExportSource &source, std::function<DeliveryFilter()> filter, const QTimeZone &zone,
        QWidget *parent = nullptr);
    ~ExportStrip() override;

    bool isBusy() const { return m_export != nullptr; }
    QToolButton *startButton() const { return m_startButton; } // to be placed by the owner
    void start(const ExportRequest &request);

private:
    void makeStartButton();
    void ask(ExportFormat format);
    void showProgress(const ExportProgress &progress);
    void showOutcome(const Result<ExportProgress> &outcome);
    void say(HealthState state, const QString &word, const QString &text);

    DeliveryExportSource &m_source;
    std::function<DeliveryFilter()> m_filter;
    QTimeZone m_zone;
    std::unique_ptr<DeliveryExport> m_export;
    QString m_folder; // where the last export went
    StateBadge *m_badge;
    PlainLabel *m_text;
    QToolButton *m_startButton;
    QPushButton *m_button; // cancels, or puts the line away
};

} // namespace signalbox
