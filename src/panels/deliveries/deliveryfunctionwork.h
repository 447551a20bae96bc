#pragma once

#include "domain/functioninvocation.h"

#include <QTimeZone>
#include <QWidget>

class QVBoxLayout;

namespace signalbox {

/// What Edge Functions did with a delivery's message: usually one function, and one block.
class DeliveryFunctionWork : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryFunctionWork(const QTimeZone &zone, QWidget *parent = nullptr);

    void setWork(const QList<FunctionInvocation> &work);

signals:
    void functionRequested(const QString &messageId); // the message among all that the functions did
    void copied(const QString &what);

private:
    QWidget *makeInvocation(const FunctionInvocation &invocation);
    QWidget *makeFacts(const FunctionInvocation &invocation);
    QWidget *makeButtons(const FunctionInvocation &invocation);

    QTimeZone m_zone;
    QList<FunctionInvocation> m_work;
    QVBoxLayout *m_layout;
};

} // namespace signalbox
