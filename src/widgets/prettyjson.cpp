#include "widgets/prettyjson.h"

namespace signalbox {

namespace {

constexpr int deepest = 200;

/// One pass over the text: checks it and writes it again with layout.
class Printer
{
public:
    explicit Printer(QStringView text) : m_text(text) { m_out.reserve(text.size() * 2); }

    std::optional<QString> run()
    {
        if (!value(0))
            return std::nullopt;
        space();
        if (m_at != m_text.size())
            return std::nullopt;
        return std::move(m_out);
    }

private:
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
        m_out += c;
        return true;
    }

    void newLine(int depth)
    {
        m_out += u'\n';
        m_out += QString(depth * 2, u' ');
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
        if (depth >= deepest)
            return false;
        take(open);
        space();
        if (take(close))
            return true;
        do {
            newLine(depth + 1);
            if (keys && !key())
                return false;
            if (!value(depth + 1))
                return false;
            space();
        } while (take(u','));
        newLine(depth);
        return take(close);
    }

    bool key()
    {
        space();
        if (!string())
            return false;
        space();
        if (!take(u':'))
            return false;
        m_out += u' ';
        return true;
    }

    bool string()
    {
        if (peek() != u'"')
            return false;
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text.at(end) != u'"') {
            if (m_text.at(end).unicode() < 0x20)
                return false;
            end += m_text.at(end) == u'\\' ? 2 : 1;
        }
        if (end >= m_text.size())
            return false;
        copyTo(end + 1);
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
        if (!digits() || (leadingZero && end - whole > 1))
            return false;
        if (skip(u".") && !digits())
            return false;
        if (skip(u"eE")) {
            skip(u"+-");
            if (!digits())
                return false;
        }
        copyTo(end);
        return true;
    }

    void copyTo(qsizetype end)
    {
        m_out += m_text.sliced(m_at, end - m_at);
        m_at = end;
    }

    QStringView m_text;
    qsizetype m_at = 0;
    QString m_out;
};

} // namespace

std::optional<QString> prettyJson(QStringView text)
{
    return Printer(text).run();
}

} // namespace signalbox
