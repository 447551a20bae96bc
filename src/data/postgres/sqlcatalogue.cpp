#include "data/postgres/sqlcatalogue.h"

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

bool isFragment(const QString &id)
{
    return id.section(u'/', -1).startsWith(u'_');
}

Result<QString> textOf(const QString &id, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(problem(SqlCatalogue::tr("The query file cannot be read"), id));
    return QString::fromUtf8(file.readAll());
}

/// The text with its include lines replaced by the fragments they name, which may include others in turn.
Result<QString> included(const QString &id, const QString &text, const QDir &root, int depth = 0)
{
    static const QRegularExpression pattern(
        uR"re(^[ \t]*--[ \t]*\[include[ \t]+(.*?)[ \t]*\][ \t]*$)re"_s, QRegularExpression::MultilineOption);
    constexpr int deepest = 8;
    QString whole;
    qsizetype from = 0;
    for (auto lines = pattern.globalMatch(text); lines.hasNext();) {
        const auto line = lines.next();
        const QString name = line.captured(1);
        if (!isFragment(name) || name.contains(u'.'))
            return tl::unexpected(problem(SqlCatalogue::tr("Only files named _* can be included: %1").arg(name), id));
        if (depth == deepest)
            return tl::unexpected(problem(SqlCatalogue::tr("Fragments include each other: %1").arg(name), id));
        const auto inner = textOf(id, root.filePath(name + u".sql"_s));
        if (!inner)
            return tl::unexpected(problem(SqlCatalogue::tr("A fragment is missing: %1").arg(name), id));
        const auto fragment = included(id, *inner, root, depth + 1);
        if (!fragment)
            return fragment;
        whole += text.mid(from, line.capturedStart() - from) + *fragment;
        from = line.capturedEnd();
    }
    return whole + text.mid(from);
}

Result<SqlStatement> read(const QString &id, const QString &path, const QDir &root)
{
    static const QRegularExpression idPattern(u"^[a-z0-9_]+(/[a-z0-9_]+)*$"_s);
    if (!idPattern.match(id).hasMatch())
        return tl::unexpected(problem(SqlCatalogue::tr("A query file's path may hold only a-z, 0-9 and _"), id));
    return textOf(id, path)
        .and_then([&](const QString &text) { return included(id, text, root); })
        .and_then([&](const QString &text) { return SqlStatement::parse(id, text); });
}

} // namespace

Result<std::shared_ptr<const SqlCatalogue>> SqlCatalogue::load()
{
    return load(u":/sql/queries"_s);
}

Result<std::shared_ptr<const SqlCatalogue>> SqlCatalogue::load(const QString &folder)
{
    auto catalogue = std::make_shared<SqlCatalogue>();
    const QDir root(folder);
    QDirIterator files(folder, {u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        const QString id = root.relativeFilePath(path).chopped(4);
        if (isFragment(id))
            continue;
        const QString key = id.toLower();
        if (catalogue->m_statements.contains(key))
            return tl::unexpected(problem(SqlCatalogue::tr("Two query files have the same id"), key));
        auto statement = read(id, path, root);
        if (!statement)
            return tl::unexpected(statement.error());
        catalogue->m_statements.insert(key, *std::move(statement));
    }
    if (catalogue->m_statements.isEmpty())
        return tl::unexpected(problem(SqlCatalogue::tr("There are no query files"), folder));
    return catalogue;
}

const SqlStatement *SqlCatalogue::find(const QString &id) const
{
    const auto found = m_statements.constFind(id);
    return found == m_statements.constEnd() ? nullptr : &*found;
}

std::chrono::milliseconds SqlCatalogue::longestDeadline(bool taskSession) const
{
    std::chrono::milliseconds longest(0);
    for (const SqlStatement &statement : m_statements) {
        if (taskSession || !statement.needsTaskSession())
            longest = std::max(longest, statement.deadline());
    }
    return longest;
}

} // namespace signalbox
