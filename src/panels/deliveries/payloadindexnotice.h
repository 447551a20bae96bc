#pragma once

#include "core/result.h"
#include "domain/deliveries/filter/deliveryfilter.h"
#include "domain/deliveries/payloadindex.h"
#include "domain/healthstate.h"
#include "panels/panelcontext.h"

#include <QWidget>

class QProgressBar;
class QPushButton;

namespace signalbox {

class LiveTimer;
class PlainLabel;
class StateIcon;

/// A line that is there while the filter searches payloads and no index helps: offers to make one, tells how far that is,
/// and stops it. Asks the server only while it can be seen, but for the first time.
class PayloadIndexNotice final : public QWidget
{
    Q_OBJECT

public:
    explicit PayloadIndexNotice(const PanelContext &context, QWidget *parent = nullptr);

    void setFilter(const DeliveryFilter &filter);

private:
    enum class Making { No, Running, Stopping };

    void ask();
    void adopt(const PayloadIndex &index);
    void review();
    void make();
    void made(const Result<PayloadIndex> &answer);
    void act();
    void showState();
    void showOffer();
    void showProgress();
    void showEnd(HealthState state, const QString &words, const QString &button);
    QString offerWords() const;
    QString progressWords() const;

    PanelContext m_context;
    bool m_wanted = false; // the filter searches payloads
    bool m_asking = false;
    Making m_making = Making::No;
    bool m_sawBuild = false; // so that its end is worth telling
    std::optional<PayloadIndex> m_index;
    QString m_failure;
    LiveTimer *m_timer;
    StateIcon *m_icon;
    PlainLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_button;
};

} // namespace signalbox
