#pragma once

#include "models/deliveries/deliverylogmodel.h"

#include <QWidget>

class QPushButton;

namespace signalbox {

class PlainLabel;

/// One line below the list while a search finds too little to fill it: how far it has looked, and a way to stop it.
class SearchStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchStrip(const QTimeZone &zone, QWidget *parent = nullptr);

    void setSearch(const std::optional<DeliverySearch> &search); // none hides it

signals:
    void stopRequested();
    void continueRequested();

private:
    QTimeZone m_zone;
    PlainLabel *m_text;
    QPushButton *m_button;
    bool m_running = false;
};

} // namespace signalbox
