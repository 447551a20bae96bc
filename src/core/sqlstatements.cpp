#include "core/sqlstatements.h"

#include <algorithm>

namespace signalbox {

namespace {

class StatementSplitter
{
public:
    explicit StatementSplitter(QStringView text) : m_text(text) { }

    QList<CommandStatement> result()
    {
        for (const SqlLexeme &lexeme : sqlLexemesOf(m_text)) {
            if (lexeme.kind != SqlLexemeKind::Comment)
                take(lexeme);
        }
        finish();
        return m_statements;
    }

private:
    void take(const SqlLexeme &lexeme)
    {
        const QChar symbol = lexeme.kind == SqlLexemeKind::Symbol ? m_text.at(lexeme.begin) : QChar();
        if (symbol == u';' && m_parentheses <= 0 && m_blocks == 0)
            return finish();
        m_parentheses += symbol == u'(' ? 1 : symbol == u')' ? -1 : 0;
        m_current.append(lexeme);
        if (lexeme.kind == SqlLexemeKind::Word)
            countBlocks(sqlNameOf(lexeme, m_text));
    }

    /// CASE ends as a block does, so it counts as one within one.
    void countBlocks(const QString &word)
    {
        const bool opens = word == u"atomic" && m_lastWord == u"begin";
        if (opens || (m_blocks > 0 && word == u"case"))
            ++m_blocks;
        else if (m_blocks > 0 && word == u"end")
            --m_blocks;
        m_lastWord = word;
    }

    void finish()
    {
        if (!m_current.isEmpty()) {
            const qsizetype begin = m_current.first().begin;
            m_statements.append({begin, m_current.last().end() - begin, m_current});
        }
        m_current.clear();
        m_lastWord.clear();
        m_parentheses = 0;
        m_blocks = 0;
    }

    QStringView m_text;
    QList<SqlLexeme> m_current;
    QList<CommandStatement> m_statements;
    QString m_lastWord;
    int m_parentheses = 0;
    int m_blocks = 0;
};

} // namespace

QList<CommandStatement> splitStatements(QStringView text)
{
    return StatementSplitter(text).result();
}

bool startsWithWords(const CommandStatement &statement, QStringView text, std::initializer_list<QStringView> words)
{
    if (statement.lexemes.size() < qsizetype(words.size()))
        return false;
    return std::equal(
        words.begin(), words.end(), statement.lexemes.begin(), [&](QStringView word, const SqlLexeme &own) {
            return own.kind == SqlLexemeKind::Word && sqlNameOf(own, text) == word;
        });
}

} // namespace signalbox
