#include "support/hostiletexts.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;

QList<HostileText> hostileTexts()
{
    const QString halfPair = u"half \xd83d pair"_s;
    return {
        {u"html"_s, u"<b>bold</b><img src=x onerror=alert(1)><a href='file:///etc/passwd'>link</a>&lt;"_s},
        {u"style"_s, u"<style>*{color:white}</style><h1>502 Bad Gateway</h1>"_s},
        {u"bidi"_s, u"{\"user\": \"\u202Eevitca si nimda\u2066\u2069\", \"x\": \"\u200B\u200F\"}"_s},
        {u"terminal escapes"_s, u"\x1b[31mred\x1b[0m\x1b]0;title\x07\x1b[2J\r\x08"_s},
        {u"nul escapes"_s, u"{\"a\": \"\\u0000\", \"b\": \"\\ud800\"}"_s},
        {u"nul"_s, u"before"_s + QChar(0) + u"after"_s},
        {u"half a surrogate pair"_s, halfPair},
        {u"invalid utf-8"_s, QString::fromUtf8("caf\xe9 \xff\xfe \xc0\x80 \xed\xa0\x80")},
        {u"separators"_s,
            u"a\u2028b\u2029c\u0085d\x0b"
            "e\x0c"
            "f"_s},
        {u"places"_s, u"%1 %2 %n %L1 %% {0} $1 :id ?"_s},
        {u"mnemonics"_s, u"&File &&Edit &"_s},
        {u"marks"_s, u"Z"_s + QString(500, u'\u0336')},
        {u"formula"_s, u"=cmd|' /C calc'!A0"_s},
        {u"quotes"_s, u"' \" ` \\ $(id) ; drop table x; --"_s},
        {u"not json"_s, u"{\"a\": 01, 'b': undefined"_s},
        {u"long numbers"_s, u"{\"n\": 12345678901234567890123456789, \"n\": 1e999}"_s},
        {u"deep arrays"_s, QString(100'000, u'[') + QString(100'000, u']')},
        {u"deep objects"_s, u"{\"a\":"_s.repeated(100'000) + u"1"_s + QString(100'000, u'}')},
        {u"deepest that is laid out"_s, QString(199, u'[') + u"1,"_s.repeated(200'000) + u"1"_s + QString(199, u']')},
        {u"one line of a megabyte"_s, QString(1024 * 1024, u'x')},
        {u"one word of a megabyte in JSON"_s, u"{\"k\": \""_s + QString(1024 * 1024, u'y') + u"\"}"_s},
        {u"a key of a megabyte"_s, u"{\""_s + QString(1024 * 1024, u'k') + u"\": 1}"_s},
        {u"a megabyte of line breaks"_s, QString(1024 * 1024, u'\n')},
        {u"a megabyte of controls"_s, QString(1024 * 1024, QChar(0x1b))},
    };
}

QString bigJson(qsizetype bytes)
{
    const QString row = u"{\"id\": 1184, \"note\": \"<b>window</b> seat\", \"legs\": [\"BER\", \"LIS\"]},"_s;
    return u'[' + row.repeated(bytes / row.size()) + u"null]"_s;
}

} // namespace signalbox::test
