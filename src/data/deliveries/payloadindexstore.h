#pragma once

#include "data/postgres/rowshape.h"
#include "data/project/projectconnection.h"
#include "domain/deliveries/payloadindexsource.h"

namespace signalbox {

/// Tells about the index of the payloads and makes it, while deliveries are written. One build at a time.
class PayloadIndexStore final : public QObject, public PayloadIndexSource
{
    Q_OBJECT

public:
    using Source = PayloadIndexSource;

    explicit PayloadIndexStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<PayloadIndex> state() override;
    Async<PayloadIndex> create() override;
    void cancel() override;

private:
    using Answer = Promised<PayloadIndex>;

    Async<PayloadIndex> read();
    void prepare(const Answer &answer, const Result<PayloadIndex> &found);
    void build(const Answer &answer);
    void built(const Answer &answer, const Result<ResultTable> &outcome);
    void tidyUp(const Answer &answer, const Error &why);
    void finish(const Answer &answer, const Result<PayloadIndex> &result);

    ProjectConnection &m_connection;
    bool m_building = false;
    bool m_unwanted = false; // cancelled, perhaps before the server was asked
};

const RowShape<PayloadIndex> &payloadIndexShape();

} // namespace signalbox
