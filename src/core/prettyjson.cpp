#include "core/prettyjson.h"

namespace signalbox {

namespace {

/// One pass over the text: writes it again with layout.
class Printer
{
public:
    explicit Printer(
        QStringView text, const JsonLayout &layout = {}, qsizetype most = std::numeric_limits<qsizetype>::max())
        : m_text(text), m_layout(layout), m_most(most), m_scanner(text)
    {
        m_out.reserve(text.size() * 2);
    }

    tl::expected<QString, JsonFault> run()
    {
        if (scan())
            return std::move(m_out);
        return tl::unexpected(m_scanner.fault());
    }

    /// What could be written before the text ended in the middle of the value, and the rest as it is.
    std::optional<QString> runToTheEnd()
    {
        if (scan() || !m_scanner.endsEarly())
            return std::nullopt;
        return m_out += m_text.sliced(m_written);
    }

private:
    bool scan()
    {
        return m_scanner.scan([this](const JsonToken &token) { return add(token); });
    }

    bool add(const JsonToken &token)
    {
        if (token.kind == JsonToken::Kind::Close && !token.isEmpty)
            breakLine(token.depth);
        m_out += token.written;
        m_written = token.written.end() - m_text.begin();
        if (token.kind == JsonToken::Kind::Colon)
            m_out += m_layout.afterColon;
        else if (token.kind == JsonToken::Kind::Open && !token.isEmpty)
            breakLine(token.depth + 1);
        else if (token.kind == JsonToken::Kind::Comma)
            breakLine(token.depth, m_layout.afterComma);
        return m_out.size() <= m_most;
    }

    void breakLine(int depth, const QString &otherwise = {})
    {
        if (m_layout.indent == 0) {
            m_out += otherwise;
            return;
        }
        m_out += u'\n';
        m_out += QString(qsizetype(depth) * m_layout.indent, u' ');
    }

    QStringView m_text;
    JsonLayout m_layout;
    qsizetype m_most;
    JsonScanner m_scanner;
    qsizetype m_written = 0; // what is before stands in m_out
    QString m_out;
};

} // namespace

tl::expected<QString, JsonFault> laidOutJson(QStringView text, const JsonLayout &layout)
{
    return Printer(text, layout).run();
}

std::optional<QString> prettyJson(QStringView text)
{
    auto laidOut = laidOutJson(text);
    return laidOut ? std::optional(*std::move(laidOut)) : std::nullopt;
}

std::optional<QString> prettyJson(QStringView text, qsizetype mostCharacters)
{
    auto laidOut = Printer(text, {}, mostCharacters).run();
    return laidOut ? std::optional(*std::move(laidOut)) : std::nullopt;
}

std::optional<QString> prettyJsonStart(QStringView text, qsizetype mostCharacters)
{
    return Printer(text, {}, mostCharacters).runToTheEnd();
}

} // namespace signalbox
