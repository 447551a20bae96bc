#include "domain/cron/netcalls.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Commands that queue requests at pg_net, and what is offered in their place.
class NetCallsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatQueuesIsFound_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("functions");
        QTest::newRow("post") << u"select net.http_post('https://a/')"_s << u"net.http_post"_s;
        QTest::newRow("each once") << u"select net.http_get('a'); select net.http_delete('b'), net.http_get('c')"_s
                                   << u"net.http_get net.http_delete"_s;
        QTest::newRow("in a block") << u"do $$ begin perform NET.http_post(url := 'https://a/'); end $$"_s
                                    << u"net.http_post"_s;
        QTest::newRow("reads an answer") << u"select net.http_collect_response(1)"_s << QString();
        QTest::newRow("another schema's") << u"select http.http_post('a')"_s << QString();
        QTest::newRow("a text") << u"select 'net.http_post(1)'"_s << QString();
        QTest::newRow("the durable one") << u"select send_webhook_with_retry('a', 'b', '{}')"_s << QString();
    }
    void whatQueuesIsFound()
    {
        QFETCH(QString, command);
        QTEST(queuingFunctions(command).join(u' '), "functions");
    }

    void theCommandIsPutAnotherWay()
    {
        const DurableForm form = durableForm(
            u"select net.http_post(\n  url := 'https://example.com/o''clock',\n"
            "  headers := '{\"x\": 1}'::jsonb,\n  body := jsonb_build_object('at', now())) as id from trips;"_s,
            u"Chat digest!"_s);
        QVERIFY(form.fromCommand);
        QCOMPARE(form.text,
            u"-- Once, an endpoint for each URL:\n"
            "insert into public.webhook_configs (name, url, events, is_active)\n"
            "values ('chat_digest', 'https://example.com/o''clock', array['cron.chat_digest'], true)\n"
            "on conflict (name) do nothing;\n"
            "-- Headers belong to the endpoint: set them in the panel Endpoints.\n"
            "-- The command of the job:\n"
            "select public.send_webhook_with_retry('chat_digest', 'cron.chat_digest', "
            "jsonb_build_object('at', now())) as id from trips;\n"_s);
    }

    void eachUrlHasAnEndpoint()
    {
        const DurableForm form = durableForm(
            u"do $x$ begin perform net.http_post('https://a/', '{\"n\": 1}'); perform net.http_post('https://b/');"
            " perform net.http_post('https://a/'); end $x$"_s,
            QString());
        QVERIFY(form.fromCommand);
        QVERIFY2(form.text.endsWith(
                     u"do $x$ begin perform public.send_webhook_with_retry('cron_job', 'cron.cron_job', '{\"n\": 1}');"
                     " perform public.send_webhook_with_retry('cron_job_2', 'cron.cron_job', '{}');"
                     " perform public.send_webhook_with_retry('cron_job', 'cron.cron_job', '{}'); end $x$\n"_s),
            qPrintable(form.text));
        QCOMPARE(form.text.count("insert into"_L1), 2);
    }

    void whatCannotBeReadGetsAnExample_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("a URL put together") << u"select net.http_post(base || '/x') from settings"_s;
        QTest::newRow("another method") << u"select net.http_get('https://a/')"_s;
        QTest::newRow("one of two") << u"select net.http_post('https://a/'), net.http_delete('https://a/')"_s;
        QTest::newRow("in quotes") << u"do 'begin perform net.http_post(url := $$https://a/$$); end'"_s;
        QTest::newRow("not ended") << u"select net.http_post('https://a/'"_s;
        QTest::newRow("without arguments") << u"select net.http_post()"_s;
    }
    void whatCannotBeReadGetsAnExample()
    {
        QFETCH(QString, command);
        const DurableForm form = durableForm(command, u"digest"_s);
        QVERIFY2(!form.fromCommand, qPrintable(form.text));
        QVERIFY(form.text.contains("select public.send_webhook_with_retry('digest', 'cron.digest', "_L1));
        QVERIFY(!form.text.contains("https://a/"_L1));
    }

    void secretsAreMasked()
    {
        const QString key = u"sb_secret_abcdefghijklmnopqrstuvwx"_s;
        const DurableForm form = durableForm(
            u"select net.http_post(url := 'https://a/', body := jsonb_build_object('api_key', '%1'))"_s.arg(key),
            u"digest"_s);
        QVERIFY2(form.fromCommand && !form.text.contains(key), qPrintable(form.text));
    }
};

QTEST_GUILESS_MAIN(NetCallsTest)
#include "tst_netcalls.moc"
