#include "core/prettyjson.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int deepestPretty = 200;

struct PrettyJsonTexts {
    Q_DECLARE_TR_FUNCTIONS(PrettyJson)
};

/// One pass over the text: checks it and writes it again with layout.
class Printer
{
public:
    explicit Printer(QStringView text, qsizetype most = std::numeric_limits<qsizetype>::max())
        : m_text(text), m_most(most)
    {
        m_out.reserve(text.size() * 2);
    }

    tl::expected<QString, JsonFault> run()
    {
        if (value(0)) {
            space();
            if (m_at == m_text.size())
                return std::move(m_out);
            fail(PrettyJsonTexts::tr("nothing may follow the value"));
        }
        return tl::unexpected(fault());
    }

    /// What could be written before the text ended in the middle of the value, and the rest as it is.
    std::optional<QString> runToTheEnd()
    {
        if (value(0) || m_at < m_text.size())
            return std::nullopt;
        return m_out += m_text.sliced(m_written);
    }

private:
    /// Where it stands; the first complaint is the one that counts.
    bool fail(const QString &words)
    {
        if (m_words.isEmpty())
            m_words = m_at < m_text.size() ? words : PrettyJsonTexts::tr("the text ends too early: %1").arg(words);
        return false;
    }

    JsonFault fault() const
    {
        const QStringView before = m_text.first(m_at);
        const int line = int(before.count(u'\n')) + 1;
        return {m_at, line, int(m_at - before.lastIndexOf(u'\n')), m_words};
    }

    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }

    void space()
    {
        while (m_at < m_text.size() && QStringView(u" \t\r\n").contains(m_text.at(m_at)))
            ++m_at;
    }

    bool take(QChar c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        m_written = m_at;
        m_out += c;
        return true;
    }

    bool newLine(int depth)
    {
        m_out += u'\n';
        m_out += QString(depth * 2, u' ');
        return m_out.size() <= m_most || fail(PrettyJsonTexts::tr("it would get too long"));
    }

    bool value(int depth)
    {
        space();
        switch (peek().unicode()) {
        case u'{':
            return group(u'{', u'}', depth, true);
        case u'[':
            return group(u'[', u']', depth, false);
        case u'"':
            return string();
        default:
            return word();
        }
    }

    bool group(QChar open, QChar close, int depth, bool keys)
    {
        if (depth >= deepestPretty)
            return fail(PrettyJsonTexts::tr("it nests more than %n level(s)", nullptr, deepestPretty));
        take(open);
        space();
        if (take(close))
            return true;
        do {
            if (!newLine(depth + 1))
                return false;
            if (keys && !key())
                return false;
            if (!value(depth + 1))
                return false;
            space();
        } while (take(u','));
        newLine(depth);
        return take(close) || fail(PrettyJsonTexts::tr("a comma or %1 is missing").arg(close));
    }

    bool key()
    {
        space();
        if (peek() != u'"')
            return fail(PrettyJsonTexts::tr("a name in double quotes is missing"));
        if (!string())
            return false;
        space();
        if (!take(u':'))
            return fail(PrettyJsonTexts::tr("a colon is missing after the name"));
        m_out += u' ';
        return true;
    }

    bool string()
    {
        const qsizetype begin = m_at++;
        for (; m_at < m_text.size() && m_text.at(m_at) != u'"'; ++m_at) {
            if (m_text.at(m_at).unicode() < 0x20)
                return fail(
                    PrettyJsonTexts::tr("a line break or control character must be written as an escape, such as \\n"));
            if (m_text.at(m_at) == u'\\' && !escape())
                return fail(PrettyJsonTexts::tr("there is no such escape"));
        }
        if (m_at == m_text.size())
            return fail(PrettyJsonTexts::tr("the closing quote is missing"));
        const qsizetype end = m_at + 1;
        m_at = begin;
        copyTo(end);
        return true;
    }

    /// Moves from the backslash to the last character of what it introduces.
    bool escape()
    {
        if (m_at + 1 >= m_text.size())
            return true; // the missing quote is the better complaint
        const QChar kind = m_text.at(m_at + 1);
        if (kind != u'u') {
            const bool known = QStringView(u"\"\\/bfnrt").contains(kind);
            m_at += known ? 1 : 0;
            return known;
        }
        const QStringView digits = m_text.sliced(m_at + 2).left(4);
        const bool valid = std::all_of(digits.begin(), digits.end(),
            [](QChar digit) { return QStringView(u"0123456789abcdefABCDEF").contains(digit); });
        if (!valid)
            return false;
        m_at += 1 + digits.size();
        return true;
    }

    bool word()
    {
        for (const auto literal : {u"true", u"false", u"null"}) {
            if (m_text.sliced(m_at).startsWith(QStringView(literal))) {
                copyTo(m_at + QStringView(literal).size());
                return true;
            }
        }
        return number();
    }

    bool number()
    {
        qsizetype end = m_at;
        const auto digits = [&] {
            const qsizetype begin = end;
            while (end < m_text.size() && m_text.at(end) >= u'0' && m_text.at(end) <= u'9')
                ++end;
            return end > begin;
        };
        const auto skip = [&](QStringView any) {
            const bool found = end < m_text.size() && any.contains(m_text.at(end));
            end += found ? 1 : 0;
            return found;
        };
        skip(u"-");
        const bool leadingZero = end < m_text.size() && m_text.at(end) == u'0';
        const qsizetype whole = end;
        if (!digits())
            return fail(PrettyJsonTexts::tr("a value is missing; texts need double quotes"));
        if (leadingZero && end - whole > 1)
            return fail(PrettyJsonTexts::tr("a number must not start with 0"));
        if (skip(u".") && !digits())
            return fail(PrettyJsonTexts::tr("digits are missing after the point"));
        if (skip(u"eE")) {
            skip(u"+-");
            if (!digits())
                return fail(PrettyJsonTexts::tr("digits are missing in the exponent"));
        }
        copyTo(end);
        return true;
    }

    void copyTo(qsizetype end)
    {
        m_out += m_text.sliced(m_at, end - m_at);
        m_at = end;
        m_written = end;
    }

    QStringView m_text;
    qsizetype m_most;
    qsizetype m_at = 0;
    qsizetype m_written = 0; // what is before stands in m_out
    QString m_out;
    QString m_words; // of the fault, once there is one
};

} // namespace

tl::expected<QString, JsonFault> laidOutJson(QStringView text)
{
    return Printer(text).run();
}

std::optional<QString> prettyJson(QStringView text)
{
    auto laidOut = laidOutJson(text);
    return laidOut ? std::optional(*std::move(laidOut)) : std::nullopt;
}

std::optional<QString> prettyJson(QStringView text, qsizetype mostCharacters)
{
    const auto laidOut = Printer(text, mostCharacters).run();
    return laidOut ? std::optional(*laidOut) : std::nullopt;
}

std::optional<QString> prettyJsonStart(QStringView text, qsizetype mostCharacters)
{
    return Printer(text, mostCharacters).runToTheEnd();
}

} // namespace signalbox
