#pragma once

#include "domain/deliveries/filter/deliveryfilter.h"

#include <QWidget>

#include <chrono>
#include <functional>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace signalbox {

/// Buttons with the choices that most people want from a filter, for those who do not type: state, endpoint, time.
class DeliveryQuickMenus : public QWidget
{
    Q_OBJECT

public:
    /// `current` is asked for what the menus show as chosen, each time one opens.
    explicit DeliveryQuickMenus(std::function<DeliveryFilter()> current, QWidget *parent = nullptr);

    void setEndpoints(const QStringList &names) { m_endpoints = names; }

signals:
    void statesChosen(const QList<signalbox::DeliveryState> &states); // empty: any
    void endpointsChosen(const QStringList &names);
    void sinceChosen(const QString &text); // as behind since:; empty: any time
    void dayChosen(const QString &text); // since and until

private:
    void addButton(const QString &text, const QString &accessibleName, void (DeliveryQuickMenus::*fill)(QMenu &));
    void fillStates(QMenu &menu);
    void fillEndpoints(QMenu &menu);
    void fillTimes(QMenu &menu);

    QHBoxLayout *m_layout;
    std::function<DeliveryFilter()> m_current;
    DeliveryFilter m_filter; // as of the last time
    QStringList m_endpoints;
};

} // namespace signalbox
