#pragma once

#include "core/clock.h"
#include "http/signaturelab.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLineEdit;

namespace signalbox {

class ExactTextEdit;
class OddityLabel;
class PlainLabel;
class StateBadge;

/// Headers, body and secret of a webhook are pasted here, and it says whether a receiver accepts the signature, or why not.
class LabPage : public QWidget
{
    Q_OBJECT

public:
    explicit LabPage(std::shared_ptr<const Clock> clock, QWidget *parent = nullptr);

    /// For a request that came in; the secret stays as it is.
    void setRequest(const HttpHeaders &headers, const QByteArray &body);

private:
    void examine();
    void showDiagnosis(const LabDiagnosis &diagnosis, const HttpHeaders &headers);

    std::shared_ptr<const Clock> m_clock;
    ExactTextEdit *m_headers;
    ExactTextEdit *m_body;
    OddityLabel *m_oddities;
    QLineEdit *m_secret;
    StateBadge *m_badge;
    PlainLabel *m_verdict;
    PlainLabel *m_details;
    QTimer m_soon;
    int m_turn = 0; // of the examination; a late one knows that it is late
    std::optional<QByteArray> m_exactBody; // one too large to be shown, while what is shown has not been changed
};

} // namespace signalbox
