#pragma once

#include "core/result.h"

#include <QCoreApplication>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox {

/// A value for one named parameter of a statement; nullopt is SQL NULL. An optional fragment of the file is included
/// only when its parameter is in the map at all.
using SqlValues = QMap<QString, std::optional<QString>>;

/// A statement as it goes to the server: `$1`, `$2`, ... and the values for them.
struct BoundSql {
    QByteArray text;
    QList<std::optional<QByteArray>> values;

    bool operator==(const BoundSql &) const = default;
};

/// One file of the catalogue. The file starts with a comment that says what it is for, then header lines, then one
/// statement with `:name` parameters:
///
///     -- Deliveries, newest first. A backward walk over the primary key.
///     -- class: read
///     -- deadline: 5s
///     -- supersede: deliveries
///     -- session: task
///     select ... where true
///     -- [if state]
///       and state = :state
///     -- [end]
///
/// The lines between `[if name]` and `[end]` are part of the statement only when `name` is bound, those between
/// `[unless name]` and `[end]` only when it is not; one may stand inside another. What several statements share is included
/// from a fragment, see SqlCatalogue. `session: task` keeps a long statement away from the two standing sessions (see
/// ProjectConnection::task()), whose deadlines then need not allow for it.
class SqlStatement
{
    Q_DECLARE_TR_FUNCTIONS(SqlStatement)

public:
    enum class Access { Read, Write };

    static Result<SqlStatement> parse(const QString &id, const QString &file);

    const QString &id() const { return m_id; }
    Access access() const { return m_access; }
    std::chrono::milliseconds deadline() const { return m_deadline; }
    bool needsTaskSession() const { return m_needsTaskSession; }
    const QString &supersedeKey() const { return m_supersedeKey; } // empty: calls do not replace each other
    const QSet<QString> &names() const { return m_names; } // of the parameters and of the fragments

    /// Every parameter of the included text needs a value, and every value a place.
    Result<BoundSql> bind(const SqlValues &values) const;

private:
    struct Condition {
        QString name;
        bool bound = true; // what it has to be
    };

    struct Piece {
        QList<Condition> conditions; // included only when all of them hold
        QString text;
        QString parameter; // follows the text; may be empty
    };

    QString m_id;
    Access m_access = Access::Read;
    std::chrono::milliseconds m_deadline{0};
    QString m_supersedeKey;
    bool m_needsTaskSession = false;
    QList<Piece> m_pieces;
    QSet<QString> m_names;

    friend class SqlStatementParser;
};

} // namespace signalbox
