#pragma once

#include "core/result.h"
#include "domain/deliveries/deliveryexport.h"

#include <QObject>

#include <memory>

namespace signalbox {

/// One export on its way to a file. Destroying it, or cancel(), leaves no file behind.
class DeliveryExport : public QObject
{
    Q_OBJECT

public:
    const ExportRequest &request() const { return m_request; }
    const ExportProgress &progress() const { return m_progress; }
    virtual void start() = 0;
    virtual void cancel() = 0; // finished() comes with ErrorKind::Cancelled

signals:
    void progressed(const signalbox::ExportProgress &progress);
    void finished(const signalbox::Result<signalbox::ExportProgress> &outcome); // once

protected:
    explicit DeliveryExport(ExportRequest request, QObject *parent = nullptr)
        : QObject(parent), m_request(std::move(request))
    { }

    ExportRequest m_request;
    ExportProgress m_progress;
};

/// Makes exports of the delivery log.
class DeliveryExportSource
{
public:
    virtual ~DeliveryExportSource() = default;

    /// Not started yet; must not outlive the connection. A filter or tables that cannot be read end it with the reason.
    virtual std::unique_ptr<DeliveryExport> make(const ExportRequest &request) = 0;
};

} // namespace signalbox
