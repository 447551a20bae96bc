#include "domain/cron/commandmask.h"

#include "core/credentials.h"
#include "core/redaction.h"
#include "domain/cron/commandreading.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const QString hiddenValue = u"***"_s;

/// Commands in strings of commands; deeper ones are taken as plain text.
constexpr int mostNestedCommands = 3;

QRegularExpression caseless(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption);
}

/// A parenthesis that is open: whose it is, and at which argument it stands.
struct OpenCall {
    QString function;
    int argument = 0;
    bool previousTells = false; // the argument before is the name of a credential
    std::optional<QString> soleString; // that the current argument consists of so far
    bool isEmpty = true;
};

/// Functions that take name and value by turns, and those that take a secret at one place.
bool takesPairs(const QString &function)
{
    static const QSet<QString> names{
        u"json_build_object"_s, u"jsonb_build_object"_s, u"hstore"_s, u"http_header"_s, u"set_config"_s};
    return names.contains(function);
}

bool takesSecret(const QString &function, int argument)
{
    static const QHash<QString, int> places{{u"create_secret"_s, 0}, {u"update_secret"_s, 1}, {u"crypt"_s, 0},
        {u"hmac"_s, 1}, {u"pgp_sym_encrypt"_s, 1}, {u"pgp_sym_decrypt"_s, 1}, {u"pgp_sym_encrypt_bytea"_s, 1},
        {u"pgp_sym_decrypt_bytea"_s, 1}, {u"encrypt"_s, 1}, {u"decrypt"_s, 1}, {u"encrypt_iv"_s, 1},
        {u"decrypt_iv"_s, 1}, {u"sign"_s, 1}};
    return places.value(function, -1) == argument;
}

/// "Bearer " and the like, which tell that a token comes.
bool isScheme(const QString &value)
{
    static const QRegularExpression scheme(caseless(u"(^|[^a-z0-9])(apikey|basic|bearer|token)\\s*\\z"_s));
    return value.trimmed().isEmpty() || scheme.match(value).hasMatch();
}

class SecretFinder
{
public:
    SecretFinder(QStringView text, int level) : m_text(text), m_level(level) { }

    QList<CommandSecret> result()
    {
        m_lexemes = sqlLexemesOf(m_text);
        m_lexemes.removeIf([this](const SqlLexeme &lexeme) {
            if (lexeme.kind == SqlLexemeKind::Comment)
                hide(lexeme.begin, lexeme.length, redacted(m_text.sliced(lexeme.begin, lexeme.length).toString()));
            return lexeme.kind == SqlLexemeKind::Comment;
        });
        for (qsizetype i = 0; i < m_lexemes.size(); ++i)
            take(i);
        addShapes();
        std::sort(m_secrets.begin(), m_secrets.end(),
            [](const CommandSecret &a, const CommandSecret &b) { return a.begin < b.begin; });
        return m_secrets;
    }

private:
    void take(qsizetype i)
    {
        const SqlLexeme &lexeme = m_lexemes.at(i);
        if (lexeme.isString())
            takeString(i);
        else if (isSymbol(i, u'('))
            m_calls.append({i > 0 && m_lexemes.at(i - 1).isName() ? nameAt(i - 1) : QString(), 0, false, {}, true});
        else if (isSymbol(i, u')') && !m_calls.isEmpty())
            m_calls.removeLast();
        else if (isSymbol(i, u',') && !m_calls.isEmpty())
            nextArgument(m_calls.last());
        if (m_calls.isEmpty() || isSymbol(i, u',') || isSymbol(i, u'('))
            return;
        OpenCall &call = m_calls.last();
        call.soleString = call.isEmpty && lexeme.isString() ? std::optional(sqlValueOf(lexeme, m_text)) : std::nullopt;
        call.isEmpty = false;
    }

    static void nextArgument(OpenCall &call)
    {
        ++call.argument;
        call.previousTells = call.soleString && isCredentialName(lastPart(*call.soleString));
        call.soleString.reset();
        call.isEmpty = true;
    }

    /// Settings are named with dots: app.settings.service_role_key.
    static QString lastPart(const QString &name) { return name.sliced(name.lastIndexOf(u'.') + 1); }

    void takeString(qsizetype i)
    {
        const SqlLexeme &string = m_lexemes.at(i);
        const QString value = sqlValueOf(string, m_text);
        if (string.bodyLength == 0)
            return;
        const bool isHiddenAlready = value.endsWith(hiddenValue) && isScheme(value.chopped(hiddenValue.size()));
        if (isToldSecret(i) && !isScheme(value) && !isHiddenAlready)
            return replaceBody(string, withoutToken(value).value_or(hiddenValue));
        if (m_level < mostNestedCommands && readsAsCommand(value)) {
            if (string.kind == SqlLexemeKind::DollarString)
                return takeWithin(string);
            return replaceBody(string, maskedText(value, m_level + 1));
        }
        replaceBody(string, withoutToken(value).value_or(redacted(value)));
    }

    void takeWithin(const SqlLexeme &string)
    {
        for (CommandSecret secret :
            SecretFinder(m_text.sliced(string.bodyBegin, string.bodyLength), m_level + 1).result()) {
            secret.begin += string.bodyBegin;
            m_secrets.append(secret);
        }
    }

    /// By what stands before it.
    bool isToldSecret(qsizetype i) const
    {
        return isNamedSecret(i) || followsScheme(i)
            || (!m_calls.isEmpty()
                && (takesSecret(m_calls.last().function, m_calls.last().argument)
                    || (m_calls.last().previousTells && takesPairs(m_calls.last().function)
                        && m_calls.last().argument % 2 == 1)));
    }

    /// name = '...', name := '...', name => '...', name to '...', password '...'
    bool isNamedSecret(qsizetype i) const
    {
        qsizetype name = i - 1;
        if (isSymbol(name, u'>') && isSymbol(name - 1, u'='))
            name -= 2;
        else if (isSymbol(name, u'='))
            name -= isSymbol(name - 1, u':') ? 2 : 1;
        else if (isWord(name, u"to"))
            name -= 1;
        return name >= 0 && m_lexemes.at(name).isName() && isCredentialMember(nameAt(name));
    }

    /// 'Bearer ' || '...', concat('Bearer ', '...')
    bool followsScheme(qsizetype i) const
    {
        const qsizetype before = isSymbol(i - 1, u',')       ? i - 2
            : isSymbol(i - 1, u'|') && isSymbol(i - 2, u'|') ? i - 3
                                                             : -1;
        if (before < 0 || !m_lexemes.at(before).isString())
            return false;
        const QString value = sqlValueOf(m_lexemes.at(before), m_text);
        return value.endsWith(u' ') && !value.trimmed().isEmpty() && isScheme(value);
    }

    /// Of a text that is nothing but a scheme and its token.
    static std::optional<QString> withoutToken(const QString &value)
    {
        static const QRegularExpression token(
            caseless(u"\\A(\\s*(?:basic|bearer)\\s+)(?!sb_publishable_)((?=\\S*[0-9])\\S{8,}|\\S{20,})\\s*\\z"_s));
        const auto match = token.match(value);
        return match.hasMatch() ? std::optional(match.captured(1) + hiddenValue) : std::nullopt;
    }

    void replaceBody(const SqlLexeme &string, QString value)
    {
        if (value == sqlValueOf(string, m_text))
            return;
        if (string.kind == SqlLexemeKind::String)
            value.replace(u'\'', u"''"_s);
        hide(string.bodyBegin, string.bodyLength, value);
    }

    void hide(qsizetype begin, qsizetype length, const QString &shown)
    {
        if (m_text.sliced(begin, length) != shown)
            m_secrets.append({begin, length, shown});
    }

    /// What is a credential wherever it stands: outside of strings, over several pieces, in a text that is no SQL at all.
    void addShapes()
    {
        static const QRegularExpression shapes(CredentialRules::shapes());
        const QString text = m_text.toString();
        const QList<CommandSecret> known = m_secrets;
        for (auto all = shapes.globalMatch(text); all.hasNext();) {
            const auto match = all.next();
            const qsizetype begin = match.capturedStart(2);
            const qsizetype end = match.capturedEnd(2);
            const bool isKnown = std::any_of(known.cbegin(), known.cend(), [&](const CommandSecret &secret) {
                return begin < secret.begin + secret.length && secret.begin < end;
            });
            if (!isKnown)
                hide(begin, end - begin, match.captured(3) + hiddenValue);
        }
    }

    static QString maskedText(const QString &value, int level);

    bool isSymbol(qsizetype i, QChar symbol) const
    {
        return i >= 0 && m_lexemes.at(i).kind == SqlLexemeKind::Symbol && m_text.at(m_lexemes.at(i).begin) == symbol;
    }
    bool isWord(qsizetype i, QStringView word) const
    {
        return i >= 0 && m_lexemes.at(i).kind == SqlLexemeKind::Word && nameAt(i) == word;
    }
    QString nameAt(qsizetype i) const { return sqlNameOf(m_lexemes.at(i), m_text); }

    QStringView m_text;
    int m_level;
    QList<SqlLexeme> m_lexemes; // without comments
    QList<OpenCall> m_calls;
    QList<CommandSecret> m_secrets;
};

QString withSecretsHidden(const QString &command, const QList<CommandSecret> &secrets)
{
    QString text;
    qsizetype at = 0;
    for (const CommandSecret &secret : secrets) {
        text += QStringView(command).sliced(at, secret.begin - at);
        text += secret.shown;
        at = secret.begin + secret.length;
    }
    return text += QStringView(command).sliced(at);
}

QString SecretFinder::maskedText(const QString &value, int level)
{
    return withSecretsHidden(value, SecretFinder(value, level).result());
}

} // namespace

QList<CommandSecret> secretsIn(const QString &command)
{
    return SecretFinder(command, 0).result();
}

MaskedCommand maskedCommand(const QString &command)
{
    const QList<CommandSecret> secrets = secretsIn(command);
    return {withSecretsHidden(command, secrets), !secrets.isEmpty()};
}

} // namespace signalbox
