#pragma once

#include "domain/endpoints/endpoint.h"

#include <QWidget>

class QToolButton;

namespace signalbox {

class ValueEdit;

/// One header: name, value, a button that shows the value of a credential, and one that removes the header.
class HeaderRow : public QWidget
{
    Q_OBJECT

public:
    HeaderRow(const EndpointHeader &header, QWidget *parent);

    EndpointHeader header() const;
    void setReadOnly(bool readOnly);
    void focusName();

signals:
    void edited();
    void removeRequested();

private:
    void hideCredential();

    ValueEdit *m_name;
    ValueEdit *m_value;
    QToolButton *m_show;
    QToolButton *m_remove;
    bool m_known;
};

} // namespace signalbox
