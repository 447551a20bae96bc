#include "panels/endpoints/retryedit.h"

#include "core/humantext.h"
#include "models/plaintooltip.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QGridLayout>
#include <QLineEdit>

namespace signalbox {

RetryEdit::RetryEdit(QWidget *parent) : QWidget(parent), m_words(new PlainLabel(this))
{
    m_words->setAccessibleName(tr("When it is tried again"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::small);
    grid->setVerticalSpacing(space::small);
    grid->addWidget(m_words, 0, 0, 1, 6);
    int at = 0;
    const int half = int(RetryPolicy::settings().size() + 1) / 2;
    for (const RetrySetting &setting : RetryPolicy::settings()) {
        auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
        title->setPlainText(RetryPolicy::label(setting.key));
        auto *edit = new QLineEdit(this);
        edit->setAccessibleName(RetryPolicy::label(setting.key));
        edit->setObjectName(setting.key);
        edit->setPlaceholderText(numberText(setting.byDefault));
        edit->setAlignment(Qt::AlignRight);
        edit->setAccessibleDescription(RetryPolicy::explanation(setting.key));
        for (QWidget *part : {static_cast<QWidget *>(title), static_cast<QWidget *>(edit)})
            part->setToolTip(plainToolTip(RetryPolicy::explanation(setting.key)));
        edit->setFixedWidth(fontMetrics().averageCharWidth() * 14);
        auto *bounds = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
        bounds->setQuiet();
        bounds->setPlainText(RetryPolicy::boundsWords(setting));
        const int row = 1 + at % half;
        const int column = at / half * 3;
        grid->addWidget(title, row, column);
        grid->addWidget(edit, row, column + 1);
        grid->addWidget(bounds, row, column + 2);
        grid->setColumnStretch(column + 2, 1);
        m_edits.insert(setting.key, edit);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            explain();
            emit edited();
        });
        ++at;
    }
    grid->setRowStretch(half + 1, 1);
    explain();
}

RetryPolicy RetryEdit::policy() const
{
    RetryPolicy policy;
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit)
        policy.setValue(edit.key(), (*edit)->text().trimmed());
    return policy;
}

void RetryEdit::setPolicy(const RetryPolicy &policy)
{
    if (policy == this->policy())
        return;
    for (auto edit = m_edits.cbegin(); edit != m_edits.cend(); ++edit)
        (*edit)->setText(policy.value(edit.key()));
    explain();
}

void RetryEdit::setReadOnly(bool readOnly)
{
    for (QLineEdit *edit : std::as_const(m_edits))
        edit->setReadOnly(readOnly);
}

void RetryEdit::explain()
{
    m_words->setPlainText(policy().scheduleWords());
}

} // namespace signalbox
