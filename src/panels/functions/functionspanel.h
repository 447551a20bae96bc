#pragma once

#include "domain/functions/edgefunction.h"
#include "panels/panel.h"

#include <QPointer>

class QPushButton;
class QSplitter;

namespace signalbox {

class DeployDialog;
class FunctionCards;
class FunctionCheck;
class InvocationList;
class StateNotice;

/// The Edge Functions that the webhooks end in: how each is, what it did with every message, and deploying, checking and
/// invoking them.
class FunctionsPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"functions"};
    static QString panelTitle() { return tr("Functions"); }
    static QStringList panelViews();

    explicit FunctionsPanel(PanelContext context, QWidget *parent = nullptr);
    ~FunctionsPanel() override;

    void focusFilter() override;
    bool leave() override;
    /// `message/<id>` shows what was done with it, `function/<name>` the invocations of that one.
    void openLink(const QString &target) override;

protected:
    QWidget *mainWidget() override;
    void load() override;
    void updateTimes() override;

private:
    void makeTools();
    void makeContent();
    void handFocusOn();
    void showOverview(const FunctionOverview &overview);
    void fitCards();
    void showNone();
    void showWords();
    void check(const QString &functionName, const FunctionEndpoint &endpoint);
    void invoke(const QString &functionName);
    void openEndpoint(const QString &name);
    void openEnvironment();
    void openDeployment();

    FunctionCheck *m_check;
    FunctionOverview m_overview;
    bool m_isListed = false; // the invocations were read once
    bool m_isFitted = false; // the cards' height to what they say
    StateNotice *m_remark;
    FunctionCards *m_cards;
    InvocationList *m_list;
    QSplitter *m_split = nullptr;
    QPushButton *m_deploy = nullptr;
    QPointer<DeployDialog> m_deployment; // while it is open
};

} // namespace signalbox
