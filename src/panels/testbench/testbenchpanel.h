#pragma once

#include "domain/testbench/benchsend.h"
#include "panels/panel.h"

#include <QTimer>

class QStackedWidget;

namespace signalbox {

class BenchJournal;
class LabPage;
class PageTabs;
class ReceiverPage;
class SendPage;

/// Trying webhooks by hand: sending them, looking into their signatures, receiving them on this computer. Works without the
/// database too, as far as it can.
class TestBenchPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"testbench"};
    static QString panelTitle() { return tr("Test bench"); }

    explicit TestBenchPanel(PanelContext context, QWidget *parent = nullptr);
    ~TestBenchPanel() override;

    void focusFilter() override;
    bool leave() override;
    /// `delivery/<id>` fills the form, `endpoint/<name>` chooses it, `event/<event>/<endpoint>` both with a payload to start
    /// from, `forward/<id>` sends that delivery to the receiver.
    void openLink(const QString &target) override;

protected:
    QWidget *mainWidget() override;
    void load() override;
    void updateTimes() override;

private:
    void showPage(int page);
    void fillFromDelivery(qint64 deliveryId);
    void restoreLayout();
    void moveFormerDrafts();
    void restoreDrafts();
    void saveDraft();
    void saveWay();
    void showSentence();

    std::shared_ptr<BenchJournal> m_journal;
    PageTabs *m_bar;
    QStackedWidget *m_pages;
    SendPage *m_send;
    LabPage *m_lab;
    ReceiverPage *m_receiver;
    QList<std::shared_ptr<BenchJournal>> m_formerJournals; // still writing
    SendDraft m_saved;
    QTimer m_saveSoon;
    qsizetype m_endpointCount = 0;
};

} // namespace signalbox
