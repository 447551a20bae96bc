#pragma once

#include "core/result.h"
#include "domain/endpoints/deliveryorder.h"

#include <QWidget>

class QComboBox;
class QTimer;

namespace signalbox {

class PlainLabel;
class ValueEdit;

/// In which order an endpoint gets its deliveries: a path into the payload with what it finds there, and what happens
/// behind one that failed.
class OrderEdit : public QWidget
{
    Q_OBJECT

public:
    explicit OrderEdit(QWidget *parent = nullptr);

    DeliveryOrder order() const;
    /// `another`: of another endpoint than before, where a path may find something else.
    void setOrder(const DeliveryOrder &order, bool another);
    /// Empty when it may be changed, or why it may not.
    void setObstacle(const QString &why);
    /// What became of a check. One of another path than the present one is of no interest any more.
    void setFound(const QString &path, const Result<OrderKey> &found);
    /// Why the database refuses the path; empty while that is not known.
    QString refusal() const { return m_refusal; }

signals:
    void edited();
    void checkRequested(const QString &path); // some moments after the last key
    void refusalChanged();

private:
    void explain();
    void checkSoon();
    void refuse(const QString &why);

    PlainLabel *m_words;
    ValueEdit *m_path;
    PlainLabel *m_found;
    QComboBox *m_onFailure;
    QTimer *m_soon;
    QString m_checked; // the path that m_found and m_refusal are about
    QString m_refusal;
};

} // namespace signalbox
