#pragma once

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace signalbox {

/// No JSON that we read ourselves nests deeper.
constexpr int deepestJson = 200;

/// Where a text stops being JSON, and why in words.
struct JsonFault {
    qsizetype position = 0; // in the text
    int line = 1;
    int column = 1;
    QString words;

    bool operator==(const JsonFault &) const = default;
};

/// A piece of a JSON text, exactly as it was written.
struct JsonToken {
    enum class Kind { Open, Close, Name, Colon, Comma, Text, Number, Word };

    Kind kind = Kind::Word;
    QStringView written;
    int depth = 0; // how many objects and arrays are around it
    bool isEmpty = false; // of Open and Close: nothing is between them

    /// Of Name and Text: what it says, without quotes and escapes.
    QString text() const;
};

/// Reads one JSON value token by token and changes none: numbers keep their digits, objects their order and their
/// duplicate names, which QJsonDocument would not.
class JsonScanner
{
    Q_DECLARE_TR_FUNCTIONS(JsonScanner)

public:
    using Visit = std::function<bool(const JsonToken &)>; // false: enough

    explicit JsonScanner(QStringView text) : m_text(text) { }

    /// True when the whole text was one value and all of it was visited. To be called once.
    bool scan(const Visit &visit);
    JsonFault fault() const; // after a scan that found one
    bool endsEarly() const; // the fault is that the text ends within the value

private:
    bool fail(const QString &words);
    QChar peek() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    void skipBlanks();
    bool take(JsonToken::Kind kind, qsizetype length, int depth, bool isEmpty = false);
    bool takeValue(int depth);
    bool takeGroup(QChar close, int depth, bool hasNames);
    bool takeName(int depth);
    bool takeString(JsonToken::Kind kind, int depth);
    bool skipEscape();
    bool takeWord(int depth);
    bool takeNumber(int depth);

    QStringView m_text;
    const Visit *m_visit = nullptr;
    qsizetype m_at = 0;
    QString m_words; // of the fault, once there is one
};

} // namespace signalbox
