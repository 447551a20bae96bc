#pragma once

#include "core/result.h"
#include "domain/deliveries/deliverydetail.h"
#include "domain/deliveries/deliverydetailsource.h"

#include <QWidget>

#include <functional>

namespace signalbox {

class JsonView;

/// A body of a delivery: its beginning, and all of it when that is wanted.
class DeliveryBody : public QWidget
{
    Q_OBJECT

public:
    DeliveryBody(const QString &name, const QString &absent, QWidget *parent = nullptr);

    void setTextSource(DeliveryDetailSource &source); // without one only the beginning is offered
    /// The same beginning of the same body again changes nothing, so that what was loaded stays on show.
    void setStart(const DeliveryTextRequest &subject, const QString &start, qint64 bytes);
    JsonView &view() { return *m_view; }

private:
    void load();
    void offerRest();

    JsonView *m_view;
    QString m_absent;
    DeliveryDetailSource *m_source = nullptr;
    DeliveryTextRequest m_subject;
    QString m_start;
    qint64 m_bytes = -1;
};

} // namespace signalbox
