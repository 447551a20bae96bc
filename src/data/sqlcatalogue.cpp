#include "data/sqlcatalogue.h"

#include "data/statementshapes.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

Error problem(const QString &what, const QString &subject)
{
    return {ErrorKind::Invalid, what, subject, {}, {}, {}};
}

Result<SqlStatement> read(const QString &id, const QString &path)
{
    static const QRegularExpression idPattern(u"^[a-z0-9_]+(/[a-z0-9_]+)*$"_s);
    if (!idPattern.match(id).hasMatch())
        return tl::unexpected(problem(SqlCatalogue::tr("A query file's path may hold only a-z, 0-9 and _"), id));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(problem(SqlCatalogue::tr("The query file cannot be read"), id));
    return SqlStatement::parse(id, QString::fromUtf8(file.readAll()));
}

} // namespace

Result<std::shared_ptr<const SqlCatalogue>> SqlCatalogue::load()
{
    return load(u":/sql/queries"_s, expectedColumns().keys());
}

Result<std::shared_ptr<const SqlCatalogue>> SqlCatalogue::load(const QString &folder, const QStringList &required)
{
    auto catalogue = std::make_shared<SqlCatalogue>();
    const QDir root(folder);
    QDirIterator files(folder, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString id = root.relativeFilePath(path).chopped(4);
        const QString key = id.toLower();
        if (catalogue->m_statements.contains(key))
            return tl::unexpected(problem(SqlCatalogue::tr("Two query files have the same id"), key));
        auto statement = read(id, path);
        if (!statement)
            return tl::unexpected(statement.error());
        catalogue->m_statements.insert(key, *std::move(statement));
    }
    if (catalogue->m_statements.isEmpty())
        return tl::unexpected(problem(SqlCatalogue::tr("There are no query files"), folder));
    for (const QString &id : required) {
        if (catalogue->find(id) == nullptr)
            return tl::unexpected(problem(SqlCatalogue::tr("A query file is missing"), id));
    }
    return catalogue;
}

const SqlStatement *SqlCatalogue::find(const QString &id) const
{
    const auto found = m_statements.constFind(id);
    return found == m_statements.constEnd() ? nullptr : &*found;
}

std::chrono::milliseconds SqlCatalogue::longestDeadline() const
{
    std::chrono::milliseconds longest(0);
    for (const SqlStatement &statement : m_statements)
        longest = std::max(longest, statement.deadline());
    return longest;
}

} // namespace signalbox
