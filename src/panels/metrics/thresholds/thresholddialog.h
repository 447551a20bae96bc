#pragma once

#include "core/quantity.h"
#include "domain/metrics/metricthreshold.h"
#include "panels/acts/keyedwrite.h"

#include <QDialog>

class QPushButton;
class QRadioButton;

namespace signalbox {

class ProductionConfirm;
class StateNotice;
class ThresholdFields;

/// From where on a line of numbers is worth a look and from where on it is critical, for everybody who looks at the
/// database. Opened with open(); goes by itself once it is closed.
class ThresholdDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `inForce`: what the line is judged by now, without limits where it is not judged. `context` and `pending` must outlive
    /// it.
    ThresholdDialog(const PanelContext &context, PendingAnswers &pending, const MetricKey &key,
        const Quantity &quantity, const MetricThreshold &inForce, std::optional<double> newest,
        QWidget *parent = nullptr);

    /// Not while it is being written; what was typed is let go only the second time.
    void reject() override;

signals:
    void changed(); // written: thresholds are to be read again

private:
    using Outcome = WriteOutcome<bool>;
    enum class Choice { Default, Own, Never };

    void makeChoices();
    QWidget *makeHead();
    QWidget *makeButtons();
    Choice choice() const;
    Choice choiceInForce() const;
    /// As it would be judged with what is chosen and typed; nothing while that is not understood.
    std::optional<MetricThreshold> wanted() const;
    bool isChanged() const;
    bool isUnknown() const { return m_write.isUnknown(subject()); }
    QString subject() const;
    QString limitsText(const MetricThreshold &threshold) const;
    void showJudgement();
    void showButtons();
    void takeEdit();
    void save();
    void finish(const Outcome &outcome);
    Async<bool> written(const MetricThreshold &threshold) const;
    Async<std::optional<bool>> lookedUp(const MetricThreshold &threshold) const;

    const PanelContext &m_context;
    MetricKey m_key;
    Quantity m_quantity;
    MetricThreshold m_inForce;
    std::optional<MetricThreshold> m_default; // the program's
    std::optional<double> m_newest;
    QRadioButton *m_useDefault;
    QRadioButton *m_useOwn;
    QRadioButton *m_useNone;
    ThresholdFields *m_fields;
    StateNotice *m_judgement;
    ProductionConfirm *m_confirm;
    StateNotice *m_outcome;
    QPushButton *m_install;
    QPushButton *m_cancel;
    QPushButton *m_save;
    bool m_isWarned = false; // that what was typed is not written
    MetricThreshold m_sent;
    KeyedWrite<bool> m_write;
};

} // namespace signalbox
