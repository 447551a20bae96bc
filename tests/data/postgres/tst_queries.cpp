#include "data/expectedcolumns.h"
#include "data/storefixture.h"

#include "data/postgres/sqlcatalogue.h"

#include <QRegularExpression>
#include <QTest>

#include <libpq-fe.h>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;
using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

/// The names that a statement cannot do without; the others open fragments.
QStringList requiredNames(const SqlStatement &statement)
{
    SqlValues all;
    for (const QString &name : statement.names())
        all.insert(name, std::nullopt);
    QStringList required;
    for (const QString &name : statement.names()) {
        SqlValues others = all;
        others.remove(name);
        if (!statement.bind(others))
            required.append(name);
    }
    return required;
}

/// The columns that the server finds in the statement, or its complaint.
QStringList columnsOnServer(PGconn *connection, const BoundSql &sql)
{
    const Answer prepared(PQprepare(connection, "", sql.text.constData(), 0, nullptr), &PQclear);
    if (PQresultStatus(prepared.get()) != PGRES_COMMAND_OK)
        return {QString::fromUtf8(PQresultErrorMessage(prepared.get()))};
    const Answer described(PQdescribePrepared(connection, ""), &PQclear);
    QStringList columns;
    for (int column = 0; column < PQnfields(described.get()); ++column)
        columns.append(QString::fromUtf8(PQfname(described.get(), column)));
    return columns;
}

} // namespace

/// The statements are read by position: what the code expects is compared with what a live server answers.
class QueriesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        m_catalogue = *catalogue;
        m_connection.reset(PQconnectdb(m_fixture.server.uri().toUtf8().constData()));
        QCOMPARE(PQstatus(m_connection.get()), CONNECTION_OK);
    }

    void everyStatementIsExpectedOnce()
    {
        QStringList complaints;
        QStringList twice;
        const QStringList expected = ExpectedColumns::all(&twice).keys();
        const QStringList ids = m_catalogue->ids();
        for (const QString &id : ids) {
            if (!expected.contains(id))
                complaints.append(u"%1: no shapes_*.cpp says which columns its reader expects"_s.arg(id));
        }
        for (const QString &id : expected) {
            if (!ids.contains(id))
                complaints.append(u"%1: its columns are expected, but there is no such query file"_s.arg(id));
        }
        for (const QString &id : std::as_const(twice))
            complaints.append(u"%1: two rooms say which columns they expect"_s.arg(id));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }

    void columnsAreWhereTheReadersLookForThem_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QStringList>("columns");
        const ExpectedColumns::Columns expected = ExpectedColumns::all();
        for (auto entry = expected.begin(); entry != expected.end(); ++entry)
            QTest::newRow(qPrintable(entry.key())) << entry.key() << entry.value();
    }
    void columnsAreWhereTheReadersLookForThem()
    {
        QFETCH(QString, id);
        QFETCH(QStringList, columns);
        const SqlStatement *statement = m_catalogue->find(id);
        QVERIFY(statement);

        SqlValues bare;
        for (const QString &name : requiredNames(*statement))
            bare.insert(name, std::nullopt);
        // and what only a block asks for that is there without the others
        static const QRegularExpression missing(u":(\\w+)"_s);
        for (auto bound = statement->bind(bare); !bound; bound = statement->bind(bare)) {
            const QString name = missing.match(bound.error().what).captured(1);
            QVERIFY2(!name.isEmpty() && !bare.contains(name), qPrintable(describe(bound.error())));
            bare.insert(name, std::nullopt);
        }
        SqlValues full;
        for (const QString &name : statement->names())
            full.insert(name, std::nullopt);
        for (const SqlValues &values : {bare, full}) {
            const auto bound = statement->bind(values);
            VERIFY_RESULT(bound);
            QCOMPARE(columnsOnServer(m_connection.get(), *bound).join(u'|'), columns.join(u'|'));
        }
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::shared_ptr<const SqlCatalogue> m_catalogue;
    Connection m_connection{nullptr, &PQfinish};
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "tst_queries.moc"
