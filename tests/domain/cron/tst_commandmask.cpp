#include "domain/cron/commandmask.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

static const QString jwt = u"eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoic2VydmljZV9yb2xlIn0.c2lnbmF0dXJl"_s;

class CommandMaskTest : public QObject
{
    Q_OBJECT

private slots:
    void hides_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, const QString &command, const QString &shown) {
            QTest::newRow(name) << command << shown;
        };
        row("a JWT in headers",
            u"select net.http_post(url := 'https://x/f', headers := '{\"Authorization\": \"Bearer "_s + jwt
                + u"\"}'::jsonb)"_s,
            u"select net.http_post(url := 'https://x/f', headers := '{\"Authorization\": \"***\"}'::jsonb)"_s);
        row("in an object that is built",
            u"select jsonb_build_object('Content-Type', 'application/json', 'Authorization', 'Bearer abc')"_s,
            u"select jsonb_build_object('Content-Type', 'application/json', 'Authorization', '***')"_s);
        row("a token of one's own", u"select jsonb_build_object('Authorization', 'Bearer abcdef12')"_s,
            u"select jsonb_build_object('Authorization', 'Bearer ***')"_s);
        row("a Supabase key", u"select f('sb_secret_abc-DEF')"_s, u"select f('sb_secret_***')"_s);
        row("an apikey", u"select jsonb_build_object('apikey', 'abc')"_s,
            u"select jsonb_build_object('apikey', '***')"_s);
        row("a token by its place", u"select 'Bearer ' || 'abc'"_s, u"select 'Bearer ' || '***'"_s);
        row("in concat()", u"select concat('Bearer ', 'abc')"_s, u"select concat('Bearer ', '***')"_s);
        row("a token of its own", u"select f('Bearer 0123456789abcdef')"_s, u"select f('Bearer ***')"_s);
        row("a password in a URL", u"select dblink_connect('postgres://ada:pw@db/x')"_s,
            u"select dblink_connect('postgres://ada:***@db/x')"_s);
        row("a password in quotes in quotes", u"select dblink_connect('host=x password=''a b'' user=ada')"_s,
            u"select dblink_connect('host=x password=*** user=ada')"_s);
        row("a parameter of a URL", u"select net.http_get('https://x/f?token=abc&a=1')"_s,
            u"select net.http_get('https://x/f?token=***&a=1')"_s);
        row("a role's password", u"alter role ada with password 'it''s'"_s, u"alter role ada with password '***'"_s);
        row("a column", u"update u set api_key = 'abc' where id = '1'"_s,
            u"update u set api_key = '***' where id = '1'"_s);
        row("an argument by name", u"select f(secret => 'abc', \"access_token\" := e'a\\'b')"_s,
            u"select f(secret => '***', \"access_token\" := e'***')"_s);
        row("a setting", u"set app.jwt_secret to 'abc'"_s, u"set app.jwt_secret to '***'"_s);
        row("a setting by function", u"select set_config('app.service_role_key', 'abc', false)"_s,
            u"select set_config('app.service_role_key', '***', false)"_s);
        row("for the vault", u"select vault.create_secret('abc', 'name')"_s,
            u"select vault.create_secret('***', 'name')"_s);
        row("for a signature", u"select hmac(body, 'abc', 'sha256')"_s, u"select hmac(body, '***', 'sha256')"_s);
        row("in a block", u"do $x$ begin perform f('"_s + jwt + u"'); end $x$"_s,
            u"do $x$ begin perform f('***'); end $x$"_s);
        row("in a command in a command", u"select cron.schedule('a', '* * * * *', 'alter role x password ''abc''')"_s,
            u"select cron.schedule('a', '* * * * *', 'alter role x password ''***''')"_s);
        row("in JSON between dollars", u"select $${\"api_key\": \"abc\"}$$::jsonb"_s,
            u"select $${\"api_key\": \"***\"}$$::jsonb"_s);
        row("in a comment", u"select 1 -- password=abc\n, 2"_s, u"select 1 -- password=***\n, 2"_s);
        row("out of all quotes", u"Bearer "_s + jwt, u"Bearer ***"_s);
        row("in a string that is open", u"select 'sb_secret_abc"_s, u"select 'sb_secret_***"_s);
        row("two", u"select 'sb_secret_abc', 'whsec_abc'"_s, u"select 'sb_secret_***', 'whsec_***'"_s);
    }
    void hides()
    {
        QFETCH(QString, command);
        const MaskedCommand masked = maskedCommand(command);
        QTEST(masked.text, "shown");
        QVERIFY(masked.masked);
        QCOMPARE(maskedCommand(masked.text), (MaskedCommand{masked.text, false}));
    }

    void changesNothingElse_data()
    {
        QTest::addColumn<QString>("command");
        const auto row = [](const QString &command) { QTest::newRow(qPrintable(command.left(60))) << command; };
        row({});
        row(u"delete from sessions where token = expired.token and api_key is null"_s);
        row(u"update users set password = null, secret = default, api_key = $1"_s);
        row(u"select decrypted_secret from vault.decrypted_secrets where name = 'service_role_key'"_s);
        row(u"select jsonb_build_object('Authorization', 'Bearer ' || (select decrypted_secret from "
            u"vault.decrypted_secrets where name = 'service_role_key'))"_s);
        row(u"select jsonb_build_object('apikey', current_setting('app.service_role_key'))"_s);
        row(u"delete from t where kind in ('token', 'password', 'secret')"_s);
        row(u"select array['api_key', 'access_token']"_s);
        row(u"select 'the bearer of news', 'basic tutorial', 'Bearer '"_s);
        row(u"select f('sb_publishable_abc')"_s);
        row(u"do $$ begin delete from tokens where secret = old.secret; end $$"_s);
        row(u"insert into log values ('it''s', E'a\\'b', $x$c$x$, \"d\"); -- done"_s);
        row(u"vacuum analyze tokens"_s);
        row(u"select 'open; password"_s);
        row(u"((((("_s);
        row(u"))),,, = 'x'"_s);
    }
    void changesNothingElse()
    {
        QFETCH(QString, command);
        QCOMPARE(maskedCommand(command), (MaskedCommand{command, false}));
    }

    void saysWhereASecretStands()
    {
        const QString command = u"select 'sb_secret_abc', f(secret => 'x')"_s;
        const QList<CommandSecret> expected{{8, 13, u"sb_secret_***"_s}, {37, 1, u"***"_s}};
        QCOMPARE(secretsIn(command), expected);
    }

    void isDoneWithHostileTexts()
    {
        QString nested;
        for (int i = 0; i < 2000; ++i)
            nested += u"$t%1$ select "_s.arg(i);
        QCOMPARE(maskedCommand(nested).text, nested);
        const QString parentheses(60'000, u'(');
        QCOMPARE(maskedCommand(parentheses).text, parentheses);
        QString quotes = u"x"_s;
        for (int i = 0; i < 8; ++i)
            quotes = u"execute '"_s + quotes.replace(u'\'', u"''"_s) + u"'"_s;
        QCOMPARE(maskedCommand(quotes).text, quotes);
        QVERIFY(!maskedCommand(u"select '"_s + QChar(0xd83d) + u" sb_secret_abc'"_s).text.contains(u"abc"_s));
    }
};

QTEST_GUILESS_MAIN(CommandMaskTest)
#include "tst_commandmask.moc"
