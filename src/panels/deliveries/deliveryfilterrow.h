#pragma once

#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "widgets/query/typedfilterrow.h"

namespace signalbox {

/// Narrows the deliveries.
class DeliveryFilterRow final : public TypedFilterRow<DeliveryFilterLanguage>
{
    Q_OBJECT

public:
    DeliveryFilterRow(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    void setKnown(const QStringList &events, const QStringList &endpoints, const QList<int> &statuses);
    void setKnownEvents(const QStringList &events) { known().events = events; }
    void setKnownEndpoints(const QStringList &endpoints) { known().endpoints = endpoints; }

signals:
    void filterChanged(const signalbox::DeliveryFilter &filter); // a good one that differs from the one before

private:
    void announce(const DeliveryFilter &filter) override { emit filterChanged(filter); }
    void addMenus();
};

} // namespace signalbox
