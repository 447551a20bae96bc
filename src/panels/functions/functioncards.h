#pragma once

#include "panels/functions/functionanswer.h"

#include <QTimeZone>
#include <QWidget>

class QGridLayout;

namespace signalbox {

class FunctionCard;
class FunctionCheck;

/// The functions' cards, side by side where there is room for that.
class FunctionCards final : public QWidget
{
    Q_OBJECT

public:
    FunctionCards(const FunctionCheck &check, const QTimeZone &zone, QWidget *parent = nullptr);

    void setFunctions(const QList<EdgeFunction> &functions, Instant now);
    void updateTimes(Instant now);
    QSize minimumSizeHint() const override;

signals:
    void checkRequested(const QString &functionName, const signalbox::FunctionEndpoint &endpoint);
    void invokeRequested(const QString &functionName);
    void endpointRequested(const QString &name);
    void invocationsRequested(const QString &functionName);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    FunctionCard *cardOf(const QString &functionName) const;
    FunctionCard *makeCard(const QString &functionName);
    int columnsThatFit() const;
    void place();
    void showChecks();

    const FunctionCheck &m_check;
    QTimeZone m_zone;
    QGridLayout *m_grid;
    QList<FunctionCard *> m_cards;
    int m_columns = 0;
};

} // namespace signalbox
