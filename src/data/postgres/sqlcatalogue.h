#pragma once

#include "data/postgres/sqlstatement.h"

#include <memory>

namespace signalbox {

/// Every statement the program can send, read once from the files under resources/sql/queries. A statement's id is its
/// path there without suffix: "cron/jobs". Immutable, so any thread may use it.
///
/// A file whose name begins with _ is a fragment: no statement, but text that others take in, before they are parsed, with
/// a line of their own: `-- [include deliveries/_filter]`. Its parameters and its [if] lines become theirs.
class SqlCatalogue
{
    Q_DECLARE_TR_FUNCTIONS(SqlCatalogue)

public:
    /// The statements that travel inside the program. Fails when a file is empty or malformed, or when two share an
    /// id.
    static Result<std::shared_ptr<const SqlCatalogue>> load();
    static Result<std::shared_ptr<const SqlCatalogue>> load(const QString &folder);

    const SqlStatement *find(const QString &id) const; // nullptr when there is none
    QStringList ids() const { return m_statements.keys(); }
    /// Of the statements that a task session, or a standing one, may be asked.
    std::chrono::milliseconds longestDeadline(bool taskSession = false) const;

private:
    QMap<QString, SqlStatement> m_statements;
};

} // namespace signalbox
