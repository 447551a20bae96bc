#pragma once

#include <QCoreApplication>

#include <optional>

namespace signalbox {

/// In which order an endpoint gets its deliveries, and what one that ended failed means for those behind it.
struct DeliveryOrder {
    enum class OnFailure {
        Block, // they wait until it is replayed or skipped
        Skip, // they go on
    };

    QString path; // a JSON path in the payload: those with the same key there go one after the other; empty: no order
    OnFailure onFailure = OnFailure::Block;

    bool operator==(const DeliveryOrder &) const = default;
};

/// What a path finds in the newest delivery of an endpoint.
struct OrderKey {
    bool isThere = false; // there is a delivery
    std::optional<QString> key; // none: the path finds nothing in it

    bool operator==(const OrderKey &) const = default;
};

/// The rules of ordering, as far as they can be told without the database.
class DeliveryOrdering
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryOrdering)

public:
    /// A sentence, or empty. Only the database reads the whole of a path.
    static QString problem(const QString &path);
    /// What the order means for the deliveries, in a sentence.
    static QString explanation(const DeliveryOrder &order);
    static QString sentence(const OrderKey &found);

    /// As webhook_configs.on_failure spells it, never translated.
    static QString nameOf(DeliveryOrder::OnFailure onFailure);
    static DeliveryOrder::OnFailure named(const QString &name); // of a newer database: Block, which loses nothing
};

} // namespace signalbox
