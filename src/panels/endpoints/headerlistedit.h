#pragma once

#include "domain/endpoints/endpoint.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace signalbox {

class HeaderRow;
class PlainLabel;

/// The request headers of an endpoint. Their values, which may be credentials, are asked for only when somebody wants to
/// edit them, and those of credentials stay hidden until shown one by one.
class HeaderListEdit : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderListEdit(QWidget *parent = nullptr);

    /// Without values only the names are told.
    void setHeaders(const QStringList &names, const std::optional<QList<EndpointHeader>> &headers);
    std::optional<QList<EndpointHeader>> headers() const;
    void setReadOnly(bool readOnly);

signals:
    void readRequested();
    void edited();

private:
    HeaderRow *append(const EndpointHeader &header);

    PlainLabel *m_names;
    QPushButton *m_read;
    QPushButton *m_add;
    QVBoxLayout *m_rowLayout;
    QList<HeaderRow *> m_rows;
    bool m_loaded = false;
    bool m_readOnly = false;
};

} // namespace signalbox
