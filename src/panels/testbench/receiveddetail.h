#pragma once

#include "models/testbench/receivedrequestmodel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace signalbox {

class JsonView;
class PageTabs;
class PlainLabel;
class StateBadge;

/// One request that came in: verdict, body, headers.
class ReceivedDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ReceivedDetail(QWidget *parent = nullptr);

    void showNothing(const QString &what);
    void showRequest(const ReceivedRequest &request, const QTimeZone &zone);

signals:
    void examineRequested();

private:
    StateBadge *m_badge;
    PlainLabel *m_what;
    QPushButton *m_examine;
    PageTabs *m_parts;
    QStackedWidget *m_stack;
    JsonView *m_body;
    JsonView *m_headers;
};

} // namespace signalbox
