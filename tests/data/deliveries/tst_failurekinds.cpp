#include "data/storefixture.h"

#include "support/failurewords.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Why a delivery failed is told by a function in the database, by a fragment where that is not installed, and by the
/// program's causes: of the same words they say the same.
class FailureKindsTest : public QObject
{
    Q_OBJECT

private:
    QString functionSays(const QString &status, const QString &words)
    {
        return m_fixture.server.value(u"select signalbox.failure_kind(%1, %2)"_s.arg(status, words));
    }

    QString fragmentSays(const QString &status, const QString &words)
    {
        static const QString fragment = sqlFile(u":/sql/queries/deliveries/_failure_class.sql"_s);
        return m_fixture.server.value(
            u"select coalesce(%1, '-') from (select %2::integer as response_status, %3::text as error_message) l"_s.arg(
                u'(' + fragment + u')', status, words));
    }

    static QString quoted(QString words) { return u'\'' + words.replace(u'\'', u"''"_s) + u'\''; }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void ofWords_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("kind");
        for (const FailureWords &words : failureWords())
            QTest::newRow(words.words) << quoted(QString::fromLatin1(words.words)) << QString::fromLatin1(words.kind);
        QTest::newRow("others") << u"'a word of its own'"_s << u"other"_s;
    }
    void ofWords()
    {
        QFETCH(QString, words);
        QTEST(functionSays(u"null"_s, words), "kind");
        QTEST(fragmentSays(u"null"_s, words), "kind");
    }

    void ofStatuses()
    {
        for (const int status : {199, 300, 307, 399, 400, 401, 403, 404, 408, 410, 425, 429, 499, 500, 503, 599}) {
            const QString number = QString::number(status);
            QCOMPARE(fragmentSays(number, u"'HTTP'"_s), functionSays(number, u"'HTTP'"_s));
        }
        QCOMPARE(fragmentSays(u"200"_s, u"null"_s), u"-"_s);
        QCOMPARE(fragmentSays(u"null"_s, u"null"_s), u"-"_s);
        QCOMPARE(fragmentSays(u"200"_s, u"'The endpoint redirected to https://x/'"_s), u"redirect"_s);
        QCOMPARE(fragmentSays(u"null"_s, u"'Waiting: the endpoint is failing (timeout)'"_s), u"-"_s);
    }

    /// An earlier release took them for something else, and an index keeps what was answered then.
    void anIndexByFormerAnswersIsMadeAnew()
    {
        const QString found
            = u"set enable_seqscan = off; select count(*) from public.webhook_logs l where l.state = 'failed'"
              " and signalbox.failure_kind(l.response_status, l.error_message) = 'closed'"_s;
        VERIFY_RESULT(m_fixture.server.exec(
            u"create or replace function signalbox.failure_kind(p_status integer, p_error text) returns text"
            " language plpgsql immutable set search_path = pg_catalog, pg_temp as $$ begin return 'other'; end $$;"
            "insert into public.webhook_logs (event_type, payload, state, error_message)"
            " values ('e', '{}', 'failed', 'Transferred a partial file')"_s));
        QCOMPARE(m_fixture.server.value(found), u"0"_s);
        const auto upgraded = migrated(m_fixture.server.spec());
        VERIFY_RESULT(upgraded);
        QCOMPARE(stepsWith(*upgraded, StepOutcome::Failed).join(u'\n'), QString());
        QVERIFY(m_fixture.server.value(u"set enable_seqscan = off; explain (format json) "_s + found.section(u';', 1))
                    .contains("(signalbox.failure_kind(response_status, error_message) = 'closed'"_L1));
        QCOMPARE(m_fixture.server.value(found), u"1"_s);
        const QString index = u"select 'public.webhook_logs_failure_kind'::regclass::oid"_s;
        const QString made = m_fixture.server.value(index);
        VERIFY_RESULT(migrated(m_fixture.server.spec()));
        QCOMPARE(m_fixture.server.value(index), made); // and only then
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
};

QTEST_GUILESS_MAIN(FailureKindsTest)
#include "tst_failurekinds.moc"
